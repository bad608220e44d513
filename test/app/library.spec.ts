import { execFile } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { writeDeck } from './support/decks-on-disk.ts';
import { giveToApp, makeFolder, testRun } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, openExample, present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
const FIGURES = 'figures:\n  here: { label: Here, kind: count, scope: local, required: true }\n  talk: { label: Talk, kind: text, scope: local }\n';

const card = (desk: Page, title: string) => desk.getByRole('row', { name: new RegExp(`^${title}`) });
/** The titles on the shelf in order, but for the bundled deck that no test opens. */
const titles = (desk: Page): Promise<string[]> => desk.locator('.deck-card').filter({ hasNotText: 'JCNC briefing' }).locator('.deck-name').allTextContents();
const toLibrary = (desk: Page): Promise<void> => desk.getByRole('button', { name: 'Library', exact: true }).click();
/** As when the window comes to the front again. */
const comeBack = (desk: Page): Promise<boolean> => desk.evaluate(() => window.dispatchEvent(new Event('focus')));

/** The labels of the "Open recent" menu. */
const recentMenu = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items.map(({ label }) => label).filter(Boolean) ?? []);
const chooseRecent = (app: ElectronApplication, wanted: string): Promise<void> =>
  app.evaluate(({ Menu }, label) => {
    Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items.find((each) => each.label === label)?.click();
  }, wanted);

test('cards show the first slide, what is blank and when it was shown; search, pin and menu by keyboard; kept after a restart', async ({ launch }) => {
  const shelf = makeFolder('shelf');
  writeDeck(join(shelf, 'Spring pay'), { id: 'pay', title: 'Fair pay', slides: ['# Pay {{ here }}', '## Café talk'], figures: FIGURES });
  writeFileSync(join(shelf, 'Réunion de Zoë.md'), '# Réunion de Zoë\n\nHello\n\n---\n\n## Old\n');
  giveToApp(shelf);
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  // Two at once, as a file manager hands them over: the first opens, the other is in the library.
  const paths = [join(shelf, 'Réunion de Zoë.md'), join(shelf, 'Spring pay', 'figures.yaml')];
  await promisify(execFile)(testRun().program, [testRun().app, `--user-data-dir=${userData}`, pathToFileURL(paths[0] ?? '').href, paths[1] ?? ''], {
    env: { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', HOME: join(userData, 'home') },
  });
  await expect(desk.locator('.deck-title')).toHaveText('Réunion de Zoë');
  await expect(desk.getByRole('status').filter({ hasText: 'Also added to the library: Fair pay.' })).toBeVisible();
  await toLibrary(desk);
  await expect(card(desk, 'Fair pay')).toContainText('2 blank figures, 1 needed');
  await expect(card(desk, 'Fair pay')).toContainText('Not opened yet');
  await expect.poll(() => titles(desk)).toEqual(['Réunion de Zoë', 'Act now for fairer, safer inspection', 'Fair pay']);

  await desk.getByRole('button', { name: 'Open Act now for fairer, safer inspection' }).click();
  await expect(desk.locator('.deck-title')).toHaveText('Act now for fairer, safer inspection');
  const { presenter } = await present(app, desk, { where: /window/, who: 'Employer' });
  await presenter.keyboard.press('Escape').catch(() => undefined);
  await toLibrary(desk);
  const campaign = card(desk, 'Act now');
  await expect(campaign.getByRole('img', { name: 'First slide: Act now for fairer, safer inspection' })).toContainText('Northmoor');
  await expect(campaign).toContainText('Last shown 23 November 2025 to the employer');
  await expect(campaign).toContainText('Meeting on 27 November 2025');
  await expect(card(desk, 'JCNC briefing')).toContainText('Added in this Branchdeck');

  // Search: title and place without accents, headings; then nothing.
  await desk.keyboard.press('/');
  const search = desk.getByRole('searchbox', { name: 'Search decks' });
  await expect(search).toBeFocused();
  await desk.keyboard.type('reunion');
  await expect(desk.getByRole('status').filter({ hasText: '1 of 4 decks' })).toBeVisible();
  await search.fill('cafe');
  await expect.poll(() => titles(desk)).toEqual(['Fair pay']);
  await search.fill('no such deck');
  await expect(desk.getByRole('button', { name: 'Clear the search' })).toBeVisible();
  await search.press('Escape');
  await expect(card(desk, 'Act now')).toBeVisible();

  // By keyboard: down from the search, along the cards, the menu of the third, and pinned it is the first.
  await desk.keyboard.press('ArrowDown');
  await expect(card(desk, 'Act now')).toBeFocused();
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowRight');
  await expect(card(desk, 'Fair pay')).toBeFocused();
  await desk.keyboard.press('Shift+F10');
  await expect(desk.getByRole('menuitem', { name: 'Open' })).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect.poll(() => titles(desk)).toEqual(['Fair pay', 'Act now for fairer, safer inspection', 'Réunion de Zoë']);
  await expect(card(desk, 'Fair pay').getByRole('button', { name: 'Pin Fair pay' })).toHaveAttribute('aria-pressed', 'true');
  const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);

  expect(await recentMenu(app)).toEqual(['Act now for fairer, safer inspection', 'Réunion de Zoë', 'Clear list']);
  await app.close();

  const again = await launch({ env: TODAY, userData });
  const desk2 = await windowOf(again, 'desk');
  await expect.poll(() => titles(desk2)).toEqual(['Fair pay', 'Act now for fairer, safer inspection', 'Réunion de Zoë']);
  await expect(card(desk2, 'Act now')).toContainText('Last shown 23 November 2025 to the employer');
  await chooseRecent(again, 'Réunion de Zoë');
  await expect(desk2.locator('.deck-title')).toHaveText('Réunion de Zoë');
  await chooseRecent(again, 'Clear list');
  expect(await recentMenu(again)).toEqual(['No deck was opened yet']);
  await toLibrary(desk2);
  await expect.poll(() => titles(desk2)).toEqual(['Fair pay', 'Act now for fairer, safer inspection']);
  await desk2.getByRole('button', { name: 'Order' }).click();
  await desk2.getByRole('option', { name: 'Title' }).click();
  await card(desk2, 'Act now').click({ button: 'right' });
  await desk2.getByRole('menuitem', { name: 'Present…' }).click();
  await expect(desk2.getByRole('dialog', { name: 'Present' })).toBeVisible();
  await desk2.keyboard.press('Escape');
  await toLibrary(desk2);
  await expect(desk2.getByRole('button', { name: 'Order' })).toContainText('Title');
  await card(desk2, 'Fair pay').focus();
  await desk2.keyboard.press('Enter');
  await expect(desk2.locator('.deck-title')).toHaveText('Fair pay');
  expect(await recentMenu(again)).toEqual(['Fair pay', 'Act now for fairer, safer inspection', 'Clear list']);
});

