import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { makeRegionFolder } from '../support/make-region.ts';
import { focusHiddenBy } from './support/focus.ts';
import { deckFolder } from './support/own-deck.ts';
import { openRegion } from './support/open-region.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { chooseInMenu, resize, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2026-01-23' };
const WHY = (first: string): string => `## Why\n\n- ${first}\n- The second reason`;
const deck = (version: string, first: string): string =>
  `---\nformat: 1\nid: our-deck\ntitle: Our deck\nversion: "${version}"\naudiences: [members, employer]\n---\n\n# Our deck\n\n---\n\n<!-- slide\nid: why\n-->\n${WHY(first)}\n\n---\n\n## More\n\n${'A line that makes this slide long.\n\n'.repeat(8)}`;

/** Opens a region whose branches each wrote on a slide, with the deck in a newer version. */
async function openUpdate(app: ElectronApplication, own: string, names: readonly string[]): Promise<Page> {
  const folder = makeFolder('region');
  writeFileSync(join(folder, 'region.yaml'), 'format: 1\nname: North East\n');
  for (const name of names) {
    const at = join(folder, 'branches', name.toLowerCase());
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'profile.yaml'), `branch:\n  name: ${name}\n  region: North East\n`);
    writeFileSync(join(at, 'our-deck.yaml'), JSON.stringify({ format: 1, deck: 'our-deck', 'base-version': '2025-11', slides: { edits: { why: { markdown: WHY(`The reason of ${name}`), from: WHY('The first reason') } } } }));
  }
  giveToApp(folder);
  const desk = await openRegion(app, folder);
  await desk.getByRole('button', { name: /Deck$/ }).click();
  await desk.getByRole('option', { name: /Our deck/ }).click();
  await expect(desk.getByRole('row', { name: new RegExp(names[0] ?? '') })).toBeVisible();
  writeFileSync(join(own, 'deck.md'), deck('2026-01', 'A better first reason'));
  giveToApp(own);
  await desk.getByRole('button', { name: 'More for this region' }).press('Enter');
  await desk.getByRole('menuitem', { name: 'Read the folder again' }).press('Enter');
  await desk.getByRole('button', { name: 'See what is new…' }).press('Enter');
  await expect(desk.getByRole('heading', { name: 'Our deck, version 2026-01' })).toBeVisible();
  return desk;
}

const pressTab = async (desk: Page, times: number, look: () => Promise<void>): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    await desk.keyboard.press('Tab');
    await look();
  }
};

test('what an update does is gone through and decided by the keys alone, with everything in view', async ({ launch }) => {
  const own = deckFolder(deck('2025-11', 'The first reason'));
  giveToApp(own);
  const app = await launch({ env: TODAY, args: [own] });
  await expect((await windowOf(app, 'desk')).getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await resize(app, 'desk', 1024, 640);
  const desk = await openUpdate(app, own, ['Ashford', 'Barton', 'Cawley']);
  const foot = desk.getByRole('button', { name: 'Update 3 branches' });
  const footAt = await foot.boundingBox();

  // Whatever Tab comes to stands in view, and the foot stays where it is.
  await desk.getByRole('button', { name: 'Back to the branches' }).focus();
  const seen: string[] = [];
  await pressTab(desk, 14, async () => {
    expect(await focusHiddenBy(desk)).toBeUndefined();
    expect(await foot.boundingBox()).toEqual(footAt);
    seen.push(await desk.evaluate(() => document.activeElement?.getAttribute('type') ?? ''));
  });
  expect(seen).toContain('radio');

  // The arrow keys show the branch that they come to.
  await desk.getByRole('option', { name: /Ashford/ }).focus();
  await desk.keyboard.press('ArrowDown');
  await expect(desk.getByRole('heading', { name: 'Barton' })).toBeVisible();
  await desk.getByRole('button', { name: 'Keep the branch’s', exact: true }).press('Enter');
  await expect(desk.getByRole('option', { name: /Barton/ })).toContainText('1 decided');

  // With one answer for all its buttons go: what it says then has the focus.
  const all = desk.getByRole('button', { name: 'Replace each with the new text' });
  await all.press('Enter');
  await expect(all).toBeHidden();
  await expect(desk.getByRole('group', { name: '2 slides have one answer.' })).toBeFocused();
  // What was decided is taken back, one after the other.
  await desk.keyboard.press('Control+z');
  await expect(all).toBeVisible();
  await expect(desk.getByRole('option', { name: /Barton/ })).toContainText('1 decided');
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('option', { name: /Barton/ })).toContainText('1 slide to decide about');
  await desk.keyboard.press('Control+Shift+z');
  await expect(desk.getByRole('option', { name: /Barton/ })).toContainText('1 decided');

  await desk.getByRole('option', { name: /Barton/ }).focus();
  // From the page to its foot, on to the bar on top, and back to the page.
  await desk.keyboard.press('F6');
  await expect(foot).toBeFocused();
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('button', { name: 'Region', exact: true })).toBeFocused();
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('option', { name: /Barton/ })).toBeFocused();
  await desk.keyboard.press('Shift+F6');
  await expect(desk.getByRole('button', { name: 'Region', exact: true })).toBeFocused();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(desk.getByRole('heading', { name: 'North East' })).toBeVisible();
});

