import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { openExample, present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

/** Ends the app as a power cut would: nothing of it can save anything any more. */
async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('after main was killed in a meeting the app offers to go on where it was, with the room at its slide and the notes there', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const { presenter } = await present(app, await openExample(app), { who: 'Members' });
  for (let press = 0; press < 3; press += 1) await presenter.keyboard.press('ArrowRight');
  await expect(presenter.getByText(/^Slide 4 of \d+$/)).toBeVisible();
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).fill('Two asked about the date');
  await expect(presenter.getByRole('region', { name: 'Meeting notes' }).getByText('Saved', { exact: true })).toBeVisible();
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).press('Escape');
  await presenter.keyboard.press('f');
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('b');
  await expect(presenter.getByText(/^Slide 5 of \d+$/)).toBeVisible();
  // Killed once the disk has what the last key did.
  const running = (): unknown => JSON.parse(readFileSync(join(userData, 'running.json'), 'utf8'));
  await expect.poll(running).toMatchObject({ number: 5, cover: 'black', frozen: expect.any(String) });
  await kill(app);

  const again = await launch({ env: TODAY, userData });
  const desk = await windowOf(again, 'desk');
  const dialog = desk.getByRole('dialog', { name: 'Go on presenting?' });
  await expect(dialog).toContainText(/in the version for members, at slide 5 of \d+/);
  await expect(dialog.getByRole('button', { name: 'Go on at slide 5' })).toBeFocused();
  await desk.keyboard.press('Enter');
  const back = await windowOf(again, 'presenter');
  await expect(back.getByText(/^Slide 5 of \d+$/)).toBeVisible();
  const room = await windowOf(again, 'room');
  await expect(room.locator('body')).toHaveClass(/black/);
  await back.keyboard.press('b');
  await expect(back.getByRole('status').filter({ hasText: 'Frozen: the room stays at slide 4. Press F to bring it to slide 5.' })).toBeVisible();
  await back.keyboard.press('f');
  await back.keyboard.press('ArrowLeft');
  await expect(back.getByRole('textbox', { name: 'Notes for this slide' })).toHaveValue('Two asked about the date');
  await expect(dialog).toBeHidden();

  // Ended by a person, there is nothing to go on with.
  await back.keyboard.press('Escape');
  await expect.poll(() => existsSync(join(userData, 'running.json'))).toBe(false);
  await kill(again);
  const third = await launch({ env: TODAY, userData });
  const last = await windowOf(third, 'desk');
  await expect(last.getByRole('heading', { name: 'Decks' }).or(last.getByRole('heading', { level: 1 })).first()).toBeVisible();
  await expect(last.getByRole('dialog', { name: 'Go on presenting?' })).toBeHidden();
});

test('a run that nobody goes on with is asked about once', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  await present(app, await openExample(app), { who: 'Employer' });
  await expect.poll(() => existsSync(join(userData, 'running.json'))).toBe(true);
  await kill(app);
  const again = await launch({ env: TODAY, userData });
  const desk = await windowOf(again, 'desk');
  await desk.getByRole('button', { name: 'Don’t go on' }).click();
  await expect.poll(() => existsSync(join(userData, 'running.json'))).toBe(false);
  await expect(desk.getByRole('dialog')).toBeHidden();
});
