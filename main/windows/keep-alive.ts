import type { BrowserWindow } from 'electron';
import type { WindowRole } from '../../bridge/contract.ts';
import { logFailure } from '../log.ts';
import { loadPage } from './create.ts';

const MOST_TRIES = 4;
const WITHIN_MS = 20_000;

/** Loads a window's page again when its process has gone. A page that keeps failing is left, and `onGivenUp` told. */
export function keepAlive(window: BrowserWindow, role: WindowRole, onGivenUp: () => void): void {
  let tries: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    logFailure(role, `its process has gone: ${details.reason}`);
    const now = Date.now();
    tries = [...tries.filter((at) => now - at < WITHIN_MS), now];
    // Not from within the event: the old process is still being cleared away.
    setTimeout(() => {
      if (window.isDestroyed()) return;
      if (tries.length > MOST_TRIES) onGivenUp();
      else void loadPage(window, role);
    }, 50);
  });
}
