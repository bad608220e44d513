import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { DECK_MD, GOOD, packOf } from '../files/deckpack/pack-of.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, windowOf } from './support/windows.ts';

const title = (desk: Page, name: string) => desk.locator('.deck-title').filter({ hasText: name });

function sent(name: string, bytes: Uint8Array): string {
  const path = join(makeFolder('sent'), name);
  writeFileSync(path, bytes);
  giveToApp(path);
  return path;
}

test('a pack opens as its deck, is kept, and gives way to the next version; a hostile one is refused by name', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ userData, args: [sent('fair-pay.branchdeck', packOf())] });
  const desk = await windowOf(app, 'desk');
  await expect(title(desk, 'Fair pay')).toBeVisible();
  expect(readFileSync(join(userData, 'decks', 'fair-pay', '2026.1', 'deck.md'), 'utf8')).toBe(DECK_MD);
  await desk.getByRole('button', { name: 'Library' }).click();

  await answerOpenDialog(app, sent('evil.branchdeck', packOf({ ...GOOD, 'run.js': 'alert(1)' })));
  await desk.getByRole('button', { name: 'Open a file…' }).click();
  await expect(desk.getByRole('alert')).toContainText('“run.js” is a program, a script or a page');

  const next = DECK_MD.replace('2026.1', '2026.2').replace('Fair pay\n\n', 'Fair pay now\n\n');
  await answerOpenDialog(app, sent('next.branchdeck', packOf({ ...GOOD, 'deck.md': next }, { manifest: { version: '2026.2' } })));
  await desk.getByRole('button', { name: 'Open a file…' }).click();
  await expect(desk.getByText('Fair pay now').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Library' }).click();
  await expect(desk.getByRole('button', { name: 'Open Fair pay' })).toHaveCount(1);
});