test('a deck that was moved is found again, another is not taken for it, and one that can’t be read says why', async ({ launch }) => {
  const shelf = makeFolder('shelf');
  const [before, after, stranger] = ['before', 'after', 'stranger'].map((name) => join(shelf, name)) as [string, string, string];
  writeDeck(before, { id: 'pay', title: 'Fair pay' });
  writeDeck(stranger, { id: 'other', title: 'Another deck' });
  giveToApp(shelf);
  const app = await launch({ env: TODAY, args: [before] });
  const desk = await windowOf(app, 'desk');
  const notes = desk.getByRole('textbox', { name: 'Your notes for this slide' });
  await notes.fill('Ours, wherever it lies');
  await toLibrary(desk);
  await expect(card(desk, 'Fair pay')).toBeVisible();
  renameSync(before, after);
  await comeBack(desk);
  await expect(card(desk, 'Fair pay')).toContainText('Not found');

  await answerOpenDialog(app, stranger);
  await desk.getByRole('button', { name: 'Find Fair pay' }).click();
  const dialog = desk.getByRole('dialog', { name: 'That is another deck' });
  await expect(dialog).toContainText('“Another deck” is not “Fair pay” in another place');
  await answerOpenDialog(app, after);
  await dialog.getByRole('button', { name: 'Choose again…' }).click();
  await expect(card(desk, 'Fair pay').getByRole('img')).toBeVisible();
  await expect(card(desk, 'Fair pay')).toContainText(after);
  await desk.getByRole('button', { name: 'Open Fair pay' }).click();
  await expect(notes).toHaveValue('Ours, wherever it lies');

  await toLibrary(desk);
  writeFileSync(join(after, 'deck.md'), Buffer.from([0x23, 0x20, 0xff, 0x0a]));
  await comeBack(desk);
  await expect(card(desk, 'Fair pay')).toContainText('line 1 is not UTF-8 text');
  await desk.getByRole('button', { name: 'More for Fair pay' }).click();
  await desk.getByRole('menuitem', { name: 'Forget' }).click();
  await expect(card(desk, 'Fair pay')).toHaveCount(0);
});

test('what another program changes shows: offered while the deck is open, and as news when it was not', async ({ launch }) => {
  const shelf = makeFolder('shelf');
  const folder = join(shelf, 'pay');
  writeDeck(folder, { id: 'pay', title: 'Fair pay', slides: ['# Pay', '## Second'] });
  giveToApp(shelf);
  const app = await launch({ env: TODAY, args: [folder] });
  const desk = await windowOf(app, 'desk');
  const notes = desk.getByRole('textbox', { name: 'Your notes for this slide' });
  await notes.fill('Kept');
  writeDeck(folder, { id: 'pay', title: 'Fair pay', version: '2', slides: ['<!-- slide\nid: pay\n-->\n# Pay in 2026', '## Second'] });
  await desk.getByRole('button', { name: 'Read it again' }).click();
  await expect(desk.getByRole('heading', { name: 'Pay in 2026' }).first()).toBeVisible();
  await expect(notes).toHaveValue('Kept');
  await expect(desk.getByRole('button', { name: 'Read it again' })).toHaveCount(0);

  await toLibrary(desk);
  await desk.getByRole('button', { name: 'Open Act now for fairer, safer inspection' }).click();
  await expect(desk.locator('.deck-title')).toHaveText('Act now for fairer, safer inspection');
  writeDeck(folder, { id: 'pay', title: 'Fair pay', version: '3', slides: ['<!-- slide\nid: pay\n-->\n# Pay in 2027', '## Second', '## Third'] });
  await toLibrary(desk);
  await expect(card(desk, 'Fair pay')).toContainText('New since you last opened it: version 3, 1 slide changed, 1 new');
  await card(desk, 'Fair pay').click();
  await expect(desk.locator('.deck-title')).toHaveText('Fair pay');
  await toLibrary(desk);
  await expect(card(desk, 'Fair pay').getByRole('img', { name: 'First slide: Pay in 2027' })).toBeVisible();
  await expect(desk.getByText(/New since you last opened/)).toHaveCount(0);
});
