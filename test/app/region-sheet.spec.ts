import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { readTable } from '../../files/sheet/read-table.ts';
import { makeRegionFolder } from '../support/make-region.ts';
import { openRegion } from './support/open-region.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, resize, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2026-11-20' };
const file = (region: string, slug: string): string => readFileSync(join(region, 'branches', slug, 'fairer-inspection.yaml'), 'utf8');

async function takeFrom(app: ElectronApplication, desk: Page, path: string): Promise<void> {
  await answerOpenDialog(app, path);
  await desk.getByRole('button', { name: 'Figures from a spreadsheet…' }).click();
}

/** Chooses a problem in the list, of which only what is in view is drawn. */
async function choose(desk: Page, words: RegExp): Promise<void> {
  const list = desk.getByRole('listbox', { name: 'Problems' });
  const found = list.getByRole('option').filter({ hasText: words });
  await expect(async () => {
    for (let top = 0; top < 600 && (await found.count()) === 0; top += 100) await list.evaluate((element, to) => { element.scrollTop = to; }, top);
    await found.click({ timeout: 1_000 });
  }).toPass();
}

const card = (desk: Page, name: string) => desk.getByRole('group', { name, exact: true });

test('a spreadsheet with mistakes is answered cell by cell, taken whole, and taken back after a restart', async ({ launch }) => {
  const region = join(makeFolder('sheet'), 'region');
  mkdirSync(region);
  makeRegionFolder(region, { count: 12, figures: () => ({ 'local-present': { value: 40, source: 'Headcount', asOf: '2025-10', enteredBy: '' } }) });
  const csv = join(region, '..', 'Autumn.csv');
  writeFileSync(csv, [
    'Branch,Members present at branch,local-yes-oppose,local-yes-wellbeing,Remarks',
    'Northmoor,42,31,20,', 'Southmor,50,20,20,', 'Eastmoor,twelve,10,9,', 'Westmoor,44,60,20,', 'Uppermoor,45,30,#N/A,rang back', 'Nowhere at All,41,10,10,', 'Lowermoor,46,12,12,', 'Total,268,173,91,',
  ].join('\n'));
  giveToApp(join(region, '..'));
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openRegion(app, region);
  const before = ['northmoor', 'southmoor', 'eastmoor', 'lowermoor'].map((slug) => file(region, slug));
  await takeFrom(app, desk, csv);

  // A column that is like a figure's name is asked about first.
  await expect(desk.getByRole('heading', { name: 'Figures from Autumn.csv' })).toBeVisible();
  await expect(desk.getByRole('tab', { name: /Columns/ })).toHaveAttribute('aria-selected', 'true');
  await desk.getByRole('textbox', { name: 'Where these figures come from' }).fill('Autumn count');
  await desk.getByRole('button', { name: 'It is “Members present at our branch meeting”' }).press('Enter');
  // The answer stands in the list beside it, and nobody is taken away from the columns.
  await expect(desk.getByRole('button', { name: /What column B, “Members present at branch”, gives/ })).toBeFocused();
  await expect(desk.getByText('Nothing is asked about the columns.')).toBeVisible();
  await desk.getByRole('button', { name: 'Go to the rows' }).press('Enter');
  await expect(desk.getByRole('tab', { name: /Rows/ })).toHaveAttribute('aria-selected', 'true');

  // What stops comes first, and nothing can be taken.
  const take = desk.getByRole('button', { name: 'Take', exact: true });
  await expect(take).toBeDisabled();
  await expect(desk.getByText(/^Not yet: 4 problems stop it and 2 questions are open/)).toBeVisible();
  await choose(desk, /A3.*Southmor/);
  await card(desk, 'Cell A3').getByRole('button', { name: 'It is “Southmoor”' }).click();
  await choose(desk, /A7.*Nowhere/);
  await card(desk, 'Cell A7').getByRole('button', { name: 'Leave the row out' }).click();
  await choose(desk, /B4.*twelve/);
  await card(desk, 'Cell B4').getByRole('textbox', { name: 'Instead of it' }).fill('a dozen');
  await card(desk, 'Cell B4').getByRole('button', { name: 'Use it' }).click();
  await expect(card(desk, 'Cell B4')).toContainText('This can’t be used.');
  await card(desk, 'Cell B4').getByRole('button', { name: 'Take 12' }).click();
  await card(desk, 'Cell B4').getByRole('button', { name: 'It is right as it is' }).click();
  await choose(desk, /C5.*60/);
  await card(desk, 'Cell C5').getByRole('button', { name: 'Go to C5' }).press('Enter');
  await expect(desk.getByRole('button', { name: /^C5, 60\. Stops/ })).toBeFocused();
  // By the keys alone: along the row, and from a cell to what is said of it.
  await desk.keyboard.press('ArrowLeft');
  await expect(desk.getByRole('gridcell', { name: '44, new' })).toBeFocused();
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Enter');
  await expect(card(desk, 'Cell C5')).toBeFocused();
  await card(desk, 'Cell C5').getByRole('button', { name: 'Leave the cell out' }).click();
  await choose(desk, /D6.*N\/A/);
  await card(desk, 'Cell D6').getByRole('button', { name: 'Leave it blank' }).click();
  await choose(desk, /The file.*Of when are these figures/);
  await card(desk, 'About the file').getByRole('textbox', { name: 'As of' }).fill('2026-11');
  await card(desk, 'About the file').getByRole('button', { name: 'Use it' }).click();
  await expect(take).toBeEnabled();

  // An answer can be taken back, and a row left out by hand.
  await desk.getByText('Answered (7)').click();
  await desk.getByRole('button', { name: /^Open again: A7/ }).click();
  await expect(card(desk, 'Cell A7')).toBeFocused();
  await expect(take).toBeDisabled();
  await desk.keyboard.press('Control+z');
  await expect(take).toBeEnabled();
  await expect(desk.getByRole('region', { name: 'Things to say about it' }).or(desk.locator('.sheet-card')).and(desk.locator(':focus'))).toBeVisible();
  // A row that an answer left out is taken after all where the rows are, and asked about again.
  await desk.getByRole('row', { name: /Nowhere at All/ }).locator('.region-tick').click();
  await desk.getByRole('button', { name: 'Take them after all' }).click();
  await expect(desk.getByText(/^Not yet: 1 problem stops it/)).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(take).toBeEnabled();
  await desk.getByRole('row', { name: /Lowermoor/ }).locator('.region-tick').click();
  await desk.getByRole('button', { name: 'Leave these rows out' }).click();
  await expect(desk.getByRole('row', { name: /Lowermoor/ })).toContainText('Left out');

  await take.click();
  await expect(desk.getByText(/5 branches have the spreadsheet’s figures now/)).toBeVisible();
  expect(file(region, 'southmoor')).toMatch(/source: Autumn count\n[\s\S]*Autumn\.csv, B3/);
  expect(file(region, 'northmoor')).toMatch(/local-yes-oppose:\s+value: 31/);
  expect(file(region, 'westmoor')).not.toContain('local-yes-oppose');
  expect(file(region, 'lowermoor')).toBe(before[3]);
  await app.close();

  const again = await launch({ env: TODAY, userData });
  const next = await windowOf(again, 'desk');
  await chooseInMenu(again, 'Region…');
  await next.getByRole('button', { name: 'Take back the figures of Autumn.csv' }).press('Enter');
  await expect(next.getByText('The region is as it was before.')).toBeVisible();
  await expect(next.getByRole('heading', { name: 'North East' })).toBeFocused();
  expect(['northmoor', 'southmoor', 'eastmoor', 'lowermoor'].map((slug) => file(region, slug))).toEqual(before);

  // What was said of the columns is remembered.
  await takeFrom(again, next, csv);
  await next.getByRole('tab', { name: /Columns/ }).click();
  await expect(next.getByText('1 column is read as last time.')).toBeVisible();
  // The button that answered everything has gone; the keyboard goes on with what there is to say.
  await next.getByRole('tab', { name: /Rows/ }).click();
  await next.getByRole('button', { name: 'Leave out all that is still open' }).press('Enter');
  await expect(next.getByRole('group', { name: /^(Cell|About the file)/ })).toBeFocused();
  await next.getByRole('button', { name: 'Take nothing' }).click();
  await expect(next.getByRole('heading', { name: 'North East' })).toBeVisible();
});

