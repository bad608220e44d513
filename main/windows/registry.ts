import type { BrowserWindow, WebContents } from 'electron';
import type { WindowRole } from '../../bridge/contract.ts';

const roles = new Map<number, WindowRole>();
const windows = new Map<WindowRole, BrowserWindow>();

/** Remembers which window is which, for as long as it lives. One window a role. */
export function registerWindow(role: WindowRole, window: BrowserWindow): void {
  const { id } = window.webContents;
  roles.set(id, role);
  windows.set(role, window);
  window.on('closed', () => {
    roles.delete(id);
    if (windows.get(role) === window) windows.delete(role);
  });
}

export const roleOf = (contents: WebContents): WindowRole | undefined => roles.get(contents.id);

export const windowOf = (role: WindowRole): BrowserWindow | undefined => {
  const window = windows.get(role);
  return window === undefined || window.isDestroyed() ? undefined : window;
};
