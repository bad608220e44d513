import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makeRegionFolder } from '../support/make-region.ts';
import { focusHiddenBy } from './support/focus.ts';
import { openRegion } from './support/open-region.ts';
import { deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, chooseInMenu, resize, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2026-11-20' };

/** The branch whose line has the focus. */
const focusedLine = (desk: Page): Promise<string | null> => desk.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('data-key') ?? null);
const button = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true });

test('the way to the page that is shown leads to its heading', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 3 });
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, folder);
  for (const [name, heading] of [['Region', 'North East'], ['Library', 'Library'], ['Meetings', 'Meetings'], ['Notes', 'Notes'], ['Replies', 'Replies from employers']] as const) {
    await button(desk, name).press('Enter');
    const title = desk.getByRole('heading', { name: heading, level: 1 });
    await expect(title).toBeFocused();
    await button(desk, name).focus();
    await desk.keyboard.press('Enter');
    await expect(title).toBeFocused();
  }
  // And so does the menu, from anywhere on the page.
  await button(desk, 'Library').press('Enter');
  await desk.getByRole('button', { name: 'Open a folder…' }).focus();
  await chooseInMenu(app, 'Library');
  await expect(desk.getByRole('heading', { name: 'Library', level: 1 })).toBeFocused();
});

test('a search of branches keeps what is typed, and leads down to the lines', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 12 });
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, folder);
  await expect(desk.getByRole('radio', { name: 'Not begun (3)' })).toBeVisible();
  const rows = desk.getByRole('grid', { name: 'Branches' }).getByRole('row');
  const search = desk.getByRole('searchbox', { name: 'Search branches' });
  // The branch that was open is not among those that are searched for, until a letter has changed.
  await rows.filter({ hasText: 'Northmoor' }).press('Enter');
  await expect(desk.getByRole('tab', { name: 'Slides' })).toBeVisible();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focusedLine(desk)).toBe('northmoor');
  await search.fill('east');
  await chooseInMenu(app, 'Library');
  await expect(desk.getByRole('heading', { name: 'Library', level: 1 })).toBeFocused();
  await chooseInMenu(app, 'Region');
  await expect(desk.getByRole('heading', { name: 'North East' })).toBeFocused();
  await search.focus();
  await desk.keyboard.press('Control+a');
  for (const letter of 'moor') {
    await desk.keyboard.press(letter);
    expect(await focusHiddenBy(desk)).toMatch(/^input/); // its end lies behind the button that clears it
    await expect(search).toBeFocused();
  }
  await expect(search).toHaveValue('moor');
  await desk.keyboard.press('ArrowDown');
  await expect.poll(() => focusedLine(desk)).toBe(await rows.nth(1).getAttribute('data-key'));
  await search.focus();
  await desk.keyboard.press('Enter');
  await expect.poll(() => focusedLine(desk)).toBe(await rows.nth(1).getAttribute('data-key'));
  await desk.getByRole('radio', { name: /^All/ }).focus();
  await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('radio', { name: /^Not begun/ })).toBeFocused();
});

test('back on the table, the button that led away has the focus', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 4, deck: { id: 'fairer-inspection', version: '1' } });
  const csv = join(folder, 'figures.csv');
  writeFileSync(csv, 'Branch,Members present\nNorthmoor,12\n');
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, folder);
  await desk.getByRole('row', { name: /Northmoor/ }).press('Enter');
  await expect(desk.getByRole('tab', { name: 'Slides' })).toBeVisible();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focusedLine(desk)).toBe('northmoor');

  const own = button(desk, 'The region’s own changes');
  await own.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: /^The region’s own changes: / })).toBeFocused();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(own).toBeFocused();
  const files = button(desk, 'Every branch’s files…');
  await files.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Every branch’s files' })).toBeFocused();
  await button(desk, 'Back to the branches').press('Enter');
  await expect(files).toBeFocused();
  const news = button(desk, 'See what is new…');
  await news.press('Enter');
  await expect(desk.getByRole('heading', { name: /^Act now/ })).toBeFocused();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(news).toBeFocused();
  await answerOpenDialog(app, csv);
  const sheet = button(desk, 'Figures from a spreadsheet…');
  await sheet.press('Enter');
  await button(desk, 'Take nothing').press('Enter');
  await expect(sheet).toBeFocused();
});

test('what is said of a spreadsheet is there again after a look at another page, and F6 leads to what takes it', async ({ launch }) => {
  const folder = join(makeFolder('sheet'), 'region');
  mkdirSync(folder);
  makeRegionFolder(folder, { count: 4 });
  const csv = join(folder, '..', 'Autumn.csv');
  writeFileSync(csv, 'Branch,Members present at our branch meeting,As of\nNorthmoor,12,2026-10\nSouthmoor,twenty,2026-10\nNowhere,41,2026-10\n');
  giveToApp(join(folder, '..'));
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, folder);
  await answerOpenDialog(app, csv);
  await button(desk, 'Figures from a spreadsheet…').press('Enter');
  await desk.getByRole('group', { name: 'Cell A4' }).getByRole('button', { name: 'Leave the row out' }).press('Enter');
  const next = desk.getByRole('group', { name: 'Cell B3' });
  await expect(next).toBeFocused();
  // As long as nothing can be taken, there is only the tick in the foot.
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('checkbox', { name: 'Blank cells clear what a branch has' })).toBeFocused();
  await chooseInMenu(app, 'Library');
  await expect(desk.getByRole('heading', { name: 'Library', level: 1 })).toBeFocused();
  await chooseInMenu(app, 'Region');
  await expect(desk.getByRole('heading', { name: 'Figures from Autumn.csv' })).toBeFocused();
  await expect(desk.getByText('Answered (1)')).toBeVisible();
  await next.getByRole('button', { name: 'Take 20' }).press('Enter');
  // Undo goes on behind that, too.
  await chooseInMenu(app, 'Undo');
  await chooseInMenu(app, 'Undo');
  await expect(desk.getByRole('group', { name: 'Cell A4' })).toBeVisible();
  await chooseInMenu(app, 'Redo');
  await chooseInMenu(app, 'Redo');
  const take = button(desk, 'Take');
  await expect(take).toBeEnabled();
  await desk.keyboard.press('F6');
  await expect(take).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(/^2 branches have the spreadsheet’s figures now/)).toBeVisible();
  expect(readFileSync(join(folder, 'branches', 'southmoor', 'fairer-inspection.yaml'), 'utf8')).toContain('value: 20');
});

