import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { makeRegionFolder } from '../support/make-region.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, decideAll, windowOf } from './support/windows.ts';

const on = { env: { BRANCHDECK_TODAY: '2026-11-20' } };
const heading = (desk: Page, name: string) => desk.getByRole('heading', { name, level: 1 });
const line = (desk: Page, name: string) => desk.getByRole('row', { name: new RegExp(`^(Select )?${name}\\b`) });
const strip = (desk: Page) => desk.getByRole('region', { name: 'Branch of a region' });
const focusedLine = (desk: Page): Promise<string | null> => desk.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('data-key') ?? null);

async function openRegion(app: ElectronApplication, desk: Page, folder: string): Promise<void> {
  await answerOpenDialog(app, folder);
  await chooseInMenu(app, 'Region…');
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
}

test('a region is made, its branches are added, one is opened and changed, and all of it is there after the app was killed', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const place = makeFolder('regions');
  const first = await launch({ ...on, userData });
  const desk = await windowOf(first, 'desk');
  await desk.getByRole('button', { name: 'Skip for now' }).click();
  await expect(desk.getByRole('button', { name: 'Region', exact: true })).toBeHidden();
  await desk.getByRole('button', { name: 'Look after several branches' }).click();
  await answerOpenDialog(first, place);
  await desk.getByRole('button', { name: 'New region…' }).click();
  await desk.getByRole('textbox', { name: 'Name of the region' }).fill('North East');
  await desk.keyboard.press('Enter');
  await expect(heading(desk, 'North East')).toBeVisible();
  await expect(desk.getByText('There is no branch in this region yet.')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Region', exact: true })).toBeVisible();

  await desk.getByRole('main').getByRole('button', { name: 'Add a branch…' }).first().click();
  const adding = desk.getByRole('dialog', { name: 'Add a branch' });
  await adding.getByRole('textbox', { name: 'Name of the branch' }).fill('Northmoor');
  await adding.getByRole('textbox', { name: 'Employer' }).fill('Northmoor Council');
  await adding.getByRole('textbox', { name: 'Date of the next meeting' }).fill('3/12/2026');
  await adding.getByRole('button', { name: 'Add, and another' }).click();
  await expect(adding.getByRole('textbox', { name: 'Name of the branch' })).toHaveValue('');
  await adding.getByRole('textbox', { name: 'Name of the branch' }).fill('Southwick');
  await desk.keyboard.press('Enter');
  await expect(adding).toBeHidden();
  await expect(line(desk, 'Northmoor')).toContainText('3 Dec 2026');
  await expect(line(desk, 'Southwick')).toContainText('Not begun');
  const folder = join(place, 'North East');
  expect(readdirSync(join(folder, 'branches')).toSorted()).toEqual(['northmoor', 'southwick']);

  // As its secretary would see it, with what it lacks fewer by one.
  const blank = async (name: string): Promise<number> => Number(/\b(\d+) blank/.exec((await line(desk, name).innerText()) ?? '')?.[1]);
  await expect.poll(() => blank('Northmoor')).toBeGreaterThan(1);
  const before = await blank('Northmoor');
  await line(desk, 'Northmoor').getByRole('rowheader').click();
  await expect(strip(desk)).toContainText('Northmoor, in North East');
  // Meetings are the official's own, and say so.
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await expect(strip(desk)).toContainText('Northmoor is open, but what is here is your own');
  await desk.getByRole('button', { name: 'Customise', exact: true }).click();
  await desk.getByRole('tab', { name: /^Figures/ }).click();
  await desk.getByRole('textbox', { name: /^Members present at our branch meeting/ }).first().fill('42');
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(heading(desk, 'North East')).toBeVisible();
  await expect.poll(() => blank('Northmoor')).toBe(before - 1);
  await expect(line(desk, 'Northmoor')).not.toContainText('Not begun');
  await expect.poll(() => focusedLine(desk)).toBe('northmoor');
  expect(readFileSync(join(folder, 'branches', 'northmoor', 'fairer-inspection.yaml'), 'utf8')).toContain('value: 42');

  first.process().kill('SIGKILL');
  const again = await launch({ ...on, userData });
  const next = await windowOf(again, 'desk');
  await next.getByRole('button', { name: 'Region', exact: true }).click();
  await expect(heading(next, 'North East')).toBeVisible();
  await expect(line(next, 'Northmoor')).toContainText(`${before - 1} blank`);
  // Undo goes back to before the app was killed.
  await line(next, 'Northmoor').getByRole('rowheader').click();
  await next.getByRole('tab', { name: /^Figures/ }).click();
  await expect(next.getByRole('textbox', { name: /^Members present at our branch meeting/ }).first()).toHaveValue('42');
  await next.getByRole('button', { name: /^Undo/ }).click();
  await expect(next.getByRole('textbox', { name: /^Members present at our branch meeting/ }).first()).toHaveValue('');
});

