import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample, present, resize, windowOf } from './support/windows.ts';

/** What axe finds on a page, as lines that name the rule and the place. */
async function faults(page: Page, scheme: Scheme): Promise<string[]> {
  // Playwright holds its pages to light unless it is told otherwise.
  await page.emulateMedia({ colorScheme: scheme });
  expect(await page.evaluate((name) => window.matchMedia(`(prefers-color-scheme: ${name})`).matches, scheme)).toBe(true);
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const setScheme = (app: ElectronApplication, scheme: Scheme): Promise<void> =>
  app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, scheme);

type Scheme = 'light' | 'dark';

for (const scheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[1280, 800], [1024, 640]] as const) {
    test(`axe finds nothing in any view, ${scheme}, ${width} by ${height}`, async ({ launch }) => {
      const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
      const first = await windowOf(app, 'desk');
      await setScheme(app, scheme);
      await resize(app, 'desk', width, height);
      await expect(first.getByRole('heading', { name: 'Welcome to Branchdeck' })).toBeVisible();
      const found: Record<string, string[]> = { welcome: await faults(first, scheme) };
      const desk = await openExample(app);
      for (const tab of ['Slides', 'Figures', 'Branch', 'Things to check']) {
        await desk.getByRole('tab', { name: tab, exact: true }).click();
        found[tab] = await faults(desk, scheme);
      }
      for (const dialog of ['Export', 'Present']) {
        await desk.getByRole('button', { name: dialog, exact: true }).click();
        await expect(desk.getByRole('dialog', { name: dialog })).toBeVisible();
        found[dialog] = await faults(desk, scheme);
        await desk.keyboard.press('Escape');
      }
      for (const page of ['Notes', 'Guide', 'Library']) {
        await desk.getByRole('button', { name: page, exact: true }).click();
        found[page] = await faults(desk, scheme);
      }
      await desk.getByRole('button', { name: 'Customise' }).click();
      const { presenter, room } = await present(app, desk);
      await resize(app, 'presenter', width, height);
      found['presenter'] = await faults(presenter, scheme);
      await presenter.getByRole('button', { name: 'Jump to a slide' }).click();
      found['jump'] = await faults(presenter, scheme);
      await presenter.keyboard.press('Escape');
      for (const slide of ['1', '3', '4', '5', '6']) {
        await room.keyboard.press(slide);
        await room.keyboard.press('Enter');
        await expect(presenter.getByText(`Slide ${slide} of 20`)).toBeVisible();
        found[`room ${slide}`] = await faults(room, scheme);
      }
      expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    });
  }
}
