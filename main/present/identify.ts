import type { BrowserWindow } from 'electron';
import { createIdentifyWindow } from '../windows/identify.ts';
import { listDisplays } from './displays.ts';

const SHOWN_MS = 3000;
/** A window that has not painted by then never will. */
const MOST_WAIT_MS = 15_000;

let shown: BrowserWindow[] = [];
let timer: NodeJS.Timeout | undefined;

const stopAfter = (ms: number): void => {
  clearTimeout(timer);
  timer = setTimeout(stopIdentifying, ms);
};

/** Takes the numbers away. */
export function stopIdentifying(): void {
  clearTimeout(timer);
  const windows = shown;
  shown = [];
  for (const window of windows) if (!window.isDestroyed()) window.destroy();
}

/** Shows each display's number on it, for three seconds from when the last is there. @param room a display that the room is looking at: it gets none */
export function identifyDisplays(room: number | undefined): void {
  stopIdentifying();
  shown = listDisplays().filter(({ id }) => id !== room).map(createIdentifyWindow);
  stopAfter(MOST_WAIT_MS);
  for (const window of shown) window.once('show', () => stopAfter(SHOWN_MS));
}
