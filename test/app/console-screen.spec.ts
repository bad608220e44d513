import { expect } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample, present } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test('white and freeze last when either window is loaded again, and the room stays while the presenter looks ahead', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const at = (slide: number) => expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();
  const crash = (name: string) => app.evaluate(({ BrowserWindow }, page) => new Promise<void>((resolve) => {
    const contents = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents;
    contents?.once('did-finish-load', () => resolve());
    contents?.forcefullyCrashRenderer();
  }), name);
  const colour = () => room.locator('.blackout').evaluate((cover) => (getComputedStyle(cover).display === 'none' ? 'none' : getComputedStyle(cover).backgroundColor));

  await presenter.keyboard.press('w');
  await expect.poll(colour).toBe('rgb(255, 255, 255)');
  await room.reload();
  await expect.poll(colour).toBe('rgb(255, 255, 255)');
  await room.keyboard.press('b');
  await expect.poll(colour).toBe('rgb(0, 0, 0)');
  await expect(presenter.locator('.room-sign')).toHaveText('The room screen is black.');
  await presenter.keyboard.press('b');
  await expect.poll(colour).toBe('none');

  await presenter.keyboard.press('f');
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowRight');
  await at(3);
  await expect(presenter.getByRole('status').filter({ hasText: 'Frozen: the room stays at slide 1. Press F to bring it to slide 3.' })).toBeVisible();
  await expect(presenter.getByRole('img', { name: /^The room sees slide 1: Act now/ })).toBeVisible();
  await expect(room.locator('.slides > .present')).toContainText('Act now for fairer, safer inspection');
  for (const page of [room, presenter]) await page.reload();
  await at(3);
  await expect(room.locator('.slides > .present')).toContainText('Act now for fairer, safer inspection');

  // Playwright loses a page that has crashed, so main looks from here on.
  const textIn = (name: string, selector: string) => app.evaluate(({ BrowserWindow }, [page, where]) =>
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents
      .executeJavaScript(`document.querySelector(${JSON.stringify(where)})?.textContent ?? ''`) as Promise<string>, [name, selector] as const);
  for (const name of ['room', 'presenter']) await crash(name);
  await expect.poll(() => textIn('presenter', '.room-sign')).toContain('Frozen: the room stays at slide 1. Press F to bring it to slide 3.');
  await expect.poll(() => textIn('room', '.slides > .present')).toContain('Act now for fairer, safer inspection');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'))?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'f' });
  });
  await expect.poll(() => textIn('room', '.slides > .present')).toContain('What school leaders told the snap poll');
});

