import { expect, type Page } from '@playwright/test';
import { SECOND_DISPLAY, unplugSecondDisplay, plugSecondDisplay } from './support/displays.ts';
import { test } from './support/test.ts';
import { boundsOf, openExample, present, resize } from './support/windows.ts';

/** The room screen is gone before the key comes up again. */
const escape = (room: Page): Promise<void> => room.keyboard.press('Escape').catch(() => undefined);

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test.beforeEach(() => plugSecondDisplay());

test('the room screen fills the other display and both windows keep step', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk);
  await expect.poll(() => boundsOf(app, 'room')).toEqual(SECOND_DISPLAY);
  expect((await boundsOf(app, 'presenter'))?.x).toBeLessThan(SECOND_DISPLAY.x);
  await expect(room.getByRole('heading', { name: 'Act now for fairer, safer inspection' })).toBeVisible();

  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await expect(room.getByRole('heading', { name: 'Why we raise this' })).toBeVisible();
  await room.keyboard.press('PageDown');
  await expect(presenter.getByText(/^Slide 3 of \d+$/)).toBeVisible();
  await presenter.keyboard.press('b');
  await expect(room.locator('body')).toHaveClass(/black/);
  await expect(presenter.getByRole('button', { name: /Blackout/ })).toHaveAttribute('aria-pressed', 'true');
  await room.keyboard.press('b');
  await expect(room.locator('body')).not.toHaveClass(/black/);

  await room.reload();
  await expect(room.getByRole('heading', { name: 'What school leaders told the snap poll' })).toBeVisible();
  await presenter.reload();
  await expect(presenter.getByText(/^Slide 3 of \d+$/)).toBeVisible();

  await presenter.keyboard.press('s');
  await expect.poll(async () => (await boundsOf(app, 'room'))?.x).toBe(0);
  await expect.poll(async () => (await boundsOf(app, 'presenter'))?.x).toBeGreaterThanOrEqual(SECOND_DISPLAY.x);
  await presenter.keyboard.press('s');
  await expect.poll(() => boundsOf(app, 'room')).toEqual(SECOND_DISPLAY);

  await presenter.keyboard.press('Escape');
  await expect.poll(() => app.windows().map((each) => new URL(each.url()).pathname)).toEqual(['/desk.html']);
});

test('a pulled cable keeps the slide and the notes, and the console never covers the room', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk);
  await presenter.keyboard.press('End');
  await expect(presenter.getByText(/^Slide (\d+) of \1$/)).toBeVisible();
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).fill('Half typed when the cable');
  unplugSecondDisplay();
  await expect(presenter.getByRole('status').filter({ hasText: /unplugged|display/i }).first()).toBeVisible();
  await expect(presenter.getByText(/^Slide (\d+) of \1$/)).toBeVisible();
  await expect(presenter.getByRole('textbox', { name: 'Notes for this slide' })).toHaveValue('Half typed when the cable');
  plugSecondDisplay();
  await expect.poll(() => boundsOf(app, 'room'), { timeout: 10_000 }).toEqual(SECOND_DISPLAY);
  await expect(room.getByRole('heading', { name: /^Where the figures of our branch/ })).toBeVisible();
});

test('nothing withheld from the employer is in the room screen, and no notes are in it for anyone', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk, { who: 'Employer' });
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  const everything = await room.evaluate(() => document.documentElement.outerHTML);
  expect(everything).toContain('Two answers that concern the employer');
  for (const withheld of ['industrial action', 'Willing to write to their MP', 'demonstration', 'Cue:', 'organising@', 'What this branch decides']) {
    expect(everything).not.toContain(withheld);
  }
  // Past the end, before the start and far beyond: only the slides of this version come up, fewer than twenty.
  for (const keys of [['End', 'ArrowRight', 'ArrowRight'], ['9', '9', 'Enter'], ['2', '0', 'Enter']]) {
    for (const key of keys) await room.keyboard.press(key);
    await expect(presenter.getByText(/^Slide (?:\d|1\d) of 1\d$/)).toBeVisible();
  }
  const refused = await room.evaluate(async () => {
    const bridge = (window as unknown as { branchdeck: { call(name: string): Promise<unknown> } }).branchdeck;
    try {
      return JSON.stringify(await bridge.call('present.show'));
    } catch (error) {
      return `threw ${String(error)}`;
    }
  });
  expect(refused).not.toContain('notesHtml');
});

