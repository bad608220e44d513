import { expect, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample, present, windowOf } from './support/windows.ts';

/** Opens the guide by its key and says which page it is on; closed again by Escape. */
async function pageByKey(page: Page): Promise<string> {
  await page.keyboard.press('F1');
  const guide = page.getByRole('dialog', { name: 'Guide' });
  await expect(guide).toBeVisible();
  const title = await guide.getByRole('heading', { level: 3 }).first().innerText();
  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();
  return title;
}

test('F1 opens the guide at the page about what is shown, and leads back', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const first = await windowOf(app, 'desk');
  await expect(first.getByRole('heading', { name: 'Welcome to Branchdeck' })).toBeVisible();
  expect(await pageByKey(first)).toBe('Twenty minutes before a meeting');
  const desk = await openExample(app);
  const opened: Record<string, string> = {};
  for (const tab of ['Figures', 'Branch', 'Things to check', 'Slides']) {
    await desk.getByRole('tab', { name: tab, exact: true }).click();
    opened[tab] = await pageByKey(desk);
  }
  for (const dialog of ['Export', 'Present']) {
    await desk.getByRole('button', { name: dialog, exact: true }).click();
    opened[dialog] = await pageByKey(desk);
    // The guide gives the keyboard back a moment after it has gone.
    await expect.poll(() => desk.evaluate(() => (document.activeElement?.closest('[role=dialog]') ?? null) !== null)).toBe(true);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog', { name: dialog })).toBeHidden();
  }
  for (const view of ['Letters', 'Notes', 'Library']) {
    await desk.getByRole('button', { name: view, exact: true }).click();
    opened[view] = await pageByKey(desk);
  }
  expect(opened).toEqual({
    Slides: 'Slides',
    Figures: 'Figures',
    Branch: 'Your branch and your changes',
    'Things to check': 'Things to check',
    Export: 'Export: what you hand over',
    Present: 'Presenting',
    Letters: 'Letters and papers',
    Notes: 'Notes',
    Library: 'The library',
  });
  await desk.getByRole('button', { name: 'Customise' }).click();
  const { presenter } = await present(app, desk);
  expect(await pageByKey(presenter)).toBe('Presenting');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
});

test('messages and things to check lead to their place in the guide, and it can be searched', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  const guide = desk.getByRole('dialog', { name: 'Guide' });

  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/no/such/deck.md'] });
  });
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await desk.getByRole('button', { name: 'Open a file…' }).click();
  await desk.getByRole('button', { name: 'Read more in the guide' }).click();
  await expect(guide.locator('.guide-found')).toHaveText('A deck or a file is not found');
  await expect(guide.locator('.guide-found')).toBeInViewport();
  await guide.getByRole('searchbox', { name: 'Search the guide' }).fill('swap displays');
  await expect(guide.getByRole('button', { name: 'The library' })).toBeHidden();
  await guide.getByRole('button', { name: 'Presenting', exact: true }).click();
  const picture = guide.getByRole('img').first();
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  await guide.getByRole('button', { name: 'Close the guide' }).click();

  await desk.getByRole('button', { name: 'Customise' }).click();
  await desk.getByRole('tab', { name: 'Figures', exact: true }).click();
  await desk.getByRole('textbox', { name: 'Members present at our branch meeting: value' }).fill('');
  await desk.getByRole('tab', { name: 'Things to check' }).click();
  await desk.getByRole('button', { name: /^What this means: / }).first().click();
  await expect(guide.locator('tr.guide-found')).toBeInViewport();
});
