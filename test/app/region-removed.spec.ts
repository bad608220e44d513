import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makeRegionFolder } from '../support/make-region.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, chooseInMenu, windowOf } from './support/windows.ts';

const on = { env: { BRANCHDECK_TODAY: '2026-11-20' } };
const line = (desk: Page, name: string) => desk.getByRole('row', { name: new RegExp(`^(Select )?${name}\\b`) });

async function takeOut(desk: Page, name: string): Promise<void> {
  await line(desk, name).focus();
  await desk.keyboard.press('Delete');
  await desk.getByRole('button', { name: 'Take it out' }).click();
  await expect(line(desk, name)).toHaveCount(0);
}

async function openList(desk: Page) {
  await desk.getByRole('button', { name: 'More for this region' }).click();
  await desk.getByRole('menuitem', { name: 'Put back a removed branch…' }).click();
  return desk.getByRole('dialog', { name: 'Put back a removed branch' });
}

test('a removed branch is put back after a restart, and another is deleted for good once that was asked', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 3, deck: { id: 'fairer-inspection', version: '2025.11.1' } });
  giveToApp(folder);
  const first = await launch({ ...on, userData });
  const desk = await windowOf(first, 'desk');
  await answerOpenDialog(first, folder);
  await chooseInMenu(first, 'Region…');
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await takeOut(desk, 'Eastmoor');
  await takeOut(desk, 'Southmoor');
  await first.close();

  const second = await launch({ ...on, userData });
  const again = await windowOf(second, 'desk');
  await chooseInMenu(second, 'Region…');
  await expect(line(again, 'Northmoor')).toBeVisible();
  const list = await openList(again);
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').first()).toContainText(/Southmoor.*Taken out /);
  await expect(list.getByRole('button', { name: 'Put Southmoor back' })).toBeFocused();
  // One that an earlier version took out has no day.
  rmSync(join(folder, '.branchdeck', 'removed', 'eastmoor.removed'));
  await list.getByRole('button', { name: 'Done' }).click();
  await openList(again);
  await expect(list.getByRole('listitem', { name: 'Eastmoor' })).toContainText('Taken out by an earlier version of Branchdeck. Its folder was last changed ');
  const kept = join(folder, '.branchdeck', 'removed');
  await list.getByRole('button', { name: 'Delete Southmoor for good…' }).click();
  await expect(list.getByRole('button', { name: 'Keep it' })).toBeFocused();
  expect(existsSync(join(kept, 'southmoor'))).toBe(true);
  await list.getByRole('button', { name: 'Keep it' }).click();
  await list.getByRole('button', { name: 'Delete Southmoor for good…' }).click();
  await list.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  expect(existsSync(join(kept, 'southmoor'))).toBe(false);
  await list.getByRole('button', { name: 'Put Eastmoor back' }).click();
  await expect(list).toContainText('No branch that was taken out of this region lies in its folder.');
  await list.getByRole('button', { name: 'Done' }).click();
  await expect(line(again, 'Eastmoor')).toBeVisible();
  expect(existsSync(join(folder, 'branches', 'eastmoor', 'profile.yaml'))).toBe(true);
});
