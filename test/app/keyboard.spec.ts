import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, decideAll, windowOf } from './support/windows.ts';

const MOST_TABS = 120;

/** Moves the focus with Tab alone until it is on the element; fails when it never comes there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement)).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(target)}.`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

test('the whole road by keyboard alone', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await windowOf(app, 'desk');

  // First run: the field has the focus.
  await expect(desk.getByRole('textbox', { name: 'Branch name' })).toBeFocused();
  await desk.keyboard.type('Eastmere');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('tab', { name: 'Slides' })).toBeVisible();

  // Slides: choose the third, move it up, switch it off and on again by its own switch.
  const list = desk.getByRole('grid', { name: 'Slides' });
  await tabTo(desk, list);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowDown');
  await expect(desk.getByRole('row', { name: /Why we raise this/ })).toBeFocused();
  await desk.keyboard.press('Alt+ArrowUp');
  await expect(list.getByRole('row').nth(1)).toContainText('Why we raise this');
  await desk.keyboard.press('Control+z');
  await expect(list.getByRole('row').nth(2)).toContainText('Why we raise this');

  // Text and notes of the slide.
  const text = desk.getByRole('textbox', { name: 'Slide text' });
  await tabTo(desk, text);
  await desk.keyboard.press('Control+Home');
  await desk.keyboard.type('## Why we in Eastmere raise this\n\n');
  await expect(desk.getByRole('heading', { name: 'Why we in Eastmere raise this' }).first()).toBeVisible();
  await tabTo(desk, desk.getByRole('textbox', { name: 'Your notes for this slide' }));
  await desk.keyboard.type('Say hello first');

  // Figures.
  await tabTo(desk, desk.getByRole('tablist'));
  await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
  await tabTo(desk, desk.getByRole('textbox', { name: 'Members present at our branch meeting: value' }));
  await desk.keyboard.type('30');
  await expect(desk.getByText('All changes saved')).toBeVisible();

  // Export.
  const target = join(makeFolder('exports'), 'by keyboard.pptx');
  await answerSaveDialog(app, target);
  await press(desk, desk.getByRole('button', { name: 'Export', exact: true }));
  const exporting = desk.getByRole('dialog', { name: 'Export' });
  await expect(exporting).toBeVisible();
  await decideAll(exporting);
  await press(desk, exporting.getByRole('button', { name: 'Export PowerPoint…' }));
  await expect(desk.getByRole('button', { name: 'Show in folder' })).toBeFocused();
  expect(existsSync(target)).toBe(true);
  await desk.keyboard.press('Escape');

  // Present, for the employer, and go through it.
  await press(desk, desk.getByRole('button', { name: 'Present', exact: true }));
  const dialog = desk.getByRole('dialog', { name: 'Present' });
  await expect(dialog).toBeVisible();
  await tabTo(desk, dialog.getByRole('radio', { name: 'Members' }));
  await desk.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Employer' })).toBeChecked();
  await press(desk, dialog.getByRole('button', { name: 'Start presenting' }));
  const presenter = await windowOf(app, 'presenter');
  const room = await windowOf(app, 'room');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(room.getByRole('heading', { name: 'Why we in Eastmere raise this' })).toBeVisible();
  await presenter.keyboard.press('5');
  await presenter.keyboard.press('Enter');
  await expect(presenter.getByText(/^Slide 5 of \d+$/)).toBeVisible();
  const notes = presenter.getByRole('textbox', { name: 'Notes for this slide' });
  await tabTo(presenter, notes);
  await presenter.keyboard.type('b is a letter here');
  await expect(room.locator('body')).not.toHaveClass(/black/);
  await expect(notes).toHaveValue('b is a letter here');
  await press(presenter, presenter.getByRole('button', { name: 'End (Esc)' }));
  await expect.poll(() => app.windows().length).toBe(1);

  // Notes.
  await press(desk, desk.getByRole('button', { name: 'Notes', exact: true }));
  await expect(desk.getByRole('heading', { name: 'Notes', level: 1 })).toBeVisible();
  await tabTo(desk, desk.getByRole('searchbox', { name: 'Search all notes' }));
  await desk.keyboard.type('letter here');
  await expect(desk.getByText(/b is a letter here/).first()).toBeVisible();
});