test('after a click the keys still move the slides, and a button reached by Tab is pressed', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk);
  const at = (slide: number) => expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();

  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await at(2);
  for (const key of ['1', '2', 'Enter']) await presenter.keyboard.press(key);
  await at(12);

  await presenter.getByRole('button', { name: /Blackout/ }).click();
  await expect(room.locator('body')).toHaveClass(/black/);
  await presenter.keyboard.press('Enter');
  await at(13);
  await presenter.getByRole('button', { name: /Blackout/ }).click();
  await presenter.keyboard.press(' ');
  await at(14);

  await presenter.getByRole('button', { name: /^All slides/ }).click();
  await presenter.keyboard.press('Escape');
  await expect(presenter.getByRole('dialog')).toHaveCount(0);
  for (const key of ['4', 'Enter']) await presenter.keyboard.press(key);
  await at(4);
  await expect(presenter.getByRole('dialog')).toHaveCount(0);

  const black = presenter.getByRole('button', { name: /Blackout/ });
  const wasBlack = await black.getAttribute('aria-pressed');
  for (let count = 0; count < 20 && !(await black.evaluate((button) => button === document.activeElement)); count += 1) await presenter.keyboard.press('Tab');
  await presenter.keyboard.press(' ');
  await expect(black).not.toHaveAttribute('aria-pressed', wasBlack ?? '');
  for (const key of ['7', 'Enter']) await presenter.keyboard.press(key);
  await at(7);
});

test('one display: full screen, in a window, and every key that makes it black', async ({ launch }) => {
  unplugSecondDisplay();
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const inWindow = await present(app, desk, { where: /window/ });
  const framed = await boundsOf(app, 'room');
  expect(framed?.width).toBeLessThan(SECOND_DISPLAY.width);
  for (const page of [inWindow.presenter, inWindow.room]) {
    for (const key of ['b', 'B', '.']) {
      await page.keyboard.press(key);
      await expect(inWindow.room.locator('body')).toHaveClass(/black/);
      await page.keyboard.press(key);
      await expect(inWindow.room.locator('body')).not.toHaveClass(/black/);
    }
  }
  await escape(inWindow.room);
  await expect.poll(() => app.windows().length).toBe(1);

  const full = await present(app, desk, { where: /full screen/ });
  await expect.poll(() => boundsOf(app, 'room')).toEqual({ ...SECOND_DISPLAY, x: 0 });
  await full.room.keyboard.press('ArrowRight');
  await expect(full.presenter.getByText(/^Slide 2 of \d+$/)).toBeVisible();
});

test('a presenter window that keeps crashing goes, and the room keeps its slides and has the keys', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { room } = await present(app, desk);
  await app.evaluate(({ BrowserWindow }) => {
    const presenter = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'));
    presenter?.webContents.on('did-finish-load', () => presenter.webContents.forcefullyCrashRenderer());
    presenter?.webContents.forcefullyCrashRenderer();
  });
  await expect(desk.getByRole('alert')).toContainText('The presenter window can’t be shown', { timeout: 15_000 });
  await room.keyboard.press('ArrowRight');
  await expect(room.getByRole('heading', { name: 'Why we raise this' })).toBeVisible();
  expect(await boundsOf(app, 'room')).toEqual(SECOND_DISPLAY);
  expect(await boundsOf(app, 'presenter')).toBeUndefined();
  await escape(room);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the presenter window is filled to its foot, with a message above the slide and without', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter } = await present(app, await openExample(app));
  await resize(app, 'presenter', 1280, 800);
  await expect.poll(() => presenter.evaluate(() => window.innerHeight)).toBe(800);
  // The notes down to the bar of the meeting, and that down to the foot.
  const below = () => presenter.evaluate(() => {
    const box = (part: string): DOMRect => document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
    const bar = box('.meeting-bar');
    return [bar.top - box('.meeting-note').bottom, bar.top - box('.speaker-notes').bottom, window.innerHeight - bar.bottom, window.innerHeight - box('main').bottom].map(Math.round);
  });
  await expect.poll(below).toEqual([12, 12, 18, 0]);
  await presenter.keyboard.press('2');
  await expect(presenter.locator('.message')).toHaveText('Slide 2: press Enter to go there.');
  await expect.poll(below).toEqual([12, 12, 18, 0]);
});

test('zoomed in, the presenter window keeps the slide large and nothing lies over anything', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter } = await present(app, desk);
  for (const [width, height, zoom] of [[1280, 800, 1.5], [1280, 800, 2], [1024, 640, 1.25]] as const) {
    await resize(app, 'presenter', width, height);
    await app.evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'))?.webContents.setZoomFactor(factor);
    }, zoom);
    await expect.poll(() => presenter.evaluate(() => window.innerWidth)).toBe(Math.round(width / zoom));
    const found = await presenter.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const parts = ['.where .number', '.times', '.console-buttons', '.current .slide-frame', '.controls', '.next', '.speaker-notes', '.meeting-note'].map((selector) => {
        const { left, right, top, bottom } = box(selector);
        return { selector, left, right, top, bottom };
      });
      const over = parts.flatMap((a, index) =>
        parts.slice(index + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map((b) => `${a.selector} ${b.selector}`),
      );
      return {
        over,
        share: box('.current .slide-frame').width / window.innerWidth,
        nextInView: box('.controls .primary').bottom <= window.innerHeight,
        hidden: [...document.querySelectorAll('.console-buttons button')].filter((button) => button.getBoundingClientRect().width === 0).map((button) => button.textContent),
        sideways: document.documentElement.scrollWidth > window.innerWidth,
      };
    });
    expect(found).toEqual({ over: [], share: expect.any(Number), nextInView: true, hidden: [], sideways: false });
    expect(found.share).toBeGreaterThan(0.44);
  }
});
