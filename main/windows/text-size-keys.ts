import type { BrowserWindow, Input } from 'electron';

/** As the menu's Larger and Smaller. */
const STEP = 0.5;

/** How much larger a key makes the text, or 0 for its usual size; undefined for what the menu knows itself, and for every other key. */
export function textSizeOf({ type, key, code, control, meta, alt }: Pick<Input, 'type' | 'key' | 'code' | 'control' | 'meta' | 'alt'>): number | undefined {
  if (type !== 'keyDown' || alt || !(control || meta)) return undefined;
  if (key === '+') return STEP;
  if (code === 'NumpadSubtract') return -STEP;
  return code === 'Numpad0' && key === '0' ? 0 : undefined;
}

/** The other ways to change the size of a window's text: the plus above the equals sign, and the number pad. A menu's item has one key. */
export function takeTextSizeKeys({ webContents }: BrowserWindow): void {
  webContents.on('before-input-event', (event, input) => {
    const by = textSizeOf(input);
    if (by === undefined) return;
    event.preventDefault();
    webContents.setZoomLevel(by === 0 ? 0 : webContents.getZoomLevel() + by);
  });
}
