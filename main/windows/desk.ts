import { screen, type BrowserWindow } from 'electron';
import { setDeskReady } from '../push.ts';
import type { JsonStore } from '../stores/json-store.ts';
import type { WindowState } from '../stores/window-state.ts';
import { boundsToKeep, usableBounds, type Bounds } from './bounds.ts';
import { createWindow, loadPage } from './create.ts';
import { keepAlive } from './keep-alive.ts';
import { windowOf } from './registry.ts';
import { takeTextSizeKeys } from './text-size-keys.ts';

const SAVE_AFTER_MS = 500;
const USUAL = { width: 1280, height: 860 };

function rememberPlace(window: BrowserWindow, state: JsonStore<WindowState>, asked: Bounds | undefined): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    try {
      state.write({ bounds: boundsToKeep(window.getNormalBounds(), asked), maximised: window.isMaximized() });
    } catch {
      // Where a window stood is not worth a message; the store has logged it.
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
  window.on('closed', () => clearTimeout(timer));
}

/** Opens the desk window where it was last, or brings it to the front. */
export function openDesk(state: JsonStore<WindowState>): BrowserWindow {
  const existing = windowOf('desk');
  if (existing !== undefined) {
    bringToFront(existing);
    return existing;
  }
  const { bounds, maximised } = state.read();
  const kept = usableBounds(bounds, screen.getAllDisplays().map((display) => display.workArea));
  const place = kept ?? USUAL;
  const window = createWindow('desk', { title: 'Branchdeck', minWidth: 640, minHeight: 480, ...place });
  // Windows makes a window by the scale of the first display; on one of another scale it has its size only when it is put there.
  if (kept !== undefined) window.setBounds(kept);
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-start-loading', () => setDeskReady(false));
  window.webContents.on('did-finish-load', () => setDeskReady(true));
  // A page whose process has gone hears nothing until it is loaded again.
  window.webContents.on('render-process-gone', () => setDeskReady(false));
  window.on('closed', () => setDeskReady(false));
  rememberPlace(window, state, kept);
  takeTextSizeKeys(window);
  keepAlive(window, 'desk', () => window.close());
  void loadPage(window, 'desk');
  return window;
}

/** Shows a window that may be minimised or behind others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
