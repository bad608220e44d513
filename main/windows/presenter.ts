import type { BrowserWindow, Display } from 'electron';
import { createWindow } from './create.ts';

/** The presenter's window: current and next slide, notes, clock. */
export function createPresenterWindow(): BrowserWindow {
  const window = createWindow('presenter', { title: 'Presenter – Branchdeck', width: 1180, height: 760, minWidth: 720, minHeight: 480 });
  window.removeMenu();
  return window;
}

/** Puts the presenter window on a display, using most of it. */
export function placePresenter(window: BrowserWindow, display: Display): void {
  const { x, y, width, height } = display.workArea;
  const wide = Math.min(1400, Math.round(width * 0.94));
  const high = Math.min(900, Math.round(height * 0.94));
  window.setBounds({ x: x + Math.round((width - wide) / 2), y: y + Math.round((height - high) / 2), width: wide, height: high });
}