test('what was said of a spreadsheet is asked anew where the file was changed meanwhile', async ({ launch }) => {
  const folder = join(makeFolder('sheet-changed'), 'region');
  mkdirSync(folder);
  makeRegionFolder(folder, { count: 4 });
  const csv = join(folder, '..', 'Autumn.csv');
  const sheet = (branch: string): string => `Branch,Members present at our branch meeting,As of\nNorthmoor,12,2026-10\n${branch},41,2026-10\n`;
  writeFileSync(csv, sheet('Nowhere'));
  giveToApp(join(folder, '..'));
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, folder);
  await answerOpenDialog(app, csv);
  await button(desk, 'Figures from a spreadsheet…').press('Enter');
  const asked = desk.getByRole('group', { name: 'Cell A3' });
  await asked.getByRole('button', { name: 'Leave the row out' }).press('Enter');
  await expect(desk.getByText('Answered (1)')).toBeVisible();
  await chooseInMenu(app, 'Library');
  await expect(desk.getByRole('heading', { name: 'Library', level: 1 })).toBeFocused();
  writeFileSync(csv, sheet('Elsewhere'));
  await chooseInMenu(app, 'Region');
  await expect(desk.getByRole('heading', { name: 'Figures from Autumn.csv' })).toBeFocused();
  await expect(desk.getByRole('status').filter({ hasText: 'Your answers no longer apply' })).toBeVisible();
  await expect(asked.getByText('Elsewhere').first()).toBeVisible();
  await expect(desk.getByText('Answered (1)')).toBeHidden();
});

const why = (first: string): string => `## Why\n\n- ${first}\n- The second reason`;
const deck = (version: string, first: string): string =>
  `---\nformat: 1\nid: our-deck\ntitle: Our deck\nversion: "${version}"\naudiences: [members, employer]\n---\n\n# Our deck\n\n---\n\n<!-- slide\nid: why\n-->\n${why(first)}\n`;

test('what was decided about an update is decided still after a look at another page, and a text is written where it is asked for', async ({ launch }) => {
  const own = deckFolder(deck('2025-11', 'The first reason'));
  giveToApp(own);
  const app = await launch({ env: TODAY, args: [own] });
  await expect(button(await windowOf(app, 'desk'), 'Present')).toBeVisible();
  await resize(app, 'desk', 1024, 640);
  const folder = makeFolder('region');
  writeFileSync(join(folder, 'region.yaml'), 'format: 1\nname: North East\n');
  for (const name of ['Ashford', 'Barton']) {
    const at = join(folder, 'branches', name.toLowerCase());
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'profile.yaml'), `branch:\n  name: ${name}\n  region: North East\n`);
    writeFileSync(join(at, 'our-deck.yaml'), JSON.stringify({ format: 1, deck: 'our-deck', 'base-version': '2025-11', slides: { edits: { why: { markdown: why(`The reason of ${name}`), from: why('The first reason') } } } }));
  }
  giveToApp(folder);
  const desk = await openRegion(app, folder);
  await desk.getByRole('button', { name: /Deck$/ }).click();
  await desk.getByRole('option', { name: /Our deck/ }).click();
  await expect(desk.getByRole('row', { name: /Ashford/ })).toBeVisible();
  writeFileSync(join(own, 'deck.md'), deck('2026-01', 'A better first reason'));
  giveToApp(own);
  await button(desk, 'More for this region').press('Enter');
  await desk.getByRole('menuitem', { name: 'Read the folder again' }).press('Enter');
  await button(desk, 'See what is new…').press('Enter');
  await button(desk, 'Keep the branch’s').press('Enter');
  await expect(desk.getByRole('option', { name: /Ashford/ })).toContainText('1 decided');
  await button(desk, 'Library').press('Enter');
  await expect(desk.getByRole('heading', { name: 'Library', level: 1 })).toBeFocused();
  await button(desk, 'Region').press('Enter');
  await button(desk, 'See what is new…').press('Enter');
  await expect(desk.getByRole('option', { name: /Ashford/ })).toContainText('1 decided');
  await expect(desk.getByRole('option', { name: /Barton/ })).toContainText('1 slide to decide about');
  // The first that is open is shown; its text is gone on with at once, and all of it stands in view.
  await expect(desk.getByRole('heading', { name: 'Barton' })).toBeVisible();
  await button(desk, 'Write it…').press('Enter');
  const text = desk.getByRole('textbox', { name: 'Text of Why' });
  await expect(text).toBeFocused();
  expect(await focusHiddenBy(desk)).toBeUndefined();
  // Zoomed in, the texts stand below the branches and have the width of the page.
  await resize(app, 'desk', 620, 400);
  await expect.poll(async () => (await text.boundingBox())?.width).toBeGreaterThan(450);
});
