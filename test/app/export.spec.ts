import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { chartDeck, smallDeck } from './support/own-deck.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, chooseInMenu, windowOf } from './support/windows.ts';

test('an export holds its place until it has said how it went, and cancelled half way it leaves no file', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' }, args: [chartDeck('Three hundred charts', 300)] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('heading', { name: 'Three hundred charts', level: 1 })).toBeVisible();
  const exports = makeFolder('exports');
  await answerSaveDialog(app, join(exports, 'never.pptx'));
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('button', { name: 'Export PowerPoint…' }).click();
  const busy = desk.getByRole('dialog', { name: 'Exporting' });
  await expect(busy.getByText(/^[1-9]\d* of \d+$/)).toBeVisible();

  await chooseInMenu(app, 'Present…');
  await expect(desk.getByRole('status').filter({ hasText: 'An export is under way' })).toBeVisible();
  await app.evaluate(({ app: electron }, path) => electron.emit('second-instance', {}, [], '', { path }), smallDeck('From outside'));
  await expect(busy).toBeVisible();
  await busy.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Nothing was exported' })).toBeVisible();
  await expect(desk.getByRole('dialog', { name: 'Export', exact: true })).toBeVisible();
  expect(readdirSync(exports)).toEqual([]);

  await chooseInMenu(app, 'Present…');
  await expect(desk.getByRole('dialog', { name: 'Present' })).toBeVisible();
});
