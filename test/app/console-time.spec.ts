import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Bridge } from '../../bridge/contract.ts';
import { deckFolder } from './support/own-deck.ts';
import { test } from './support/test.ts';
import { present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test('this slide and all of it are held against what was planned, late is said once, and a break doesn’t count', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [deckFolder(`---\nformat: 1\nid: paced\ntitle: Paced\naudiences: [members]\n---\n\n<!-- slide\nminutes: 1\n-->\n# One\n\n---\n\n<!-- slide\nminutes: 4\n-->\n## Two\n`)] });
  const { presenter } = await present(app, await windowOf(app, 'desk'));
  const times = presenter.locator('.times');
  const warning = presenter.getByRole('status').filter({ hasText: 'You are 3 min behind.' });
  await expect(times).toContainText(/This slide\s*0:\d\d of 1/);
  await expect(times).toContainText(/Elapsed\s*0:\d\d of 5/);
  await expect(times).toContainText(/Ends\s*\d\d:\d\d/);
  await presenter.clock.install();
  await presenter.clock.fastForward(70_000);
  await expect(times).toContainText(/This slide\s*1:\d\d of 1/);
  await expect(times.locator('[data-late]')).toHaveCount(0);
  await presenter.clock.fastForward(170_000);
  await expect(times).toContainText('Slide, over');
  await expect(times).toContainText('Ends, 3 min behind');
  await expect(warning).toBeAttached();
  await presenter.clock.fastForward(60_000);
  await expect(times).toContainText('Ends, 4 min behind');
  await expect(warning).toBeAttached();
  await presenter.keyboard.press('h');
  await presenter.keyboard.press('Enter');
  await presenter.clock.fastForward(600_000);
  await expect(times).toContainText(/This slide\s*0:\d\d of 1/);
});

test('a rehearsal needs no room, times each slide without pauses, and its times can be the plan from then on', async ({ launch }) => {
  const folder = deckFolder(`---\nformat: 1\nid: rehearsed\ntitle: Rehearsed\naudiences: [members]\n---\n\n<!-- slide\nminutes: 2\n-->\n# One\n\n---\n\n## Two\n`);
  const text = readFileSync(join(folder, 'deck.md'), 'utf8');
  const app = await launch({ env: TODAY, args: [folder] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  await desk.getByRole('dialog', { name: 'Present' }).getByRole('button', { name: 'Rehearse' }).click();
  const presenter = await windowOf(app, 'presenter');
  await expect(presenter.getByText('Rehearsal, for members')).toBeVisible();
  // It has nothing of the meeting that it could write into.
  await presenter.locator('body').press('m');
  await expect(presenter.locator('.side')).toBeVisible();
  await expect(presenter.getByRole('region', { name: 'Meeting', exact: true })).toHaveCount(0);
  await expect(presenter.getByRole('region', { name: 'The meeting' })).toHaveCount(0);
  const shown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length);
  expect(await shown()).toBe(2);
  expect(app.windows().some((page) => page.url().includes('/room.html'))).toBe(false);
  const elapsed = async () => Number(/Elapsed\s*0:(\d\d)/.exec(await presenter.locator('.times').innerText())?.[1]);
  await expect.poll(elapsed, { timeout: 30_000 }).toBeGreaterThanOrEqual(11);
  await presenter.keyboard.press('h');
  await expect(presenter.locator('.room-sign')).toHaveText('Paused: this time doesn’t count. Press H to go on.');
  await expect(presenter.getByRole('button', { name: 'Resume (H)' })).toBeVisible();
  // In milliseconds, so that two askings after one another tell whether the time still runs.
  const times = () => presenter.evaluate(async () => {
    const asked = await (window as unknown as { branchdeck: Bridge<'presenter'> }).branchdeck.call('present.state');
    return asked.ok ? asked.value.timing.times : undefined;
  });
  const paused = [await times(), await elapsed()];
  expect(paused[0]).toBeDefined();
  expect([await times(), await elapsed()]).toEqual(paused);
  await presenter.getByRole('button', { name: 'Resume (H)' }).click();
  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText('Slide 2 of 2')).toBeVisible();
  await presenter.keyboard.press('Escape');

  const done = desk.getByRole('dialog', { name: 'Your rehearsal' });
  await expect(done.getByRole('row', { name: /^One 2:00 0:\d\d −1:\d\d$/ })).toBeVisible();
  await expect(done.getByRole('row', { name: /^Two – 0:0\d$/ })).toBeVisible();
  await done.getByRole('button', { name: 'Keep these times as my planned times' }).click();
  await expect(done.getByText('The deck itself is as it was.')).toBeVisible();
  await done.getByRole('button', { name: 'Done' }).click();
  expect(readFileSync(join(folder, 'deck.md'), 'utf8')).toBe(text);

  await expect.poll(() => app.windows().length).toBe(1);
  const again = await present(app, desk);
  await expect(again.presenter.locator('.times')).toContainText(/This slide\s*0:\d\d of 0:(?:10|15|20)/);
  await expect(again.presenter.getByText(/^Rehearsed 0:\d\d$/)).toBeVisible();
  await expect(again.presenter.getByText('Version for members')).toBeVisible();
});
