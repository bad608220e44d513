import type { Page } from '@playwright/test';

/** The presenter window and the room screen with nothing between them: a message on a channel, and a line of text that changes. @returns milliseconds from key to paint */
export async function toEcho(presenter: Page, room: Page): Promise<number> {
  await room.evaluate(() => {
    window.benchShown = new Promise((resolve) => {
      const channel = new BroadcastChannel('bench');
      channel.addEventListener('message', () => {
        channel.close();
        document.title = String(performance.now());
        const echo = document.querySelector('#bench-echo') ?? document.body.appendChild(Object.assign(document.createElement('div'), { id: 'bench-echo' }));
        echo.textContent = document.title;
        void window.benchPainted().then(resolve);
      });
    });
  });
  await presenter.evaluate(() => {
    const channel = new BroadcastChannel('bench');
    window.addEventListener('keydown', () => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
      channel.postMessage('next');
      channel.close();
    }, { capture: true, once: true });
  });
  await presenter.keyboard.press('F9');
  const [from, shown] = await Promise.all([presenter.evaluate(() => window.benchKey), room.evaluate(() => window.benchShown)]);
  return shown - from;
}
