import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample, resize } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

/** What the content security policy refuses, and errors of scripts, from now on. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

async function axe(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Moves the focus with Tab alone, backwards where the place lies before; fails when it never comes there. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 40; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(target)}.`);
}

const title = (desk: Page, name: string | RegExp): Locator => desk.locator('.slide-pane').getByRole('group', { name: /^Slide 3: / }).getByRole('heading', { name });

/** The third slide of the example, with its editor. */
async function openSlide(desk: Page): Promise<Locator> {
  await desk.getByRole('grid', { name: 'Slides' }).getByRole('row').nth(2).click();
  await expect(title(desk, 'Why we raise this')).toBeVisible();
  return desk.getByRole('textbox', { name: 'Slide text' });
}

test('a slide is written with the mouse: a figure, bold words, a table and a chart, each taken back at once', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await resize(app, 'desk', 1280, 800);
  const faults = watchFaults(desk);
  const text = await openSlide(desk);
  const before = await text.innerText();
  const undo = desk.getByRole('button', { name: 'Undo' });
  const dialog = desk.getByRole('dialog');
  const preview = desk.locator('.slide-pane .slide-view');

  await text.getByText('Why we raise this').click();
  await desk.keyboard.press('End');
  await desk.keyboard.type(' now: ');
  await desk.getByRole('button', { name: 'Insert a figure' }).click();
  await expect(desk.getByRole('option', { name: /Attendees willing to write to their MP/ })).toContainText('89% · national');
  expect(await axe(desk)).toEqual([]);
  await desk.getByRole('option', { name: /Attendees willing to write to their MP/ }).click();
  await expect(text).toContainText('## Why we raise this now: {{ meeting-write-mp }}');
  await expect(title(desk, 'Why we raise this now: 89%')).toBeVisible();
  await expect(text.locator('.token-chip').first()).toHaveAttribute('title', 'Attendees willing to write to their MP: 89%');

  await text.getByText('Workload').dblclick({ position: { x: 70, y: 8 } });
  await desk.getByRole('button', { name: 'Bold' }).click();
  await expect(text).toContainText('- **Workload**,');
  await expect(preview.locator('strong')).toHaveText('Workload');
  await expect(text).toBeFocused();

  await desk.getByRole('button', { name: 'Insert or change a table' }).click();
  await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(dialog.getByText('Every cell is empty.', { exact: false })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Heading of column 1' }).fill('Who');
  await dialog.getByRole('textbox', { name: 'Heading of column 2' }).fill('Share | all');
  await dialog.getByRole('textbox', { name: 'Row 1, column 2' }).fill('{{ meeting-write-mp }}');
  expect(await axe(desk)).toEqual([]);
  await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(text).toBeFocused();
  await expect(preview.getByRole('columnheader', { name: 'Share | all' })).toBeVisible();
  await expect(preview.getByRole('cell', { name: '89%' })).toBeVisible();

  // The cursor is at the end of the table: the same button now changes it.
  await desk.getByRole('button', { name: 'Insert or change a table' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Heading of column 2' })).toHaveValue('Share | all');
  await dialog.getByRole('button', { name: 'Increase Columns' }).click();
  await dialog.getByRole('textbox', { name: 'Heading of column 3' }).fill('Third');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(preview.getByRole('columnheader', { name: 'Third' })).toBeVisible();

  await desk.getByRole('button', { name: 'Insert or change a chart' }).click();
  await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(dialog.getByText('4 things are still to be mended above.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Bar or point 1' }).fill('MP');
  await dialog.getByRole('textbox', { name: 'Bar or point 2' }).fill('Employer');
  await dialog.getByRole('combobox', { name: 'Number 1 of the numbers 1' }).fill('61');
  await dialog.getByRole('button', { name: 'Choose a figure: Number 2 of the numbers 1' }).click();
  await desk.getByRole('option', { name: /Attendees who would write to their employer/ }).click();
  await expect(dialog.getByRole('img', { name: /Northmoor: MP 61%, Employer 80%/ })).toBeVisible();
  expect(await axe(desk)).toEqual([]);
  await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  // All of it is more than one slide holds.
  await desk.getByRole('button', { name: 'Next part' }).click();
  await expect(preview.getByRole('img', { name: /MP 61%, Employer 80%/ })).toBeVisible();

  // Typing, the figure, bold, the table, its change, the chart: a step each.
  for (let steps = 0; steps < 6; steps += 1) await undo.click();
  await expect(undo).toBeDisabled();
  await expect.poll(() => text.innerText()).toBe(before);
  expect(faults).toEqual([]);
});

test('a slide is written by the keyboard alone, which the editor never traps', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await resize(app, 'desk', 1024, 640);
  const faults = watchFaults(desk);
  const text = await openSlide(desk);
  const before = await text.innerText();
  const undo = desk.getByRole('button', { name: 'Undo' });
  const dialog = desk.getByRole('dialog');

  await tabTo(desk, text);
  await desk.keyboard.press('Control+Home');
  await desk.keyboard.press('End');
  await desk.keyboard.type(' {{ willing to w');
  await expect(desk.getByRole('option', { name: /Attendees willing to write to their MP/ })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('listbox')).toHaveCount(0);
  await desk.keyboard.press('Control+Space');
  await expect(desk.getByRole('option', { selected: true })).toContainText('write to their MP');
  await desk.keyboard.press('Tab');
  await expect(text).toContainText(/ \{\{ (meeting|local)-write-mp \}\}/);
  await expect(text).toBeFocused();

  await desk.keyboard.press('Control+End');
  await desk.keyboard.type('\n- ours\n');
  await desk.keyboard.press('Control+]');
  await desk.keyboard.type('nested');
  await expect(text).toContainText('- ours');
  await expect(text).toContainText('  - nested');
  await desk.keyboard.press('Control+Shift+ArrowLeft');
  await desk.keyboard.press('Control+b');
  await expect(text).toContainText('  - **nested**');
  await expect(desk.locator('.slide-pane .slide-view li li strong')).toHaveText('nested');

  await desk.keyboard.press('Control+k');
  await dialog.getByRole('textbox', { name: 'Address' }).pressSequentially('example.org');
  await desk.keyboard.press('Enter');
  await expect(text).toContainText('[nested](https://example.org)');
  await expect(dialog).toHaveCount(0);
  await expect(text).toBeFocused();

  // Tab leaves the editor on both sides; the bar is one stop, with arrows inside.
  await desk.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await tabTo(desk, text, 'Shift+Tab');
  await desk.keyboard.press('Shift+Tab');
  const bar = desk.getByRole('toolbar', { name: 'Formatting' });
  await expect(bar.locator(':focus')).toHaveCount(1);
  await desk.keyboard.press('Home');
  const table = bar.getByRole('button', { name: 'Insert or change a table' });
  for (let count = 0; count < 20 && !(await table.evaluate((element) => element === document.activeElement)); count += 1) await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Heading of column 1' })).toBeFocused();
  await desk.keyboard.type('Who');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Row 1, column 1' })).toBeFocused();
  await desk.keyboard.type('All of us');
  await tabTo(desk, dialog.getByRole('button', { name: 'Insert', exact: true }));
  await desk.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text).toContainText('| All of us |');

  for (let steps = 0; steps < 20 && (await undo.isEnabled()); steps += 1) await desk.keyboard.press('Control+z');
  await expect(undo).toBeDisabled();
  await expect.poll(() => text.innerText()).toBe(before);
  expect(faults).toEqual([]);
});