test('the files of a region are asked for by the keys alone, and nothing that has the focus lies behind the foot', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 6 });
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  await resize(app, 'desk', 1024, 640);
  const desk = await openRegion(app, folder);
  await desk.getByRole('button', { name: 'Every branch’s files…' }).press('Enter');
  await expect(desk.getByText(/^They will be called/)).toBeVisible();
  const names = desk.getByRole('textbox', { name: 'Names of the files' });
  // Also where it is zoomed in so far that the whole window scrolls.
  for (const [width, height] of [[1024, 640], [620, 330]] as const) {
    await resize(app, 'desk', width, height);
    await desk.getByRole('button', { name: 'Back to the branches' }).focus();
    let came = false;
    await pressTab(desk, 24, async () => {
      const hidden = await focusHiddenBy(desk);
      came ||= await names.evaluate((element) => element === document.activeElement);
      // At the end the focus leaves the page.
      if (await desk.evaluate(() => document.activeElement?.closest('main') !== null)) expect(hidden).toBeUndefined();
    });
    expect(came).toBe(true);
  }
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(desk.getByRole('grid', { name: 'Branches' })).toBeVisible();
});

test('figures of branch after branch are typed without leaving their column', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 3 });
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, folder);
  const rows = desk.getByRole('grid', { name: 'Branches' }).getByRole('row');
  await expect(desk.getByRole('radio', { name: /^Not begun/ })).toBeVisible();
  await rows.nth(1).focus();

  // All that can be done with a line is in its menu.
  await desk.keyboard.press('Shift+F10');
  await expect(desk.getByRole('menu', { name: 'Eastmoor' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();
  await desk.keyboard.press('Shift+F10');
  await desk.keyboard.press('Enter');
  await desk.getByRole('tab', { name: 'Slides' }).press('ArrowRight');
  await expect(desk.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
  const values = desk.locator('.figure-table .col-value input');
  await values.first().focus();
  await desk.keyboard.type('31');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('12');
  await expect(values.nth(1)).toBeFocused();
  await desk.keyboard.press('ArrowUp');
  await expect(values.first()).toBeFocused();
  await expect(values.first()).toHaveValue('31');
  await expect(values.nth(1)).toHaveValue('12');

  // The next branch is shown on the same tab, and said by its name.
  await desk.keyboard.press('Alt+PageDown');
  await expect(desk.getByRole('heading', { level: 1, name: /^Northmoor: / })).toBeFocused();
  await expect(desk.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
  await expect(values.first()).toHaveValue('');
  await expect.poll(() => readFileSync(join(folder, 'branches', 'eastmoor', 'fairer-inspection.yaml'), 'utf8')).toContain('value: 31');
});

test('a region that gets no folder after all keeps the name that was typed', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await windowOf(app, 'desk');
  await chooseInMenu(app, 'Region…');
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => new Promise((done) => { setTimeout(() => done({ canceled: true, filePaths: [] }), 200); });
  });
  await desk.getByRole('button', { name: 'New region…' }).press('Enter');
  const name = desk.getByRole('textbox', { name: 'Name of the region' });
  await name.fill('North East');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Choose the folder in the window that has opened.')).toBeVisible();
  await expect(desk.getByText('Choose the folder in the window that has opened.')).toBeHidden();
  await expect(name).toHaveValue('North East');
  await expect(name).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('button', { name: 'New region…' })).toBeFocused();
});
