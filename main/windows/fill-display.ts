import type { BrowserWindow, Display } from 'electron';

/** Puts a window over the whole of a display, and shows it without taking the focus unless asked. */
export function fillDisplay(window: BrowserWindow, display: Display, focus: boolean): void {
  // A full-screen window doesn't move to another display on every system: out, move, in.
  setFull(window, false);
  window.setBounds(display.bounds);
  if (focus) window.show();
  else window.showInactive();
  setFull(window, true);
  // Without a window manager nobody else sizes it.
  window.setBounds(display.bounds);
}

function setFull(window: BrowserWindow, on: boolean): void {
  // On macOS a full-screen space of its own would slide about and hide the other display's window.
  if (process.platform === 'darwin') window.setSimpleFullScreen(on);
  else if (window.isFullScreen() !== on) window.setFullScreen(on);
}
