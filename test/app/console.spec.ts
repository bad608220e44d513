import { expect } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample, present } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test('the sheet of keys opens over the console by its key and leads back, and the room sees nothing of it', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const sheet = presenter.getByRole('dialog', { name: 'Keys while presenting' });
  await presenter.keyboard.press('?');
  await expect(sheet.getByText('Swap the displays')).toBeVisible();
  await presenter.keyboard.press('s');
  await presenter.keyboard.press('b');
  await expect(room.locator('body')).not.toHaveClass(/black/);
  await presenter.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await presenter.getByRole('button', { name: 'Keys (?)' }).click();
  await expect(sheet).toBeVisible();
  await presenter.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await room.keyboard.press('?');
  await expect(room.getByText('Swap the displays')).toHaveCount(0);
  await presenter.keyboard.press('ArrowRight');
  await expect(presenter.getByText(/^Slide 2 of \d+$/)).toBeVisible();
});

test('all slides: arrow keys, numbers and words lead to slides of this version and to no others', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app), { who: 'Employer' });
  const overview = presenter.getByRole('dialog', { name: 'All slides' });
  const field = overview.getByRole('textbox', { name: 'Number, or words on a slide' });
  const at = (slide: number) => expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();

  await presenter.keyboard.press('g');
  await expect(overview.getByRole('option').first()).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await presenter.keyboard.press(key);
  await at(1);
  await presenter.keyboard.press('Enter');
  await expect(overview).toBeHidden();
  await at(2);

  await presenter.keyboard.press('o');
  await expect(overview.getByRole('option', { name: /You are here$/ })).toBeFocused();
  await presenter.keyboard.press('5');
  await expect(field).toHaveValue('5');
  await presenter.keyboard.press('Enter');
  await at(5);
  await presenter.keyboard.press('g');
  await presenter.keyboard.press('g');
  await expect(overview).toBeHidden();

  await presenter.keyboard.press('Control+f');
  await field.fill('two answers employer');
  await expect(overview.getByRole('option')).toHaveCount(1);
  await presenter.keyboard.press('Enter');
  await expect(room.getByRole('heading', { name: /^Two answers that concern the employer/ })).toBeVisible();

  await presenter.keyboard.press('/');
  for (const withheld of ['industrial action', 'Willing to write to their MP', 'demonstration', 'What this branch decides']) {
    await field.fill(withheld);
    await expect(overview.getByText('No slide of this version has that number or these words.')).toBeVisible();
    await presenter.keyboard.press('Enter');
    await expect(overview.getByRole('option')).toHaveCount(0);
  }
  await presenter.keyboard.press('Escape');
  await expect(overview).toBeHidden();
});