test('an empty region takes its branches from a spreadsheet, and gives its table and an empty one', async ({ launch }) => {
  const region = join(makeFolder('sheet'), 'region');
  mkdirSync(region);
  makeRegionFolder(region, { count: 0 });
  const csv = join(region, '..', 'All.csv');
  writeFileSync(csv, ['Branch,Employer,local-present', 'Northmoor,Northmoor Council,42', 'Southmoor,Southmoor Council,50', 'Eastmoor,,30'].join('\n'));
  giveToApp(join(region, '..'));
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, region);
  expect((await desk.getByText('There is no branch in this region yet.').boundingBox())?.y).toBeLessThan(300);
  await takeFrom(app, desk, csv);
  await choose(desk, /Of when are these figures/);
  await card(desk, 'About the file').getByRole('button', { name: 'Leave them without a date' }).click();
  await desk.getByRole('button', { name: 'Add 3 branches' }).click();
  await expect(desk.getByText(/3 branches were added/)).toBeVisible();
  // In a window of the least width its buttons are in one row.
  await resize(app, 'desk', 1024, 640);
  const buttons = desk.locator('.region-buttons').getByRole('button');
  await expect(buttons).toHaveCount(5);
  await expect.poll(async () => new Set(await buttons.evaluateAll((all) => all.map((each) => { const { top, height } = each.getBoundingClientRect(); return Math.round(top + height / 2); }))).size).toBe(1);
  expect(readdirSync(join(region, 'branches')).toSorted()).toEqual(['eastmoor', 'northmoor', 'southmoor']);

  const out = join(region, '..', 'table.csv');
  await answerSaveDialog(app, out);
  await desk.getByRole('button', { name: 'More for this region' }).click();
  await desk.getByRole('menuitem', { name: 'Export the table…' }).click();
  await expect(desk.getByText(/^table\.csv holds/)).toBeVisible();
  expect(readFileSync(out, 'utf8')).toMatch(/Northmoor Council/);
  const empty = join(region, '..', 'empty.xlsx');
  await answerSaveDialog(app, empty);
  await desk.getByRole('button', { name: 'More for this region' }).click();
  await desk.getByRole('menuitem', { name: 'An empty table to fill in…' }).click();
  await expect(desk.getByText(/^empty\.xlsx is ready to be filled in/)).toBeVisible();
  const { sheets } = await readTable(empty);
  expect(sheets[0]?.rows.length).toBe(5);

  await desk.getByRole('button', { name: 'Take back the figures of All.csv' }).click();
  await expect(desk.getByText('There is no branch in this region yet.')).toBeVisible();
  expect(existsSync(join(region, 'branches', 'northmoor'))).toBe(false);
});

