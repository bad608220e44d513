import type { BrowserWindow, Display } from 'electron';
import { covers } from './bounds.ts';

type FillingWindow = Pick<BrowserWindow, 'setBounds' | 'getBounds' | 'isVisible' | 'show' | 'showInactive' | 'isFullScreen' | 'setFullScreen' | 'setSimpleFullScreen' | 'isSimpleFullScreen'>;

/** Puts a window over the whole of a display, and shows it without taking the focus unless asked. */
export function fillDisplay(window: FillingWindow, display: Pick<Display, 'bounds'>, focus: boolean): void {
  // Left alone where it is right: on the way out of full screen and in again a panel of the system would show.
  if (window.isVisible() && isFull(window) && covers(window.getBounds(), display.bounds) && covers(display.bounds, window.getBounds())) {
    if (focus) window.show();
    return;
  }
  // A full-screen window doesn't move to another display on every system: out, move, in.
  setFull(window, false);
  window.setBounds(display.bounds);
  if (focus) window.show();
  else window.showInactive();
  setFull(window, true);
  // Without a window manager nobody else sizes it. Where the system did, to the last line that it lights, it knows better:
  // our own numbers are rounded on a display that is scaled.
  if (!covers(window.getBounds(), display.bounds)) window.setBounds(display.bounds);
}

const isFull = (window: FillingWindow): boolean => (process.platform === 'darwin' ? window.isSimpleFullScreen() : window.isFullScreen());

function setFull(window: FillingWindow, on: boolean): void {
  // On macOS a full-screen space of its own would slide about and hide the other display's window.
  if (process.platform === 'darwin') window.setSimpleFullScreen(on);
  else if (window.isFullScreen() !== on) window.setFullScreen(on);
}
