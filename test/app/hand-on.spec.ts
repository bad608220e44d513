import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readToHandOn, writeHandOn } from '../../files/deckpack/hand-on.ts';
import { makeRegionFiles } from '../files/deckpack/region-files.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, openExample, windowOf } from './support/windows.ts';

const LAYER = 'branches/northmoor/fairer-inspection.yaml';

async function inMore(desk: Page, item: string): Promise<void> {
  await desk.getByRole('button', { name: 'More for this region' }).click();
  await desk.getByRole('menuitem', { name: item }).click();
}

test('a region is handed on with a word on what it holds, and what comes back is looked at, decided, taken in and taken back', async ({ launch }) => {
  const folder = makeRegionFiles(makeFolder('regions'));
  giveToApp(folder);
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await windowOf(app, 'desk');
  await chooseInMenu(app, 'Region…');
  await answerOpenDialog(app, join(folder, 'A'));
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await expect(desk.getByRole('heading', { name: 'North East' })).toBeVisible();

  const pack = join(folder, 'north-east.branchdeck');
  await answerSaveDialog(app, pack);
  await inMore(desk, 'Hand on the region…');
  const dialog = desk.getByRole('dialog', { name: 'Hand on North East' });
  await expect(dialog).toContainText('It holds 2 branches');
  await expect(dialog).toContainText('1 official’s name');
  await expect(dialog).toContainText('Left out: your own speaker notes on 1 slide.');
  await dialog.getByText('who entered figures').click();
  await expect(dialog).toContainText('no details of officials');
  await dialog.getByText('who entered figures').click();
  await expect(dialog).toContainText('1 official’s name');
  await dialog.getByRole('button', { name: 'Save the file…' }).click();
  await expect(dialog).toBeHidden();
  expect(existsSync(pack)).toBe(true);

  // As a colleague has it, who never took it in from here: the same region, where both then change one figure.
  const back = join(folder, 'A', LAYER);
  const colleague = join(folder, 'colleague');
  cpSync(join(folder, 'A'), colleague, { recursive: true });
  rmSync(join(colleague, '.branchdeck'), { recursive: true });
  const ours = readFileSync(back, 'utf8');
  const earlier = readFileSync(pack);
  writeFileSync(join(colleague, LAYER), ours.replace('value: 42', 'value: 50'));
  await writeHandOn({ from: await readToHandOn(colleague, { by: 'slug', branches: [] }), choices: { notes: false, withoutPeople: false, withoutPictures: false }, target: pack, madeOn: '2025-11-23', madeBy: 'Branchdeck' });
  giveToApp(pack);
  writeFileSync(back, ours.replace('value: 42', 'value: 60'));

  await answerOpenDialog(app, pack);
  await inMore(desk, 'Take in what a colleague sent…');
  const taking = desk.getByRole('dialog', { name: 'Take in North East' });
  await expect(taking).toContainText('figure members: changed on both sides: yours or theirs?');
  await expect(taking.getByRole('button', { name: 'Take it in' })).toBeDisabled();
  await taking.getByText('Theirs where both changed').click();
  // Another file in its place was not looked at.
  const looked = readFileSync(pack);
  writeFileSync(pack, earlier);
  await taking.getByRole('button', { name: 'Take it in' }).click();
  await expect(taking).toContainText('Another file lies where the pack was that you looked at.');
  expect(readFileSync(back, 'utf8')).toContain('value: 60');
  writeFileSync(pack, looked);
  await taking.getByRole('button', { name: 'Take it in' }).click();
  await expect(taking).toBeHidden();
  expect(readFileSync(back, 'utf8')).toContain('value: 50');
  expect(readFileSync(back, 'utf8')).toContain('PRIVATE NOTE');

  await desk.getByRole('button', { name: 'Take back what came with “North East”' }).click();
  await expect(desk.getByText('The region is as it was before.')).toBeVisible();
  expect(readFileSync(back, 'utf8')).toContain('value: 60');
});

test('a branch’s own changes are one file, which another deck’s window loads after it was shown', async ({ launch }) => {
  const folder = makeFolder('own');
  giveToApp(folder);
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  await desk.getByRole('tab', { name: 'Branch' }).click();
  const pack = join(folder, 'own.branchdeck');
  await answerSaveDialog(app, pack);
  await desk.getByRole('button', { name: 'Hand on…' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Hand on your changes' });
  await expect(dialog).toContainText('It holds 1 branch, with changes to 1 deck (Act now for fairer, safer inspection)');
  await dialog.getByRole('button', { name: 'Save the file…' }).click();
  await expect(dialog).toBeHidden();

  await desk.getByLabel('Branch name').fill('Southmoor');
  await answerOpenDialog(app, pack);
  await app.evaluate(({ dialog: native }) => {
    native.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
  await desk.getByRole('button', { name: 'Load your changes from a file…' }).click();
  await expect(desk.getByText('The changes of the file are in.')).toBeVisible();
  await expect(desk.getByLabel('Branch name')).toHaveValue('Example branch: Northmoor');
});
