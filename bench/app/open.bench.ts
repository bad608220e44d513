import { expect, type ElectronApplication } from '@playwright/test';
import { closeApp } from '../../test/app/support/close-app.ts';
import { launchApp } from '../../test/app/support/launch-app.ts';
import { test } from '../../test/app/support/test.ts';
import { windowOf } from '../../test/app/support/windows.ts';
import { ROOT } from '../../scripts/project.mjs';
import { keepRows, row } from '../results.ts';
import { inTurn } from '../samples.ts';
import { deckOf } from './decks.ts';
import { addPainted } from './painted.ts';
import { usedBefore } from './user-data.ts';

const RUNS = 7;

const openPath = (app: ElectronApplication, path: string): Promise<number> =>
  app.evaluate(({ app: electron }, folder) => {
    const at = Date.now();
    electron.emit('open-file', { preventDefault: () => undefined }, folder);
    return at;
  }, path);

/** In a window that was just started: from the order to open a deck until its first slide is painted. */
async function openOnce(slides: number, folder: string): Promise<number> {
  const app = await launchApp({ userData: usedBefore() });
  const desk = await windowOf(app, 'desk');
  await desk.waitForSelector('.deck-card');
  await addPainted(desk);
  await desk.evaluate(() => {
    window.benchShown = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('.slide-pane .preview-frame section')) return;
        watch.disconnect();
        void window.benchPainted().then(resolve);
      });
      watch.observe(document.body, { subtree: true, childList: true });
    });
  });
  const from = await openPath(app, folder);
  const shown = await desk.evaluate(() => window.benchShown);
  await expect(desk.getByText(new RegExp(`of ${slides} on`))).toBeVisible();
  await closeApp(app);
  return shown - from;
}

test('from the order to open a deck to its first slide', async () => {
  const [long, short] = [deckOf(1000), deckOf(20)];
  const { ours, small } = await inTurn({ ours: () => openOnce(1000, long), small: () => openOnce(20, short) }, RUNS);
  keepRows(ROOT, 'open-app', [
    row('1000 slides: the order to open until the first slide and the whole list are painted', ours, { against: { what: 'a deck of 20 slides', its: small }, aim: { of: 'median', most: 500 } }),
  ]);
});
