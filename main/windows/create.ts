import { BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron';
import type { WindowRole } from '../../bridge/contract.ts';
import { pageUrl } from '../origin.ts';
import { PATHS } from '../paths.ts';
import { registerWindow } from './registry.ts';

/** Makes a window of the app, not yet shown, with the locks that every window has. */
export function createWindow(role: WindowRole, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14191b' : '#ffffff',
    ...(process.platform === 'linux' ? { icon: PATHS.icon } : {}),
    ...options,
    webPreferences: {
      preload: PATHS.preload,
      additionalArguments: [`--branchdeck-role=${role}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere its dictionaries would be fetched from the network.
      spellcheck: process.platform === 'darwin',
      // The room screen and the presenter's clock go on while another window has the focus.
      backgroundThrottling: false,
    },
  });
  registerWindow(role, window);
  return window;
}

/** Loads the window's page; resolves when it has, and never rejects since the window may be closed before. */
export const loadPage = (window: BrowserWindow, role: WindowRole): Promise<void> =>
  window.loadURL(pageUrl(role)).catch(() => undefined);
