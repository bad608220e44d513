import { expect, type Page } from '@playwright/test';
import { plugSecondDisplay } from '../../test/app/support/displays.ts';
import { test } from '../../test/app/support/test.ts';
import { present, windowOf } from '../../test/app/support/windows.ts';
import { ROOT } from '../../scripts/project.mjs';
import { keepRows, row } from '../results.ts';
import { inTurn } from '../samples.ts';
import { deckOf } from './decks.ts';
import { toEcho } from './echo.ts';
import { addPainted, noteKeys } from './painted.ts';

const KEYS = 80;
/** At 60 Hz. */
const TWO_FRAMES = 2000 / 60;

/** From a key in the presenter window until the room screen is painted with the next slide. */
async function toRoom(presenter: Page, room: Page, key: string): Promise<number> {
  await room.evaluate(() => {
    const slides = document.querySelector('.reveal .slides');
    if (!slides) throw new Error('There are no slides.');
    window.benchShown = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        void window.benchPainted().then(resolve);
      });
      watch.observe(slides, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
  });
  await presenter.keyboard.press(key);
  const [from, shown] = await Promise.all([presenter.evaluate(() => window.benchKey), room.evaluate(() => window.benchShown)]);
  // Until the slide has come to rest: the next key must not meet its fading.
  await room.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  return shown - from;
}

test('from a key in the presenter window to the room screen', async ({ launch }) => {
  plugSecondDisplay();
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-27' }, args: [deckOf(200)] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.locator('.slide-pane .preview-frame section')).toBeVisible();
  const { presenter, room } = await present(app, desk);
  for (const page of [presenter, room]) await addPainted(page);
  await noteKeys(presenter);
  const { next, echo } = await inTurn({ next: () => toRoom(presenter, room, 'PageDown'), echo: () => toEcho(presenter, room) }, KEYS, 10);
  keepRows(ROOT, 'present', [
    row('200 slides: presenter key to the room screen painted', next, { against: { what: 'a bare message between the two windows', its: echo }, aim: { of: 'p95', most: TWO_FRAMES } }),
  ]);
});
