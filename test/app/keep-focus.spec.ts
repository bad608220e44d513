import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

async function press(desk: Page, button: Locator): Promise<void> {
  await button.focus();
  await desk.keyboard.press('Enter');
}

const button = (desk: Page, name: string): Locator => desk.getByRole('button', { name, exact: true });

test('the keyboard keeps its place where a button goes with what it does', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await button(desk, 'New meeting').click();
  const dialog = desk.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Autumn');
  await button(desk, 'Start planning').click();

  // The dialog's own opener goes with it.
  await press(desk, button(desk, 'Run this meeting'));
  await press(desk, button(desk, 'Open the meeting, without slides'));
  await expect(desk.locator('.meeting-head').getByRole('button', { name: 'Present its slides' })).toBeFocused();
  await expect(desk.locator('.meeting-name [role=status]')).toHaveText('Open now');

  await press(desk, desk.getByRole('row', { name: /^2\. / }));
  await press(desk, button(desk, 'Take it off the agenda'));
  await expect(desk.getByRole('tabpanel').locator(':focus')).toHaveCount(1);

  // What was moved and asked takes it, where the digits count at once.
  await desk.getByRole('tab', { name: 'Motions', exact: true }).click();
  await press(desk, button(desk, 'New motion'));
  await desk.keyboard.type('This branch writes to the council.');
  await press(desk, button(desk, 'Move the motion'));
  await expect(desk.getByRole('article', { name: 'Motion 1' })).toBeFocused();
  await desk.getByRole('tab', { name: 'Shows of hands', exact: true }).click();
  await press(desk, button(desk, 'New show of hands'));
  await desk.keyboard.type('Would you write to your MP?');
  await press(desk, button(desk, 'Ask the room'));
  await expect(desk.getByRole('article').locator(':focus')).toHaveCount(1);
  await desk.keyboard.press('1');
  await expect(desk.getByRole('textbox', { name: /^1\. Yes/ })).toHaveValue('1');

  await press(desk, button(desk, 'Close the meeting'));
  await expect(button(desk, 'Reopen')).toBeFocused();
  await expect(desk.locator('.meeting-name [role=status]')).toHaveText('Closed');
  // A second press that was meant for it presses nothing else.
  await desk.waitForTimeout(600);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.meeting-head').getByRole('button', { name: 'Present its slides' })).toBeFocused();

  // A place that was left by hand, or that a mouse made go, is left.
  await desk.getByText('Autumn', { exact: true }).first().click();
  await button(desk, 'Close the meeting').click();
  await expect(button(desk, 'Reopen')).toBeVisible();
  await desk.keyboard.press('PageDown');
  await desk.evaluate(() => document.querySelector('main')?.append(document.createElement('p')));
  // It would be taken within a few frames.
  await desk.waitForTimeout(300);
  await expect(button(desk, 'Reopen')).not.toBeFocused();
});

test('Alt is kept from the menu bar after a shortcut with it, and goes there alone', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.evaluate(() => {
    const said: boolean[] = [];
    Object.assign(window, { said });
    window.addEventListener('keyup', (event) => { if (event.key === 'Alt') said.push(event.defaultPrevented); });
  });
  await desk.getByRole('grid', { name: 'Slides' }).getByRole('row').nth(2).click();
  await desk.keyboard.press('Alt+ArrowDown');
  await desk.keyboard.press('Alt');
  expect(await desk.evaluate(() => Reflect.get(window, 'said') as boolean[])).toEqual([true, false]);
});