test('a thousand branches are gone through by the keyboard alone', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 1000 });
  giveToApp(folder);
  const app = await launch(on);
  const desk = await windowOf(app, 'desk');
  await openRegion(app, desk, folder);
  await expect(heading(desk, 'North East')).toBeVisible();
  await expect(desk.getByRole('radio', { name: 'All (1,000)' })).toBeVisible();
  await expect(desk.getByRole('radio', { name: 'Not begun (250)' })).toBeVisible({ timeout: 60_000 });
  await expect(desk.getByText(/^Looking at the branches/)).toBeHidden();
  // Far fewer lines are drawn than there are.
  expect(await desk.getByRole('row').count()).toBeLessThan(60);

  await chooseInMenu(app, 'Search…');
  await expect(desk.getByRole('searchbox', { name: 'Search branches' })).toBeFocused();
  await desk.keyboard.type('westdale');
  await expect(desk.getByText('10 of 1,000 branches')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByText('1,000 branches')).toBeVisible();

  // By Tab into the table; letters, arrows, Space, Enter.
  await desk.getByRole('radio', { name: 'All (1,000)' }).focus();
  for (let tries = 0; tries < 4 && (await focusedLine(desk)) === null; tries += 1) await desk.keyboard.press('Tab');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('End');
  await expect.poll(() => focusedLine(desk)).toBe('westwick-10');
  await desk.keyboard.press('Home');
  await desk.keyboard.type('southf');
  await expect.poll(() => focusedLine(desk)).toBe('southfield');
  // A space right behind letters would be one more of them.
  await desk.waitForTimeout(1_200);
  await desk.keyboard.press('Space');
  await expect(desk.getByText('1 chosen')).toBeVisible();
  await desk.getByRole('button', { name: 'Choose none' }).press('Enter');
  await expect(heading(desk, 'North East')).toBeFocused();
  for (let tries = 0; tries < 12 && (await focusedLine(desk)) === null; tries += 1) await desk.keyboard.press('Tab');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Alt+Enter');
  const details = desk.getByRole('dialog', { name: 'Southfield 2' });
  await expect(details.getByText(/^Blank figures/)).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect.poll(() => focusedLine(desk)).toBe('southfield-2');

  await desk.keyboard.press('F2');
  await desk.getByRole('textbox', { name: 'Name of the branch' }).fill('Southfield and District');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await expect(line(desk, 'Southfield and District')).toBeVisible();

  await line(desk, 'Southfield and District').focus();
  await desk.keyboard.press('Delete');
  await desk.getByRole('button', { name: 'Take it out' }).click();
  await expect(desk.getByText('999 branches')).toBeVisible();
  expect(existsSync(join(folder, 'branches', 'southfield-2'))).toBe(false);
  await desk.getByRole('button', { name: 'Put Southfield and District back' }).click();
  await expect(line(desk, 'Southfield and District')).toBeVisible();
  expect(existsSync(join(folder, 'branches', 'southfield-2'))).toBe(true);

  // Enter opens, also while another is chosen; then the next one, and back.
  await line(desk, 'Southfield and District').focus();
  for (const key of ['ArrowDown', 'Space', 'ArrowUp']) await desk.keyboard.press(key);
  await expect(desk.getByText('1 chosen')).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText('Southfield and District, in North East');
  await desk.keyboard.press('Alt+PageUp');
  await expect(strip(desk)).toContainText('Southfield 10, in North East');
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focusedLine(desk)).toBe('southfield-10');
});

test('the region’s own changes are in every branch’s deck, and whose branch is open is said', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 3 });
  giveToApp(folder);
  const app = await launch(on);
  const desk = await windowOf(app, 'desk');
  await openRegion(app, desk, folder);
  await desk.getByRole('button', { name: 'The region’s own changes' }).click();
  await expect(strip(desk)).toContainText('the region’s own changes');
  await expect(desk.getByRole('button', { name: 'Letters', exact: true })).toBeHidden();
  // What waits for each branch is not to be checked here.
  await expect(desk.locator('.slide-list').getByRole('row').first()).not.toContainText('to check');
  await desk.getByRole('tab', { name: /^Figures/ }).click();
  await expect(desk.getByRole('rowheader', { name: 'For all branches of the region that give none of their own' })).toBeVisible();
  await expect(desk.getByRole('columnheader', { name: 'For all branches' })).toBeVisible();
  await expect(desk.getByRole('rowheader', { name: /^Members present at our branch meeting/ })).toContainText('Left to each branch');
  await desk.getByRole('tab', { name: /^Slides/ }).click();
  await desk.getByRole('button', { name: 'Add a slide' }).click();
  await expect.poll(() => existsSync(join(folder, 'region', 'fairer-inspection.yaml'))).toBe(true);
  await desk.getByRole('button', { name: 'Back to North East' }).click();
  await line(desk, 'Southmoor').getByRole('rowheader').click();
  await expect(strip(desk)).toContainText('Southmoor, in North East');
  await expect(desk.locator('.slide-list').getByRole('row', { name: 'New slide' })).toBeVisible();

  // What is exported here is noted for this branch, and for no other.
  const exports = makeFolder('exports');
  await answerSaveDialog(app, join(exports, 'Southmoor for members.pptx'));
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  await decideAll(dialog);
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).click();
  await desk.getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click();
  await desk.getByRole('button', { name: 'Back to North East' }).click();
  await expect(line(desk, 'Southmoor')).toContainText('20 Nov 2026, for members');
  await expect(line(desk, 'Eastmoor')).toContainText('None');
  const ledger = readFileSync(join(folder, 'branches', 'southmoor', 'exports.jsonl'), 'utf8');
  expect(JSON.parse(ledger)).toMatchObject({ deck: 'fairer-inspection', audience: 'members', kind: 'pptx', file: 'Southmoor for members.pptx', day: '2026-11-20' });
  expect(ledger).not.toContain(exports);
  expect(existsSync(join(folder, 'branches', 'eastmoor', 'exports.jsonl'))).toBe(false);
  await desk.getByRole('button', { name: 'What is missing for Southmoor' }).click();
  await expect(desk.getByRole('dialog', { name: 'Southmoor' }).getByRole('button', { name: 'Show Southmoor for members.pptx in its folder' })).toBeVisible();
});
