import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readToHandOn, writeHandOn } from '../../files/deckpack/hand-on.ts';
import { makeRegionFiles } from '../files/deckpack/region-files.ts';
import { makeRegionFolder } from '../support/make-region.ts';
import { focusHiddenBy } from './support/focus.ts';
import { openRegion } from './support/open-region.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, resize } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

async function inMore(desk: Page, item: string): Promise<void> {
  await desk.getByRole('button', { name: 'More for this region' }).press('Enter');
  await desk.getByRole('menuitem', { name: item }).press('Enter');
}

/** The branch whose line, or a cell of it, has the focus. */
const focusedLine = (desk: Page): Promise<string | null> => desk.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('data-key') ?? null);

test('the keys go through a long table, and what has the focus stands in view', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 60 });
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, folder);
  await resize(app, 'desk', 1280, 720);
  await expect(desk.getByRole('radio', { name: 'Not begun (15)' })).toBeVisible();
  const rows = desk.getByRole('grid', { name: 'Branches' }).getByRole('row');
  await rows.nth(1).focus();
  const first = await focusedLine(desk);
  const press = async (key: string): Promise<void> => {
    await desk.keyboard.press(key);
    expect(await focusHiddenBy(desk), `after ${key}`).toBeUndefined();
  };
  const seen = new Set<string | null>();
  for (let page = 0; page < 12; page += 1) {
    await press('PageDown');
    seen.add(await focusedLine(desk));
  }
  expect(seen.size).toBeGreaterThan(3);
  const last = await focusedLine(desk);
  for (let page = 0; page < 12; page += 1) await press('PageUp');
  // Past the first line are the headings.
  await press('ArrowDown');
  expect(await focusedLine(desk)).toBe(first);
  await rows.nth(1).focus();
  await press('End');
  expect(await focusedLine(desk)).toBe(last);
  for (let line = 0; line < 12; line += 1) await press('ArrowUp');
  await press('Home');
  expect(await focusedLine(desk)).toBe(first);

  // In a cell the line stays, and so does what is in view.
  for (let line = 0; line < 12; line += 1) await press('ArrowDown');
  const line = await focusedLine(desk);
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'Home']) {
    await press(key);
    expect(await focusedLine(desk)).toBe(line);
  }
  await press('PageDown');
  await press('PageUp');
});

test('what a colleague sent is decided for each branch by the keys alone', async ({ launch }) => {
  const folder = makeRegionFiles(makeFolder('regions'));
  const layer = 'branches/northmoor/fairer-inspection.yaml';
  const colleague = join(folder, 'colleague');
  cpSync(join(folder, 'A'), colleague, { recursive: true });
  rmSync(join(colleague, '.branchdeck'), { recursive: true, force: true });
  const ours = readFileSync(join(folder, 'A', layer), 'utf8');
  writeFileSync(join(colleague, layer), ours.replace('value: 42', 'value: 50'));
  writeFileSync(join(folder, 'A', layer), ours.replace('value: 42', 'value: 60'));
  const pack = join(folder, 'north-east.branchdeck');
  await writeHandOn({ from: await readToHandOn(colleague, { by: 'slug', branches: [] }), choices: { notes: false, withoutPeople: false, withoutPictures: false }, target: pack, madeOn: '2025-11-23', madeBy: 'Branchdeck' });
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  const desk = await openRegion(app, join(folder, 'A'));

  await answerOpenDialog(app, pack);
  await inMore(desk, 'Take in what a colleague sent…');
  const taking = desk.getByRole('dialog', { name: 'Take in North East' });
  // What is to be chosen has the focus at first.
  await expect(taking.getByRole('radio', { name: 'Ask me for each branch' })).toBeFocused();
  await desk.keyboard.press('Tab');
  const ofBranch = taking.getByRole('radiogroup', { name: 'What is taken of Northmoor' });
  await expect(ofBranch.getByRole('radio', { name: 'Ours where both changed' })).toBeFocused();
  await expect(ofBranch.getByRole('radio', { checked: true })).toHaveCount(0);
  await desk.keyboard.press('ArrowDown');
  await expect(ofBranch.getByRole('radio', { name: 'Theirs where both changed' })).toBeChecked();
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Tab');
  await expect(taking.getByRole('button', { name: 'Take it in' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(taking).toBeHidden();
  expect(readFileSync(join(folder, 'A', layer), 'utf8')).toContain('value: 50');

  // A file that is not saved after all leaves the focus where it was.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => new Promise((done) => { setTimeout(() => done({ canceled: true, filePath: '' }), 300); });
  });
  await inMore(desk, 'Hand on the region…');
  const handing = desk.getByRole('dialog', { name: 'Hand on North East' });
  await expect(handing.getByRole('checkbox').first()).toBeFocused();
  const save = handing.getByRole('button', { name: 'Save the file…' });
  await expect(save).toBeEnabled();
  await save.press('Enter');
  await expect(save).toBeDisabled();
  await expect(save).toBeEnabled();
  await expect(save).toBeFocused();
});
