import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { covers } from '../../main/windows/bounds.ts';
import { plugSecondDisplay, SECOND_DISPLAY } from './support/displays.ts';
import { smallDeck } from './support/own-deck.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { boundsOf, present, windowOf } from './support/windows.ts';

const SCALE = 1.5;

test('on displays scaled to 150 % the room screen covers its display to the last line', async ({ launch }) => {
  plugSecondDisplay();
  const app = await launch({ args: [smallDeck('Scaled'), `--force-device-scale-factor=${SCALE}`] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('tab', { name: 'Slides' })).toBeVisible();
  expect(await desk.evaluate(() => devicePixelRatio)).toBe(SCALE);
  const display = await app.evaluate(({ screen }) => screen.getAllDisplays().find(({ bounds }) => bounds.x > 0)?.bounds);
  if (display === undefined) throw new Error('there is one display');

  const { room } = await present(app, desk);
  // 1280 lit pixels are 853⅓ of ours, which every part of the system rounds in its own way.
  const far = (shown: number, lit: number): number => Math.abs(shown * SCALE - lit);
  await expect.poll(async () => {
    const bounds = await boundsOf(app, 'room');
    return bounds !== undefined && covers(bounds, display) && far(bounds.x, SECOND_DISPLAY.x) < SCALE && far(bounds.width, SECOND_DISPLAY.width) <= SCALE;
  }).toBe(true);
  const [width, height] = await room.evaluate(() => [innerWidth, innerHeight] as const);
  expect(far(width, SECOND_DISPLAY.width)).toBeLessThanOrEqual(SCALE);
  expect(far(height, SECOND_DISPLAY.height)).toBeLessThanOrEqual(SCALE);
  const stage = await room.locator('.reveal').boundingBox();
  expect([stage?.width, stage?.height]).toEqual([width, height]);
});

test('on a display scaled to 125 % the window comes back where it was, and does not creep from start to start', async ({ launch }) => {
  const start = { args: [smallDeck('Scaled'), '--force-device-scale-factor=1.25'], userData: makeFolder('user-data') };
  const app = await launch(start);
  await windowOf(app, 'desk');
  // A place that lies between the pixels that are lit: the system rounds it.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 33, y: 21, width: 701, height: 493 }));
  await expect.poll(async () => (await boundsOf(app, 'desk'))?.width).toBeLessThan(710);
  const left = await boundsOf(app, 'desk');
  await app.close();
  const kept = (): unknown => JSON.parse(readFileSync(join(start.userData, 'window.json'), 'utf8'));
  expect(kept()).toMatchObject({ bounds: left });
  for (let times = 0; times < 2; times += 1) {
    const again = await launch(start);
    await windowOf(again, 'desk');
    const bounds = await boundsOf(again, 'desk');
    expect(Math.abs((bounds?.width ?? 0) - (left?.width ?? 0))).toBeLessThanOrEqual(2);
    await again.close();
    expect(kept()).toMatchObject({ bounds: left });
  }
});
