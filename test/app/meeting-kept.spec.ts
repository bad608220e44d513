import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

/** Notes as an earlier version kept them: a meeting of some day. */
function keepFormer(userData: string, id: string, title: string, date: string): void {
  const at = `${date}T18:30:00.000Z`;
  mkdirSync(join(userData, 'notes'), { recursive: true });
  writeFileSync(join(userData, 'notes', `${id}.json`), JSON.stringify({ id, title, date, deckId: 'deck', deckTitle: 'A deck', createdAt: at, updatedAt: at, general: `Notes of ${title}`, slides: {} }));
  giveToApp(userData);
}

test('everything about a meeting is exported into one folder, and deleted with every copy after a question', async ({ launch }) => {
  const userData = makeFolder('user-data');
  keepFormer(userData, '2025-10-02-deck', 'Autumn meeting', '2025-10-02');
  keepFormer(userData, '2025-05-02-deck', 'Spring meeting', '2025-05-02');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  await desk.getByRole('button', { name: /^Autumn meeting/ }).click();
  // Until it is there, the field is that of the open deck's meeting.
  await expect(desk.getByRole('textbox', { name: 'General notes' })).toHaveValue('Notes of Autumn meeting');
  await desk.getByRole('textbox', { name: 'General notes' }).fill('Began at seven');
  const exports = makeFolder('exports');
  await answerOpenDialog(app, exports);
  await desk.getByRole('button', { name: 'Export everything…' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'Everything about “Autumn meeting” was saved in the folder Autumn meeting 2025-10-02.' })).toBeVisible();
  const folder = join(exports, 'Autumn meeting 2025-10-02');
  expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toContain('Began at seven');
  expect(readdirSync(folder).toSorted()).toEqual(['journal.json', 'meeting.json', 'minutes.md', 'notes.md', 'other files']);

  await desk.getByRole('button', { name: 'Delete everything…' }).click();
  const question = desk.getByRole('dialog', { name: 'Delete everything about “Autumn meeting”?' });
  await expect(question).toContainText('This can’t be undone.');
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('textbox', { name: 'General notes' })).toHaveValue('Began at seven');
  await desk.getByRole('button', { name: 'Delete everything…' }).click();
  await question.getByRole('button', { name: 'Delete everything' }).click();
  await expect(desk.getByRole('button', { name: /^Autumn meeting/ })).toHaveCount(0);
  await expect(desk.getByRole('button', { name: /^Spring meeting/ })).toBeVisible();
  const left = readdirSync(userData, { recursive: true, encoding: 'utf8' }).filter((path) => /^(meetings|notes)/.test(path));
  expect(left.filter((path) => path.includes('2025-10-02'))).toEqual([]);
  expect(left.filter((path) => path.includes('2025-05-02')).length).toBeGreaterThan(1);
});

test('old meetings are listed when the app opens, once somebody wants to be reminded, and nothing goes by itself', async ({ launch }) => {
  const userData = makeFolder('user-data');
  keepFormer(userData, '2023-10-02-deck', 'A meeting of long ago', '2023-10-02');
  keepFormer(userData, '2025-05-02-deck', 'Spring meeting', '2025-05-02');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  const strip = desk.getByRole('region', { name: 'One meeting was a long time ago' });
  await desk.getByRole('button', { name: 'Library' }).click();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  await expect(strip).toHaveCount(0);
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  await desk.getByRole('button', { name: /Remind me of old meetings/ }).click();
  await desk.getByRole('option', { name: 'After 2 years' }).click();
  await app.close();

  const again = await launch({ env: TODAY, userData });
  const library = await windowOf(again, 'desk');
  const old = library.getByRole('region', { name: 'One meeting was a long time ago' });
  await expect(old).toContainText('A meeting of long ago');
  await expect(old).not.toContainText('Spring meeting');
  await old.getByRole('button', { name: 'Not today' }).click();
  await expect(old).toHaveCount(0);
  await library.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(library.getByRole('button', { name: /^A meeting of long ago/ })).toBeVisible();
  await again.close();

  const tomorrow = await launch({ env: { BRANCHDECK_TODAY: '2025-11-24' }, userData });
  await expect((await windowOf(tomorrow, 'desk')).getByRole('region', { name: 'One meeting was a long time ago' })).toBeVisible();
});

test('without a keyring notes are not locked, and the page says what that means', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: ['--password-store=basic'] });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  await desk.getByRole('textbox', { name: 'General notes' }).fill('Began at seven');
  await expect(desk.getByText(/This computer has no keyring/)).toBeVisible();
  await expect(desk.getByRole('checkbox', { name: /Lock my notes/ })).toHaveCount(0);
  const refused = await desk.evaluate(() => (globalThis as unknown as { branchdeck: { call(name: string, takes: unknown): Promise<{ ok: boolean; failure: { message: string } }> } }).branchdeck.call('privacy.lock', { locked: true }));
  expect(refused).toMatchObject({ ok: false, failure: { message: expect.stringContaining('nothing was locked') } });
});

test('with a keyring notes are locked and unlocked again; where their key is gone they are kept and named', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  // Here is none, so Electron's own are used with what a keyring would say of itself.
  await app.evaluate(({ safeStorage }) => Object.assign(safeStorage, {
    getSelectedStorageBackend: () => 'gnome_libsecret',
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed ${text}`)),
  }));
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  await desk.getByRole('textbox', { name: 'General notes' }).fill('Ms Ward spoke');
  await expect(desk.getByText('All notes saved')).toBeVisible();
  const meetings = join(userData, 'meetings');
  const texts = () => [meetings, join(meetings, 'last-good')].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.jsonl')).map((name) => readFileSync(join(folder, name), 'utf8')));
  expect(texts()).toEqual([expect.stringContaining('Ward'), expect.stringContaining('Ward')]);
  await desk.getByText('Lock my notes and meetings to this user account').click();
  await expect(desk.getByText('Notes and meetings are locked to this user account.')).toBeVisible();
  await expect.poll(() => texts().filter((text) => text.includes('Ward'))).toEqual([]);
  await desk.getByText('Lock my notes and meetings to this user account').click();
  await expect(desk.getByText('Notes and meetings are not locked any more.')).toBeVisible();
  await expect.poll(() => texts().filter((text) => text.includes('Ward'))).toHaveLength(2);
  await desk.getByText('Lock my notes and meetings to this user account').click();
  await expect(desk.getByText('Notes and meetings are locked to this user account.')).toBeVisible();
  await expect.poll(() => texts().filter((text) => text.includes('Ward'))).toEqual([]);
  expect(texts()).toHaveLength(2);
  await desk.getByRole('textbox', { name: 'General notes' }).fill('Ms Ward spoke twice');
  await expect(desk.getByText('All notes saved')).toBeVisible();
  await app.close();

  // What was sealed above is not this computer's: as for an account whose keyring is gone.
  const before = texts();
  const again = await launch({ env: TODAY, userData });
  const lost = await windowOf(again, 'desk');
  await expect(lost.getByRole('alert')).toContainText('could not be had from this computer’s keyring');
  await expect(lost.getByRole('alert')).toContainText('is locked, and this user account does not have its key');
  expect(texts()).toEqual(before);
});
