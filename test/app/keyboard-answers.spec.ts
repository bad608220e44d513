import { expect, type Locator, type Page } from '@playwright/test';
import { focusHiddenBy } from './support/focus.ts';
import { runMeeting } from './support/run-meeting.ts';
import { test } from './support/test.ts';
import { openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-27' };

/** The line of a list that has the focus, itself or something in it. */
const focusedLine = (list: Locator): Locator => list.getByRole('row').filter({ has: list.page().locator(':focus') }).or(list.locator('[role=row]:focus'));

/** Plans a meeting from its dialog by the keys alone: Ctrl and Enter do what the main button does, from any field. */
async function planMeeting(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Meetings', exact: true }).press('Enter');
  await desk.getByRole('button', { name: 'New meeting' }).first().press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'New meeting' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await desk.keyboard.type('Autumn');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(desk.getByRole('grid', { name: 'Agenda' })).toBeVisible();
}

test('what the keys do to an agenda is said, and the item with the ring is the one that is chosen', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await planMeeting(desk);
  const agenda = desk.getByRole('grid', { name: 'Agenda' });
  const rows = agenda.getByRole('row');
  const count = await rows.count();
  await rows.nth(1).focus();
  await desk.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  const title = await desk.getByRole('textbox', { name: 'Item 3' }).inputValue();
  const status = desk.getByRole('status');
  await desk.keyboard.press('Alt+ArrowDown');
  await expect(status.filter({ hasText: `${title}: moved to 4 of ${count}.` })).toBeVisible();
  await expect(rows.nth(3)).toBeFocused();
  await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Alt+Home');
  await expect(status.filter({ hasText: `${title}: moved to 1 of ${count}.` })).toBeVisible();
  await desk.keyboard.press('Alt+ArrowUp');
  await expect(status.filter({ hasText: 'This is the first item.' })).toBeVisible();
  await desk.keyboard.press('Alt+End');
  await expect(rows.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('ArrowUp');
  await expect(rows.nth(count - 3)).toHaveAttribute('aria-selected', 'true');
  const gone = await desk.getByRole('textbox', { name: `Item ${count - 2}`, exact: true }).inputValue();
  await desk.keyboard.press('Delete');
  await expect(status.filter({ hasText: `${gone} was taken off the agenda. Undo brings it back.` })).toBeVisible();
  await expect(rows).toHaveCount(count - 1);
  await expect(focusedLine(agenda)).toHaveAttribute('aria-selected', 'true');
  await expect(rows.nth(count - 3)).toBeFocused();
});

test('hands that are being counted are there again after a look at another part of the meeting', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await planMeeting(desk);
  await desk.getByRole('button', { name: 'Run this meeting' }).press('Enter');
  await desk.getByRole('button', { name: 'Open the meeting, without slides' }).press('Enter');
  await desk.getByRole('tab', { name: 'Agenda' }).press('ArrowRight');
  await desk.keyboard.press('ArrowRight');
  const tab = desk.getByRole('tab', { name: 'Motions' });
  await expect(tab).toBeFocused();
  await desk.getByRole('button', { name: 'New motion' }).press('Enter');
  await desk.getByRole('textbox', { name: 'Text of the motion' }).fill('That we write');
  await desk.getByRole('button', { name: 'Move the motion' }).press('Enter');
  const hands = desk.getByRole('form', { name: 'Count of hands' }).getByRole('textbox', { name: 'For', exact: true });
  await expect(desk.getByRole('article', { name: 'Motion 1' })).toBeFocused();
  // The app takes a press that follows at once for a second one of the button that has gone.
  await expect(async () => {
    if (!(await hands.isVisible())) await desk.getByRole('button', { name: 'Count hands on it' }).press('Enter', { timeout: 1_000 });
    await expect(hands).toBeFocused({ timeout: 1_000 });
  }).toPass();
  for (let hand = 0; hand < 7; hand += 1) await desk.keyboard.press('+');
  await expect(hands).toHaveValue('7');
  await tab.focus();
  await desk.keyboard.press('ArrowLeft');
  await expect(hands).toBeHidden();
  await desk.keyboard.press('ArrowRight');
  await expect(hands).toHaveValue('7');
  // Whoever goes through the tabs stays on them.
  await expect(tab).toBeFocused();
  await desk.getByRole('button', { name: 'Chair: carried' }).press('Enter');
  await expect(hands).toBeHidden();
  await expect(desk.getByRole('article', { name: 'Motion 1' })).toContainText('7 for');
});