test('the room waits before the start and in a break, with the time, whatever the presenter looks at and however a window is loaded again', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const at = (slide: number) => expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();
  const dialog = presenter.getByRole('dialog', { name: 'Let the room wait' });
  const waiting = room.locator('.waiting');

  await presenter.keyboard.press('h');
  await expect(dialog.getByRole('textbox', { name: 'Until, if you know' })).toBeFocused();
  await presenter.keyboard.type('soon');
  await presenter.keyboard.press('Enter');
  await expect(dialog.getByText('Type a time later today')).toBeVisible();
  await expect(waiting).toBeHidden();
  await dialog.getByRole('textbox').fill('10');
  await presenter.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(waiting).toContainText('Act now for fairer, safer inspection');
  await expect(waiting).toContainText('Example branch: Northmoor · 27 November 2025');
  await expect(waiting).toContainText(/We begin at \d\d:\d\d/);
  await expect(waiting.locator('.left')).toHaveText(/^(10:00|9:\d\d)$/);
  await expect(presenter.getByRole('timer')).toHaveText(/^(10:00|9:\d\d) left$/);
  for (const key of ['ArrowRight', 'ArrowRight']) await presenter.keyboard.press(key);
  await at(3);
  for (const page of [room, presenter]) await page.reload();
  await at(3);
  await expect(waiting.locator('.left')).toHaveText(/^9:\d\d$/);
  await presenter.getByRole('button', { name: 'Start (H)' }).click();
  await expect(waiting).toBeHidden();
  await at(1);

  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('h');
  await dialog.getByRole('radio', { name: 'The sides have withdrawn' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Show it in the room' }).click();
  await expect(waiting).toContainText('The sides have withdrawn');
  await expect(waiting).not.toContainText('We resume');
  await expect(presenter.getByRole('status').filter({ hasText: 'The room waits: the sides have withdrawn. Press H to go on at slide 2.' })).toBeAttached();
  await room.keyboard.press('h');
  await expect(waiting).toBeHidden();
  await expect(room.locator('.slides > .present')).toContainText('Why we raise this');
});

test('the pointer is in the room where the presenter points, by mouse and by keys, and never on a slide that the room does not see', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const dot = room.locator('.laser');
  const place = async () => {
    const [box, screen] = [await dot.boundingBox(), await room.evaluate(() => [window.innerWidth, window.innerHeight] as const)];
    return box ? [(box.x + box.width / 2) / screen[0], (box.y + box.height / 2) / screen[1]].map((share) => Math.round(share * 50) / 50) : [];
  };
  const frame = await presenter.locator('.current .slide-frame').boundingBox();
  if (!frame) throw new Error('The presenter has no slide.');
  const mouseTo = (x: number, y: number) => presenter.mouse.move(frame.x + frame.width * x, frame.y + frame.height * y);

  await mouseTo(0.5, 0.5);
  await expect(dot).toBeHidden();
  await presenter.mouse.down();
  await mouseTo(0.8, 0.3);
  await expect.poll(place).toEqual([0.8, 0.3]);
  await presenter.mouse.up();
  await expect(dot).toBeHidden();

  await presenter.keyboard.press('l');
  await mouseTo(0.2, 0.6);
  await expect.poll(place).toEqual([0.2, 0.6]);
  for (let times = 0; times < 5; times += 1) await presenter.keyboard.press('Shift+ArrowRight');
  await expect.poll(place).toEqual([0.3, 0.6]);
  await presenter.keyboard.press('ArrowRight');
  await expect(dot).toBeHidden();
  await presenter.keyboard.press('f');
  await presenter.keyboard.press('ArrowRight');
  await expect(presenter.getByText(/^Slide 3 of \d+$/)).toBeVisible();
  await mouseTo(0.5, 0.5);
  await mouseTo(0.4, 0.5);
  await expect(presenter.locator('.laser-dot')).toHaveCount(0);
  await expect(dot).toBeHidden();
  await presenter.keyboard.press('f');
  await mouseTo(0.6, 0.5);
  await expect.poll(place).toEqual([0.6, 0.5]);
  await presenter.keyboard.press('l');
  await expect(dot).toBeHidden();
});

