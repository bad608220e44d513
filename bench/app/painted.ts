import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Resolves when the frame is on the screen in which everything that was done up to now is shown. */
    benchPainted: () => Promise<number>;
    /** Instant of the last key that `benchKeys` heard, and what is waited for after it. */
    benchKey: number;
    benchShown: Promise<number>;
  }
}

/** Puts `benchPainted` into a page: the task after a frame's callbacks runs when that frame has been painted. */
export const addPainted = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.benchPainted = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      });
  });

/** Notes in a page when a key comes in, before anything else hears it. */
export const noteKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener('keydown', (event) => {
      window.benchKey = performance.timeOrigin + event.timeStamp;
    }, true);
  });
