import { app, BrowserWindow } from 'electron';
import { removeOwnFolders } from '../../files/libreoffice/own-folder.ts';
import { roleOf } from '../windows/registry.ts';
import type { Pictured } from './pictured.ts';

/** Ends what is drawn when nobody has a window of the app any more: the one that draws is never seen, and must not keep the app alive. */
export function stopWithWindows(pictured: Pick<Pictured, 'stop'>): void {
  app.on('will-quit', () => {
    pictured.stop();
    removeOwnFolders();
  });
  app.on('browser-window-created', (_event, window) => {
    window.once('closed', () => {
      if (BrowserWindow.getAllWindows().every((other) => other.isDestroyed() || roleOf(other.webContents) === 'pages')) pictured.stop();
    });
  });
}
