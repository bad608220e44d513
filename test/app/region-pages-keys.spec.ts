import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { makeRegionFolder } from '../support/make-region.ts';
import { focusHiddenBy } from './support/focus.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, chooseInMenu, resize, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2026-01-23' };
async function openRegion(app: ElectronApplication, folder: string): Promise<Page> {
  const desk = await windowOf(app, 'desk');
  await chooseInMenu(app, 'Region…');
  await answerOpenDialog(app, folder);
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await expect(desk.getByRole('heading', { name: 'North East' })).toBeVisible();
  return desk;
}

const pressTab = async (desk: Page, times: number, look: () => Promise<void>): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    await desk.keyboard.press('Tab');
    await look();
  }
};

test('the files of a region are asked for by the keys alone, and nothing that has the focus lies behind the foot', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 6 });
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  await resize(app, 'desk', 1024, 640);
  const desk = await openRegion(app, folder);
  await desk.getByRole('button', { name: 'Every branch’s files…' }).press('Enter');
  await expect(desk.getByText(/^They will be called/)).toBeVisible();
  await desk.getByRole('button', { name: 'Back to the branches' }).focus();
  const names = desk.getByRole('textbox', { name: 'Names of the files' });
  let came = false;
  await pressTab(desk, 24, async () => {
    const hidden = await focusHiddenBy(desk);
    came ||= await names.evaluate((element) => element === document.activeElement);
    // At the end the focus leaves the page.
    if (await desk.evaluate(() => document.activeElement?.closest('main') !== null)) expect(hidden).toBeUndefined();
  });
  expect(came).toBe(true);
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
