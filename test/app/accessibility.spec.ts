import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { everyView } from './support/every-view.ts';
import { test } from './support/test.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
// Some seventy views, and axe takes most of a second for each.
test.describe.configure({ timeout: 200_000 });

type Scheme = 'light' | 'dark';

// Every view of the app, one after the other.
test.slow();

/** What axe finds on a page, as lines that name the rule and the place. */
async function axeFaults(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  // A dialog hides the page behind it, heading and all; axe only guesses from what lies where whether one is open.
  if ((await page.getByRole('dialog').count()) > 0) builder.disableRules(['landmark-one-main', 'page-has-heading-one']);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Goes through every view and says what is wrong where. */
async function faultsIn(app: ElectronApplication, [width, height]: readonly [number, number], look: (page: Page, name: string) => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await everyView({ app, width, height, visit: async (name, page) => {
    const faults = await look(page, name);
    if (faults.length > 0) found[name] = faults;
  } });
  return found;
}

for (const scheme of ['light', 'dark'] as const satisfies readonly Scheme[]) {
  for (const size of [[1280, 800], [1024, 640]] as const) {
    test(`axe finds nothing in any view, ${scheme}, ${size.join(' by ')}`, async ({ launch }) => {
      const app = await launch({ env: TODAY });
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, scheme);
      expect(await faultsIn(app, size, async (page) => {
        // Playwright holds its pages to light unless it is told otherwise.
        await page.emulateMedia({ colorScheme: scheme });
        expect(await page.evaluate((name) => window.matchMedia(`(prefers-color-scheme: ${name})`).matches, scheme)).toBe(true);
        return axeFaults(page);
      })).toEqual({});
    });
  }
}

/** Parts that stick out of the page to the side, where nobody would find them. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll<HTMLElement>('button, input, textarea, [role=tab], [role=textbox], h1, h2, h3, p, label')]
      .filter((element) => element.closest('.bd-slide, .visually-hidden, [aria-hidden=true]') === null)
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && (right > window.innerWidth + 1 || left < -1) && !scrolls(element.parentElement);
      })
      .map((element) => `sticks out: ${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`);
  });

test('every view holds text at twice its size', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  expect(await faultsIn(app, [1280, 800], async (page, name) => {
    if (name.startsWith('room')) return [];
    await app.evaluate(({ webContents }) => {
      for (const each of webContents.getAllWebContents()) if (!each.getURL().includes('/room.html')) each.setZoomFactor(2);
    });
    await page.waitForFunction(() => window.devicePixelRatio === 2);
    return [...(await sideways(page)), ...(await axeFaults(page))];
  })).toEqual({});
});

test('every view holds with forced colours and without motion', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  expect(await faultsIn(app, [1280, 800], async (page) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => [getComputedStyle(element).transitionDuration, getComputedStyle(element).animationDuration].some((times) => times.split(',').some((time) => Number.parseFloat(time) > 0.05)))
        .map((element) => `moves: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ""}`));
    expect(await page.evaluate(() => window.matchMedia('(forced-colors: active)').matches)).toBe(true);
    return [...moving, ...(await axeFaults(page))];
  })).toEqual({});
});
