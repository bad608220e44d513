import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { windowOf } from './support/windows.ts';

test('a deck that was moved keeps the branch\'s changes, which hang on its id', async ({ launch }) => {
  const shelf = makeFolder('shelf');
  const [before, after] = [join(shelf, 'from headquarters'), join(shelf, 'moved to the desktop')];
  cpSync(join(import.meta.dirname, '../fixtures/decks/whole-format'), before, { recursive: true });
  giveToApp(shelf);
  const userData = makeFolder('user-data');
  const app = await launch({ args: [before], userData });
  const desk = await windowOf(app, 'desk');
  const notes = desk.getByRole('textbox', { name: 'Your notes for this slide' });
  await notes.fill('Ours, wherever the deck lies');
  await notes.blur();
  await expect(desk.getByText('All changes saved')).toBeVisible();
  await app.close();
  renameSync(before, after);
  const again = await launch({ args: [after], userData });
  await expect((await windowOf(again, 'desk')).getByRole('textbox', { name: 'Your notes for this slide' })).toHaveValue('Ours, wherever the deck lies');
});
