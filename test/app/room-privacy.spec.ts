import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { FIRST_DISPLAY, meanwhileDisplays, plugFirstDisplay, plugSecondDisplay, SECOND_DISPLAY } from './support/displays.ts';
import { markedApp, type Marked } from './support/marked-app.ts';
import { test } from './support/test.ts';
import { watchScreen, type ScreenWatch, type Seen } from './support/watch-screen.ts';
import { openExample, present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
const [OWN, ROOM] = [0, 1];
const CONSOLE: readonly Marked[] = ['presenter', 'desk'];

let own = '';
let watch: ScreenWatch;
test.beforeAll(() => {
  own = markedApp();
});
test.beforeEach(async () => {
  plugSecondDisplay();
  watch = await watchScreen([FIRST_DISPLAY, SECOND_DISPLAY]);
});
test.afterEach(async () => {
  await watch.stop();
  plugFirstDisplay();
});

const hasConsole = ({ windows }: Seen): boolean => CONSOLE.some((each) => windows.has(each));
/** Pictures of a display with the presenter window or the desk in them, and how many pictures there are. */
const consoleOn = (display: number): { pictures: boolean; withConsole: number } => {
  const seen = watch.seen()[display] ?? [];
  return { pictures: seen.length > 10, withConsole: seen.filter(hasConsole).length };
};
const NEVER = { pictures: true, withConsole: 0 };
const shown = (...displays: Marked[][]): Promise<void> => expect.poll(() => watch.now(), { timeout: 15_000 }).toEqual(displays);

/** Pictures of the first display's place since the second, which the room looks at, has been moved there. */
const sinceMoved = (): readonly Seen[] => {
  const gone = (watch.seen()[ROOM] ?? []).findIndex(({ windows }) => !windows.has('room'));
  // The two places are read one after the other.
  return gone < 0 ? [] : (watch.seen()[OWN] ?? []).slice(gone + 1);
};

/** Writes down in main, at every move and every few milliseconds, where the console could be seen beside the room screen. */
const watchBounds = (app: ElectronApplication): Promise<void> => app.evaluate(({ app: electron, BrowserWindow, screen }) => {
  const faults: string[] = [];
  Object.assign(globalThis, { consoleFaults: faults });
  const find = (name: string) => BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${name}.html`));
  const look = (when: string): void => {
    const [presenter, room] = [find('presenter'), find('room')];
    if (!presenter?.isVisible() || presenter.isMinimized() || !room?.isVisible()) return;
    const [a, b] = [presenter.getBounds(), screen.getDisplayMatching(room.getBounds()).bounds];
    const meet = a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    if (meet && !(room.isAlwaysOnTop() && room.isFullScreen())) faults.push(`${when}: ${JSON.stringify(a)} on ${JSON.stringify(b)}`);
  };
  setInterval(() => look('meanwhile'), 4);
  electron.on('browser-window-created', (_event, window) => {
    window.on('show', () => look('show'));
    window.on('restore', () => look('restore'));
    window.on('move', () => look('move'));
    window.on('resize', () => look('resize'));
  });
});
const boundsFaults = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { consoleFaults: string[] }).consoleFaults);

async function start(app: ElectronApplication): Promise<{ presenter: Page; room: Page }> {
  await watchBounds(app);
  const desk = await openExample(app);
  await shown(['desk'], []);
  watch.clear();
  const windows = await present(app, desk);
  await expect.poll(async () => (await watch.now())[ROOM]).toEqual(['room']);
  return windows;
}

test('from the start until the end the room’s display shows the room screen and nothing of the console, in any picture', async ({ launch }) => {
  const app = await launch({ env: TODAY, own });
  const { presenter } = await start(app);
  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText(/^Slide 2 of \d+$/)).toBeVisible();
  await presenter.keyboard.press('Escape');
  await expect.poll(() => app.windows().length).toBe(1);
  await shown(['desk'], []);
  expect(consoleOn(ROOM)).toEqual(NEVER);
  expect(await boundsFaults(app)).toEqual([]);
});

test('swapped ten times, no picture of a display shows the console once the room screen is on it, nor before it has left', async ({ launch }) => {
  const app = await launch({ env: TODAY, own });
  const { presenter } = await start(app);
  let [from, to] = [ROOM, OWN];
  for (let count = 0; count < 10; count += 1) {
    watch.clear();
    await presenter.keyboard.press('s');
    await expect.poll(async () => {
      const now = await watch.now();
      return [now[to], now[from]?.includes('presenter')];
    }, { timeout: 10_000 }).toEqual([['room'], true]);
    const [left = [], taken = []] = [watch.seen()[from], watch.seen()[to]];
    const lastRoom = left.findLastIndex(({ windows }) => windows.has('room'));
    const firstRoom = taken.findIndex(({ windows }) => windows.has('room'));
    // The display that the room had: no console until the slides have gone from it.
    expect(left.slice(0, lastRoom + 1).filter(hasConsole)).toEqual([]);
    // The display that the room has now: no console from the slides' first picture on.
    expect(taken.slice(firstRoom).filter(hasConsole)).toEqual([]);
    // And the console is nowhere before the room sees slides.
    const at = taken[firstRoom]?.from ?? 0;
    expect(left.filter((each) => each.to < at && each.windows.has('presenter'))).toEqual([]);
    [from, to] = [to, from];
  }
  expect(await boundsFaults(app)).toEqual([]);
});

test('unplugged and plugged in again, the room’s display never shows the console', async ({ launch }) => {
  const app = await launch({ env: TODAY, own });
  const { presenter } = await start(app);
  for (let count = 0; count < 3; count += 1) {
    await meanwhileDisplays.unplugSecond();
    await expect(presenter.getByRole('status').filter({ hasText: 'unplugged' })).toBeVisible();
    await meanwhileDisplays.plugSecond();
    await expect.poll(async () => (await watch.now())[ROOM], { timeout: 10_000 }).toEqual(['room']);
  }
  expect(consoleOn(ROOM)).toEqual(NEVER);
  expect(await boundsFaults(app)).toEqual([]);
});

test('the presenter’s own display goes, as when a lid is closed: the projector, which is then where that was, shows no console, and it is back with its display', async ({ launch }) => {
  const app = await launch({ env: TODAY, own });
  const { room } = await start(app);
  watch.clear();
  await meanwhileDisplays.unplugFirst();
  await expect.poll(async () => (await watch.now())[OWN]).toEqual(['room']);
  await room.keyboard.press('PageDown');
  await expect(room.getByRole('heading', { name: 'Why we raise this' })).toBeVisible();
  await expect.poll(() => sinceMoved().length).toBeGreaterThan(5);
  expect(sinceMoved().filter(hasConsole)).toEqual([]);
  watch.clear();
  await meanwhileDisplays.plugFirst();
  await expect.poll(() => watch.now(), { timeout: 10_000 }).toEqual([expect.arrayContaining(['presenter']), ['room']]);
  expect(consoleOn(ROOM)).toEqual(NEVER);
});

test('displays that are duplicated while presenting show the slides alone, and the console is back when they are extended again', async ({ launch }) => {
  const app = await launch({ env: TODAY, own });
  await start(app);
  watch.clear();
  await meanwhileDisplays.duplicate();
  await expect.poll(async () => (await watch.now())[OWN]).toEqual(['room']);
  await expect.poll(() => sinceMoved().length).toBeGreaterThan(5);
  expect(sinceMoved().filter(hasConsole)).toEqual([]);
  watch.clear();
  await meanwhileDisplays.extend();
  await expect.poll(() => watch.now(), { timeout: 10_000 }).toEqual([expect.arrayContaining(['presenter']), ['room']]);
  expect(consoleOn(ROOM)).toEqual(NEVER);
});

test('after a simulated sleep, with displays that come back late and windows that the system moved, each is where it belongs and the room is painted', async ({ launch }) => {
  const app = await launch({ env: TODAY, own });
  await start(app);
  const emit = (event: 'suspend' | 'resume'): Promise<unknown> => app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
  await emit('suspend');
  await meanwhileDisplays.unplugSecond();
  await expect.poll(() => app.evaluate(({ screen }) => screen.getAllDisplays().length)).toBe(1);
  await emit('resume');
  await meanwhileDisplays.plugSecond();
  await expect.poll(async () => (await watch.now())[ROOM], { timeout: 10_000 }).toEqual(['room']);

  await emit('suspend');
  await app.evaluate(({ BrowserWindow }, at) => {
    const find = (name: string) => BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${name}.html`));
    find('presenter')?.setBounds({ ...at, x: at.x + 60, y: 60, width: 900, height: 600 });
  }, SECOND_DISPLAY);
  await emit('resume');
  await expect.poll(async () => (await watch.now())[OWN]?.includes('presenter'), { timeout: 10_000 }).toBe(true);
  const { x, width } = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'))?.getBounds() ?? { x: 9999, width: 0 });
  expect(x + width).toBeLessThanOrEqual(SECOND_DISPLAY.x);
  expect((await watch.now())[ROOM]).toEqual(['room']);
  expect(consoleOn(ROOM)).toEqual(NEVER);
  expect(await (await windowOf(app, 'room')).evaluate(() => document.visibilityState)).toBe('visible');
});