test('a file that is no spreadsheet is refused with the reason, and one that is dropped is looked at', async ({ launch }) => {
  const region = join(makeFolder('sheet'), 'region');
  mkdirSync(region);
  makeRegionFolder(region, { count: 3 });
  const bad = join(region, '..', 'Figures.xlsx');
  writeFileSync(bad, 'PK\u0003\u0004 nothing else');
  giveToApp(join(region, '..'));
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, region);
  await takeFrom(app, desk, bad);
  await expect(desk.getByText('The spreadsheet could not be read, and nothing was taken of it.')).toBeVisible();
  await expect(desk.getByRole('alert')).toContainText('Figures.xlsx');
  await desk.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.getByRole('heading', { name: 'North East' })).toBeVisible();

  // A good one is dropped on the page.
  const good = join(region, '..', 'Autumn.csv');
  writeFileSync(good, 'Branch,local-present\nNorthmoor,42\n');
  giveToApp(join(region, '..'));
  const chromium = await desk.context().newCDPSession(desk);
  const data = { items: [], files: [good], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await chromium.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  await expect(desk.getByRole('heading', { name: 'Figures from Autumn.csv' })).toBeVisible();
  await expect(desk.getByRole('tab', { name: /Rows/ })).toBeVisible();
});

test('the row of the headers can be chosen where another one was found, and is remembered', async ({ launch }) => {
  const region = join(makeFolder('sheet'), 'region');
  mkdirSync(region);
  makeRegionFolder(region, { count: 3 });
  const csv = join(region, '..', 'Return.csv');
  writeFileSync(csv, ['Return of the region,', 'Branch,local-present', 'as typed in by Kay,', 'Lead,Those who came', 'Northmoor,42', 'Southmor,50'].join('\n'));
  giveToApp(join(region, '..'));
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, region);
  await takeFrom(app, desk, csv);
  await desk.getByRole('tab', { name: /Columns/ }).click();
  const row = desk.getByRole('button', { name: /Row with the headers/ });
  await expect(row).toContainText('2: Branch · local-present');
  await row.click();
  await desk.getByRole('option', { name: '4: Lead · Those who came' }).click();
  await desk.getByRole('button', { name: 'What column A, “Lead”, gives' }).click();
  await desk.getByRole('option', { name: 'Branch', exact: true }).click();
  await desk.getByRole('button', { name: 'What column B, “Those who came”, gives' }).click();
  await desk.getByRole('option', { name: 'Members present at our branch meeting', exact: true }).click();
  await expect(row).toContainText('4: Lead · Those who came');
  await desk.getByRole('button', { name: 'Take nothing' }).click();
});
