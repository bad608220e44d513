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
