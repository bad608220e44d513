import type { BrowserWindow } from 'electron';
import type { RoomPlace } from '../../bridge/contract.ts';
import { createWindow } from './create.ts';

/** The window that the room sees: black until its slides are there, and nothing in it but slides. */
export function createRoomWindow(place: RoomPlace, title: string): BrowserWindow {
  const framed = place === 'window';
  const window = createWindow('room', {
    title,
    backgroundColor: '#000000',
    frame: framed,
    useContentSize: framed,
    ...(framed ? { width: 1120, height: 630, minWidth: 480, minHeight: 300 } : { width: 1280, height: 720 }),
    autoHideMenuBar: true,
    // Its name is what people pick it by when they share it in a call.
    skipTaskbar: false,
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}
