import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { pngOf } from './support/pictures.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, openExample, present } from './support/windows.ts';

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};
const slideIn = (page: Page) => page.locator('.preview-frame .slide, .slides > .present').first();
const groundOf = (page: Page): Promise<string> => slideIn(page).evaluate((node) => getComputedStyle(node).backgroundColor);

test('a theme, a colour that is refused with a reason and its nearest, and a logo: on every slide, and the same chart in the room', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  await desk.getByRole('tab', { name: 'Branch' }).click();

  const colour = desk.getByRole('textbox', { name: 'Your colour' });
  await colour.fill('#ffcc00');
  await expect(desk.getByText(/White words on this colour would be too faint: 1\.\d to 1, and 4\.5 to 1 is needed/)).toBeVisible();
  expect(await faults(desk)).toEqual([]);
  const take = desk.getByRole('button', { name: /^Take #/ });
  // Another theme can bear it: what stands in the field is what the slides show.
  await desk.getByRole('radio', { name: 'High contrast' }).check({ force: true });
  await expect(take).toHaveCount(0);
  await expect(colour).toHaveValue('#ffcc00');
  await expect(desk.locator('.accent-row .colour-sample rect')).toHaveAttribute('fill', '#ffcc00');
  await desk.getByRole('radio', { name: /^As the deck has it/ }).check({ force: true });
  const nearest = ((await take.textContent()) ?? '').trim().replace('Take ', '');
  await take.click();
  await expect(colour).toHaveValue(nearest);
  await expect(take).toHaveCount(0);

  const folder = makeFolder('logo');
  writeFileSync(join(folder, 'logo.png'), pngOf(300, 120, [11, 85, 99]));
  giveToApp(folder);
  await answerOpenDialog(app, join(folder, 'logo.png'));
  await desk.getByRole('button', { name: /Choose a logo/ }).click();
  await expect(desk.getByRole('list').filter({ hasText: 'Colour' }).getByText(nearest)).toBeVisible();

  await desk.getByRole('tab', { name: 'Slides', exact: true }).click();
  await expect(slideIn(desk).getByRole('img', { name: /Northmoor logo/ })).toBeVisible();
  expect(await slideIn(desk).getAttribute('data-look-accent')).toBe(nearest);

  for (const [theme, ground] of [['Plain', 'rgb(255, 255, 255)'], ['High contrast', 'rgb(0, 0, 0)']] as const) {
    await desk.getByRole('tab', { name: 'Branch' }).click();
    await desk.getByRole('radio', { name: theme }).check({ force: true });
    await desk.getByRole('tab', { name: 'Slides', exact: true }).click();
    await desk.getByRole('row', { name: /What school leaders told the snap poll/ }).click();
    await expect.poll(() => groundOf(desk)).toBe(ground);
    await expect(desk.locator('.slide-thumbnail .slide').first()).toHaveCSS('background-color', ground);
    expect(await faults(desk)).toEqual([]);
  }

  await desk.getByRole('button', { name: 'Show the chart as a table' }).click();
  const table = desk.locator('.chart-tables table');
  await expect(table.getByRole('rowheader').first()).toBeVisible();
  const picture = await slideIn(desk).locator('.chart svg').evaluate((node) => node.outerHTML);
  const { room, presenter } = await present(app, desk);
  await presenter.keyboard.press('Home');
  await expect(presenter.getByText(/^Slide 1 of/)).toBeVisible();
  const charts = await room.locator('.chart svg').evaluateAll((nodes) => nodes.map((node) => node.outerHTML));
  expect(charts).toContain(picture);
  expect(await room.locator('.slides > section').first().evaluate((node) => getComputedStyle(node).backgroundColor)).toBe('rgb(0, 0, 0)');
});