test('what is drawn on a slide is in the room at once, stays with the slide over a reload and a crash, and is gone when presenting ends', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk);
  const strokes = room.locator('.ink path');
  const own = presenter.locator('.ink path');
  const line = async (y: number, from = 0.2, to = 0.6) => {
    const frame = await presenter.locator('.current .slide-frame').boundingBox();
    if (!frame) throw new Error('The presenter has no slide.');
    await presenter.mouse.move(frame.x + frame.width * from, frame.y + frame.height * y);
    await presenter.mouse.down();
    await presenter.mouse.move(frame.x + frame.width * to, frame.y + frame.height * y, { steps: 12 });
    await presenter.mouse.up();
  };
  /** Where the first stroke lies in the room, in hundredths of the screen. */
  const place = () => strokes.first().evaluate((path) => {
    const { left, right, top, bottom } = path.getBoundingClientRect();
    return [left / window.innerWidth, right / window.innerWidth, (top + bottom) / 2 / window.innerHeight].map((share) => Math.round(share * 20) / 20);
  });

  await line(0.5);
  await expect(own).toHaveCount(0);
  await presenter.keyboard.press('p');
  await expect(presenter.getByRole('button', { name: 'Pen (P)' })).toHaveAttribute('aria-pressed', 'true');
  await line(0.5);
  await expect(strokes).toHaveCount(1);
  await expect.poll(place).toEqual([0.2, 0.6, 0.5]);
  await expect(room.locator('.laser')).toBeHidden();
  await line(0.8);
  await expect(strokes).toHaveCount(2);

  await presenter.keyboard.press('PageDown');
  for (const paths of [strokes, own]) await expect(paths).toHaveCount(0);
  await presenter.keyboard.press('PageUp');
  for (const paths of [strokes, own]) await expect(paths).toHaveCount(2);
  for (const page of [room, presenter]) await page.reload();
  for (const paths of [strokes, own]) await expect(paths).toHaveCount(2);

  await presenter.keyboard.press('e');
  await line(0.5, 0.4, 0.45);
  await expect(strokes).toHaveCount(1);
  await presenter.keyboard.press('Control+z');
  await expect(strokes).toHaveCount(2);
  await presenter.keyboard.press('c');
  await expect(strokes).toHaveCount(0);
  await presenter.keyboard.press('Control+z');
  await expect(strokes).toHaveCount(2);
  await presenter.keyboard.press('p');
  await line(0.3);
  await presenter.keyboard.press('Control+z');
  await expect(strokes).toHaveCount(2);

  // Playwright loses a page that has crashed, so main looks.
  const inkOf = (name: string) => app.evaluate(({ BrowserWindow }, page) =>
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents
      .executeJavaScript('document.querySelectorAll(".ink path").length') as Promise<number>, name);
  for (const name of ['room', 'presenter']) {
    await app.evaluate(({ BrowserWindow }, page) => new Promise<void>((resolve) => {
      const contents = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents;
      contents?.once('did-finish-load', () => resolve());
      contents?.forcefullyCrashRenderer();
    }), name);
  }
  for (const name of ['room', 'presenter']) await expect.poll(() => inkOf(name)).toBe(2);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'))?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
  });
  await expect.poll(() => app.windows().filter((page) => !page.isClosed()).length).toBe(1);
  const again = await present(app, desk);
  await expect(again.room.locator('.slides > .present')).toBeVisible();
  await expect(again.room.locator('.ink')).toBeAttached();
  await expect(again.room.locator('.ink path')).toHaveCount(0);
});

test('a part of the slide is enlarged where the pointer is, however the room is loaded again, until a move', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const seen = () => room.locator('.slides').evaluate((slides) => {
    const { left, top, width } = slides.getBoundingClientRect();
    return [Math.round((width / window.innerWidth) * 100), Math.round((Math.abs(left) / width) * 100), Math.round((Math.abs(top) / (width * 9 / 16)) * 100)];
  });
  await expect.poll(seen).toEqual([100, 0, 0]);
  const frame = await presenter.locator('.current .slide-frame').boundingBox();
  if (!frame) throw new Error('The presenter has no slide.');
  await presenter.keyboard.press('l');
  await presenter.mouse.move(frame.x + frame.width * 0.2, frame.y + frame.height);
  await presenter.mouse.move(frame.x + frame.width * 0.2, frame.y + frame.height * 0.9);
  await presenter.keyboard.press('z');
  await expect.poll(seen).toEqual([200, 10, 45]);
  await expect(presenter.getByRole('status').filter({ hasText: 'The room sees a part of this slide.' })).toBeAttached();
  await room.reload();
  await expect.poll(seen).toEqual([200, 10, 45]);
  await presenter.keyboard.press('z');
  await expect.poll(seen).toEqual([100, 0, 0]);
  await presenter.keyboard.press('z');
  await expect.poll(seen).toEqual([200, 10, 45]);
  await presenter.keyboard.press('ArrowRight');
  await expect.poll(seen).toEqual([100, 0, 0]);
});
