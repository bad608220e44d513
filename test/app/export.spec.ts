import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import { chartDeck, smallDeck } from './support/own-deck.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, chooseInMenu, windowOf } from './support/windows.ts';

const SLIDES = 100;

/** Lets the app rest long after each slide that it writes, as on a machine that is busy with something else. */
const slowDown = (app: ElectronApplication, slides: number): Promise<void> =>
  app.evaluate((_electron, arranged) => {
    const timers = process.getBuiltinModule('node:timers/promises');
    let rests = 0;
    timers.setImmediate = (value) => {
      rests += 1;
      return timers.setTimeout(rests > arranged ? 100 : 0, value);
    };
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, slides);

test('an export holds its place until it has said how it went, and cancelled half way it leaves no file', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' }, args: [chartDeck('A hundred charts', SLIDES)] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('heading', { name: 'A hundred charts', level: 1 })).toBeVisible();
  await slowDown(app, SLIDES);
  const exports = makeFolder('exports');
  await answerSaveDialog(app, join(exports, 'never.pptx'));
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('button', { name: 'Export PowerPoint…' }).click();
  const busy = desk.getByRole('dialog', { name: 'Exporting' });
  await expect(busy.getByText(/^Writing slide [1-9]\d* of \d+$/)).toBeVisible();

  await chooseInMenu(app, 'Present…');
  await expect(desk.getByRole('status').filter({ hasText: 'An export is under way' })).toBeVisible();
  await app.evaluate(({ app: electron }, path) => electron.emit('open-file', { preventDefault: () => undefined }, path), smallDeck('From outside'));
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items[0]?.label)).toBe('From outside');
  await expect(busy).toBeVisible();
  await busy.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Nothing was exported' })).toBeVisible();
  await expect(desk.getByRole('dialog', { name: 'Export', exact: true })).toBeVisible();
  expect(readdirSync(exports)).toEqual([]);

  await chooseInMenu(app, 'Present…');
  await expect(desk.getByRole('dialog', { name: 'Present' })).toBeVisible();
});
