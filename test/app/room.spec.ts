import { expect } from '@playwright/test';
import { SECOND_DISPLAY, unplugSecondDisplay, plugSecondDisplay } from './support/displays.ts';
import { test } from './support/test.ts';
import { boundsOf, openExample, present } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test.beforeEach(() => plugSecondDisplay());

test('the room screen fills the other display and both windows keep step', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk);
  await expect.poll(() => boundsOf(app, 'room')).toEqual(SECOND_DISPLAY);
  expect((await boundsOf(app, 'presenter'))?.x).toBeLessThan(SECOND_DISPLAY.x);
  await expect(room.getByRole('heading', { name: 'Act now for fairer, safer inspection' })).toBeVisible();

  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await expect(room.getByRole('heading', { name: 'Why we raise this' })).toBeVisible();
  await room.keyboard.press('PageDown');
  await expect(presenter.getByText('Slide 3 of 20')).toBeVisible();
  await presenter.keyboard.press('b');
  await expect(room.locator('body')).toHaveClass(/black/);
  await expect(presenter.getByRole('button', { name: /Blackout/ })).toHaveAttribute('aria-pressed', 'true');
  await room.keyboard.press('b');
  await expect(room.locator('body')).not.toHaveClass(/black/);

  await room.reload();
  await expect(room.getByRole('heading', { name: 'What school leaders told the snap poll' })).toBeVisible();
  await presenter.reload();
  await expect(presenter.getByText('Slide 3 of 20')).toBeVisible();

  await presenter.keyboard.press('s');
  await expect.poll(async () => (await boundsOf(app, 'room'))?.x).toBe(0);
  await expect.poll(async () => (await boundsOf(app, 'presenter'))?.x).toBeGreaterThanOrEqual(SECOND_DISPLAY.x);
  await presenter.keyboard.press('s');
  await expect.poll(() => boundsOf(app, 'room')).toEqual(SECOND_DISPLAY);

  await presenter.keyboard.press('Escape');
  await expect.poll(() => app.windows().map((each) => new URL(each.url()).pathname)).toEqual(['/desk.html']);
});

test('a pulled cable keeps the slide and the notes, and the console never covers the room', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk);
  await presenter.keyboard.press('End');
  await expect(presenter.getByText('Slide 20 of 20')).toBeVisible();
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).fill('Half typed when the cable');
  unplugSecondDisplay();
  await expect(presenter.getByRole('status').filter({ hasText: /unplugged|display/i }).first()).toBeVisible();
  await expect(presenter.getByText('Slide 20 of 20')).toBeVisible();
  await expect(presenter.getByRole('textbox', { name: 'Notes for this slide' })).toHaveValue('Half typed when the cable');
  plugSecondDisplay();
  await expect.poll(() => boundsOf(app, 'room'), { timeout: 10_000 }).toEqual(SECOND_DISPLAY);
  await expect(room.getByRole('heading', { name: 'Where the figures come from' })).toBeVisible();
});

test('nothing withheld from the employer is in the room screen, and no notes are in it for anyone', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk, { who: 'Employer' });
  await expect(presenter.getByText('Slide 1 of 13')).toBeVisible();
  const everything = await room.evaluate(() => document.documentElement.outerHTML);
  expect(everything).toContain('Two answers that concern the employer');
  for (const withheld of ['industrial action', 'Willing to write to their MP', 'demonstration', 'Cue:', 'organising@', 'What this branch decides']) {
    expect(everything).not.toContain(withheld);
  }
  // Past the end, before the start and far beyond: only the thirteen slides of this version come up.
  for (const keys of [['End', 'ArrowRight', 'ArrowRight'], ['9', '9', 'Enter'], ['2', '0', 'Enter']]) {
    for (const key of keys) await room.keyboard.press(key);
    await expect(presenter.getByText(/^Slide \d+ of 13$/)).toBeVisible();
  }
  const refused = await room.evaluate(async () => {
    const bridge = (window as unknown as { branchdeck: { call(name: string): Promise<unknown> } }).branchdeck;
    try {
      return JSON.stringify(await bridge.call('present.show'));
    } catch (error) {
      return `threw ${String(error)}`;
    }
  });
  expect(refused).not.toContain('notesHtml');
});