test('Present has the focus where it asks first and begins with Enter, and the check before it leads back to it', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Present', exact: true }).press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Present' });
  const members = dialog.getByRole('radio', { name: 'Members' });
  await expect(members).toBeFocused();
  // The ring is around the option with what it says of it.
  await expect(dialog.locator('.choice-option').first()).toHaveCSS('outline-style', 'solid');
  await expect(dialog.locator('.choice-option .choice-radio').first()).toHaveCSS('outline-style', 'none');
  await dialog.getByRole('button', { name: /^Before you start/ }).press('Enter');
  await expect(desk.getByRole('dialog', { name: 'Before you start' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(members).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Employer' })).toBeChecked();
  // A second press that comes too soon begins nothing.
  await expect(async () => {
    await desk.keyboard.press('Enter');
    await expect(dialog).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await expect((await windowOf(app, 'presenter')).getByText(/^Slide 1 of \d+$/)).toBeVisible();
});

test('a slide that undo brings back has the ring, and is the one that is chosen', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const list = desk.getByRole('grid', { name: 'Slides' });
  await list.getByRole('row').nth(1).focus();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Control+d');
  await expect(desk.getByRole('status').filter({ hasText: 'a copy stands behind it' })).toBeVisible();
  const copy = list.getByRole('row').nth(3);
  await expect(copy).toBeFocused();
  const key = await copy.getAttribute('data-key');
  await desk.keyboard.press('Delete');
  await expect(list.locator(`[data-key="${key}"]`)).toHaveCount(0);
  // Undone from another line than the one that comes back.
  await list.getByRole('row').nth(1).focus();
  await desk.keyboard.press('Control+z');
  const back = list.locator(`[data-key="${key}"]`);
  await expect(back).toHaveAttribute('aria-selected', 'true');
  await expect(back).toBeFocused();
});

test('Tab goes through the presenter window as it is seen, and after the meeting beside it the keys still lead on', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await runMeeting(desk, 'members');
  const presenter = await windowOf(app, 'presenter');
  const bar = presenter.getByRole('region', { name: 'Meeting', exact: true });
  await expect(bar.getByRole('button', { name: 'Open the meeting' })).toBeVisible();
  await presenter.getByRole('button', { name: /^Next slide/ }).focus();
  const tops: { name: string; top: number }[] = [];
  for (let tab = 0; tab < 40; tab += 1) {
    await presenter.keyboard.press('Tab');
    const at = await presenter.evaluate(() => ({ name: document.activeElement?.closest('section')?.getAttribute('aria-label') ?? '', top: document.activeElement?.getBoundingClientRect().top ?? 0 }));
    if (tops.at(-1)?.name !== at.name) tops.push(at);
    if (at.name === 'Meeting') break;
  }
  const names = tops.map(({ name }) => name);
  expect(names).toContain('Meeting notes');
  expect(names.at(-1)).toBe('Meeting');
  // The foot is the last, and below all that came before it.
  expect(Math.max(...tops.map(({ top }) => top))).toBe(tops.at(-1)?.top);

  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).press('Escape');
  await presenter.keyboard.press('m');
  await expect(presenter.getByRole('region', { name: 'The meeting' }).getByRole('tab', { name: 'Item' })).toBeFocused();
  await presenter.keyboard.press('Escape');
  await expect(bar).toBeFocused();
  for (const [key, slide] of [[' ', 2], ['ArrowRight', 3], ['PageDown', 4]] as const) {
    await presenter.keyboard.press(key);
    await expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();
  }
  await presenter.keyboard.press('Tab');
  expect(await focusHiddenBy(presenter)).toBeUndefined();
});
