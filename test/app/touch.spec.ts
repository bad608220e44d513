import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample, present } from './support/windows.ts';

interface At {
  x: number;
  y: number;
}

/** Fingers that go over a page as those of a touch screen do. @param each where every finger is, one step after the other */
async function touch(app: ElectronApplication, page: Page, each: readonly (readonly At[])[]): Promise<void> {
  const hands = await app.context().newCDPSession(page);
  for (const [step, touchPoints] of each.entries()) {
    await hands.send('Input.dispatchTouchEvent', { type: step === 0 ? 'touchStart' : 'touchMove', touchPoints: touchPoints.map((at, id) => ({ ...at, id })) });
  }
  await hands.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await hands.detach();
}

/** Places on a box, in parts of its width and height. */
async function places(box: Locator, ...shares: readonly [number, number][]): Promise<At[]> {
  const area = await box.boundingBox();
  if (!area) throw new Error('There is nothing to touch.');
  return shares.map(([x, y]) => ({ x: area.x + x * area.width, y: area.y + y * area.height }));
}

async function swipe(app: ElectronApplication, page: Page, box: Locator, from: [number, number], to: [number, number]): Promise<void> {
  const middle: [number, number] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  await touch(app, page, (await places(box, from, middle, to)).map((at) => [at]));
}

const LEFT = [[0.8, 0.5], [0.3, 0.52]] as const satisfies [number, number][];
const RIGHT = [[0.3, 0.5], [0.8, 0.52]] as const satisfies [number, number][];

test('a finger’s swipe over the presenter’s slide goes on and back, and means nothing else', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const { presenter, room } = await present(app, await openExample(app));
  const slide = presenter.locator('.current .slide-frame');
  const at = (number: number) => expect(presenter.getByText(new RegExp(`^Slide ${number} of \\d+$`))).toBeVisible();
  const left = () => swipe(app, presenter, slide, ...LEFT);
  const right = () => swipe(app, presenter, slide, ...RIGHT);
  await left();
  await at(2);
  await left();
  await at(3);
  await right();
  await at(2);

  // Each of these does nothing: were it to move the slides, the swipe after it would come to another one.
  await touch(app, presenter, [await places(slide, [0.5, 0.5])]);
  await swipe(app, presenter, slide, [0.5, 0.9], [0.5, 0.2]);
  const [one, two, oneThen, twoThen] = await places(slide, [0.8, 0.3], [0.8, 0.7], [0.3, 0.3], [0.3, 0.7]);
  await touch(app, presenter, [[one!, two!], [oneThen!, twoThen!]]);
  await left();
  await at(3);
  await expect(room.locator('.laser')).toBeHidden();

  for (const [key, again] of [['l', 'l'], ['p', 'p'], ['e', 'e'], ['z', 'z']] as const) {
    await presenter.keyboard.press(key);
    await left();
    await presenter.keyboard.press(again);
    await right();
    await at(2);
    await left();
    await at(3);
  }
});

test('on the room screen a swipe goes on and back, a tap goes on, and a part that is enlarged stays', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const { presenter, room } = await present(app, await openExample(app));
  const screen = room.locator('body');
  await expect(screen).toHaveClass(/ready/);
  const at = (number: number) => expect(presenter.getByText(new RegExp(`^Slide ${number} of \\d+$`))).toBeVisible();
  await swipe(app, room, screen, ...LEFT);
  await at(2);
  await touch(app, room, [await places(screen, [0.5, 0.5])]);
  await at(3);
  await swipe(app, room, screen, [0.5, 0.9], [0.5, 0.2]);
  await swipe(app, room, screen, ...RIGHT);
  await at(2);
  await presenter.keyboard.press('z');
  await expect(screen).toHaveClass(/zoomed/);
  await swipe(app, room, screen, ...LEFT);
  await presenter.keyboard.press('z');
  await expect(screen).not.toHaveClass(/zoomed/);
  await swipe(app, room, screen, ...RIGHT);
  await at(1);
});
