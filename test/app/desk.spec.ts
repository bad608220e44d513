import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, decideAll, openExample, present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

const focused = (desk: Page): Promise<string> =>
  desk.evaluate(() => document.activeElement?.getAttribute('data-key') ?? document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');

test('a failed export is told in the dialog and is gone with it', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await answerSaveDialog(app, '/no/such/folder/deck.pptx');
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export' });
  await decideAll(desk.getByRole('dialog', { name: 'Export' }));
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).click();
  const message = desk.getByRole('button', { name: 'Close this message' });
  await expect(dialog.getByRole('button', { name: 'Close this message' })).toBeVisible();
  // Not under the message: Playwright clicks only what nothing covers.
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).click({ trial: true });
  await desk.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(message).toHaveCount(0);
});

test('a file that can’t be loaded is told beside the buttons, not over them, and is forgotten on the next tab', async ({ launch }) => {
  const file = join(makeFolder('changes'), 'branch.yaml');
  writeFileSync(file, 'deck: [');
  giveToApp(file);
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await answerOpenDialog(app, file);
  await desk.getByRole('tab', { name: 'Branch' }).click();
  const load = desk.getByRole('button', { name: 'Load your changes from a file…' });
  await load.click();
  const message = desk.getByRole('button', { name: 'Close this message' });
  await expect(message).toHaveCount(1);
  await load.click();
  await expect(message).toHaveCount(1);
  await desk.keyboard.press('Escape');
  await expect(message).toHaveCount(0);
  await load.click();
  await expect(message).toHaveCount(1);
  await desk.getByRole('tab', { name: 'Figures' }).click();
  await expect(message).toHaveCount(0);
});

test('the example is what undo goes back to and no further', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await expect(desk.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText(/is an invented branch/)).toBeVisible();
  await expect(desk.getByText('All changes saved')).toBeVisible();
});

test('the focus goes on when the control that had it goes', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const list = desk.getByRole('grid', { name: 'Slides' });

  await list.getByRole('row').nth(1).click();
  const chosen = await list.getByRole('row').nth(1).getAttribute('data-key');
  await desk.getByRole('button', { name: 'Move up' }).focus();
  await desk.keyboard.press('Enter');
  await expect.poll(() => focused(desk)).toBe(chosen);
  await expect(list.getByRole('row').first()).toHaveAttribute('data-key', chosen ?? '');

  await desk.getByRole('button', { name: 'Add a slide' }).click();
  await expect(desk.getByRole('textbox', { name: 'Slide text' })).toBeFocused();
  const next = await list.getByRole('row').nth(2).getAttribute('data-key');
  await desk.getByRole('button', { name: 'Remove this slide' }).focus();
  await desk.keyboard.press('Enter');
  await expect.poll(() => focused(desk)).toBe(next);

  await desk.getByRole('tab', { name: 'Figures' }).click();
  await desk.getByRole('button', { name: 'Clear Members present at our branch meeting' }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('textbox', { name: 'Members present at our branch meeting: value' })).toBeFocused();
  await expect(desk.getByText(/: cleared. Undo brings it back./)).toBeVisible();
  await expect(desk.getByText(/: cleared. Undo brings it back./)).toHaveCount(0, { timeout: 10_000 });

  await desk.getByRole('tab', { name: 'Branch' }).click();
  await desk.getByRole('button', { name: /^Put back / }).first().focus();
  await desk.keyboard.press('Enter');
  await expect.poll(() => focused(desk)).toMatch(/^Put back /);

  const undo = desk.getByRole('button', { name: 'Undo' });
  await undo.focus();
  for (let left = 20; left > 0 && (await undo.isEnabled()); left -= 1) await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Redo' })).toBeFocused();
});

test('a part that is larger than its whole is told where it was typed', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('tab', { name: 'Figures' }).click();
  const part = desk.getByRole('textbox', { name: 'Members present who oppose the revised Ofsted framework: value' });
  await part.fill('999');
  await expect(part).toHaveAttribute('aria-invalid', 'true');
  await expect(desk.getByRole('row', { name: /^Members present who oppose/ }).getByText('Out of range')).toBeVisible();
  await part.fill('12');
  await expect(part).not.toHaveAttribute('aria-invalid', 'true');
});

test('notes typed into a slide’s text are not called national', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const text = desk.getByRole('textbox', { name: 'Slide text' });
  await text.press('Control+End');
  await desk.keyboard.type('\n\nNote:\n\nGreet the new members');
  await expect(desk.getByRole('heading', { name: 'Your notes in the slide text' }).locator('..')).toContainText('Greet the new members');
  await expect(desk.getByRole('heading', { name: 'National notes' }).locator('..')).not.toContainText('Greet the new members');
});

test('nothing is presented where no slide is left, and nothing takes the place of what runs without a question', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter } = await present(app, desk, { where: /window/ });
  const start = desk.getByRole('dialog', { name: 'Present' }).getByRole('button', { name: 'Start presenting' });
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  await start.click();
  await expect(desk.getByText('A presentation is running.', { exact: false })).toBeVisible();
  await desk.getByRole('button', { name: 'Let it run' }).click();
  expect(presenter.isClosed()).toBe(false);
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  await start.click();
  await desk.getByRole('button', { name: 'End it and start again' }).click();
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  // The one that was ended stays out of sight until its last notes are written.
  await expect.poll(() => presenter.isClosed()).toBe(true);
  const again = await windowOf(app, 'presenter');
  await expect(again.getByText(/^Slide 1 of \d+$/)).toBeVisible();

  const list = desk.getByRole('grid', { name: 'Slides' });
  const countOn = async (): Promise<number> => Number(/^\d+/.exec(await desk.getByText(/^\d+ of \d+ on$/).innerText())?.[0]);
  await expect.poll(async () => {
    // Rows out of view are not drawn: switch off what is there, and scroll on, at the end to the start again.
    await list.evaluate((box) => {
      for (const each of box.querySelectorAll<HTMLInputElement>('[role=switch]')) if (each.checked) each.click();
      box.scrollTop = box.scrollTop + box.clientHeight < box.scrollHeight - 1 ? box.scrollTop + box.clientHeight / 2 : 0;
    });
    return countOn();
  }, { intervals: [100], timeout: 20_000 }).toBe(0);
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(start).toBeDisabled();
  await expect(desk.getByText(/No slide is left to show/)).toBeVisible();
});
