import type { BrowserWindow } from 'electron';
import type { DisplayInfo } from '../../bridge/contract.ts';
import { pageUrl } from '../origin.ts';
import { createWindow } from './create.ts';

/** Large enough to be read from the door, and no larger than a small projector's picture. */
const SIDE = 320;

/** A window with a display's number in the middle of it, which nobody can click or type into; it shows itself when it has painted. */
export function createIdentifyWindow({ bounds, number, label, width, height }: DisplayInfo): BrowserWindow {
  const at = { x: bounds.x + Math.round((bounds.width - SIDE) / 2), y: bounds.y + Math.round((bounds.height - SIDE) / 2), width: SIDE, height: SIDE };
  const window = createWindow('identify', {
    ...at, title: `Display ${number}`, frame: false, focusable: false, skipTaskbar: true, resizable: false, movable: false, alwaysOnTop: true, hasShadow: false, backgroundColor: '#0b5563',
  });
  window.setIgnoreMouseEvents(true);
  window.once('ready-to-show', () => {
    window.setBounds(at);
    window.showInactive();
  });
  const what = new URLSearchParams({ number: String(number), label, size: `${width} × ${height}` });
  void window.loadURL(`${pageUrl('identify')}?${what.toString()}`).catch(() => undefined);
  return window;
}
