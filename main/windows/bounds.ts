/** A place on the desktop, in device-independent pixels as Electron counts them: a display at 150 % has fewer than it lights. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Enough of the window to take hold of it. */
const GRIP = { width: 120, height: 60 };
/** A display at 125 or 150 % seldom comes out at whole numbers, and what the system rounds down shows no edge. */
const ROUNDING = 1;

const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));

/** How much of a window's title bar lies on a display; 0 where too little to take hold of. */
function gripOn(saved: Bounds, area: Bounds): number {
  const width = overlap(saved.x, saved.width, area.x, area.width);
  const height = overlap(saved.y, GRIP.height, area.y, area.height);
  return width >= GRIP.width && height >= GRIP.height ? width * height : 0;
}

const within = (at: number, size: number, from: number, length: number): number => Math.max(from, Math.min(at, from + length - size));

/**
 * Remembered bounds, where enough of them still lies on a display that is plugged in: the one that has most of the
 * title bar. A window larger than that display, as after its scale was raised, is cut to it and moved inside.
 */
export function usableBounds(saved: Bounds | undefined, workAreas: readonly Bounds[]): Bounds | undefined {
  if (saved === undefined) return undefined;
  const [area] = workAreas.toSorted((one, other) => gripOn(saved, other) - gripOn(saved, one));
  if (area === undefined || gripOn(saved, area) === 0) return undefined;
  const width = Math.min(saved.width, area.width);
  const height = Math.min(saved.height, area.height);
  if (width === saved.width && height === saved.height) return saved;
  // Moved, it may have most of its title bar on a smaller display: each turn makes it smaller, so that this ends.
  return usableBounds({
    x: width < saved.width ? within(saved.x, width, area.x, area.width) : saved.x,
    y: height < saved.height ? within(saved.y, height, area.y, area.height) : saved.y,
    width,
    height,
  }, workAreas);
}

/**
 * What to remember of where a window is. On a scaled display the system makes a little more or less of the numbers
 * that it is given, and remembering that would let the window creep from start to start.
 * @param asked where it was put at the start, if it was
 */
export function boundsToKeep(now: Bounds, asked: Bounds | undefined): Bounds {
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= 2 * ROUNDING;
  const stayed = asked !== undefined && near(now.x, asked.x) && near(now.y, asked.y) && near(now.width, asked.width) && near(now.height, asked.height);
  return stayed ? asked : now;
}

/** Whether two places have a pixel in common. */
export const overlaps = (one: Bounds, other: Bounds): boolean =>
  overlap(one.x, one.width, other.x, other.width) > ROUNDING && overlap(one.y, one.height, other.y, other.height) > ROUNDING;

/** Whether a window lies on a display with all of it, but for what the system rounds. */
export const isInside = (window: Bounds, display: Bounds): boolean => covers(display, window);

/** Whether a window covers a display to its last line. */
export const covers = (window: Bounds, display: Bounds): boolean =>
  window.x <= display.x && window.y <= display.y &&
  window.x + window.width >= display.x + display.width - ROUNDING &&
  window.y + window.height >= display.y + display.height - ROUNDING;

/**
 * The pixels that a display lights, as its maker prints them on the box.
 * @param size in device-independent pixels, which the system has rounded
 */
export function litPixels(size: Pick<Bounds, 'width' | 'height'>, scaleFactor: number): Pick<Bounds, 'width' | 'height'> {
  // Every mode of a display has an even number of each, which undoes the rounding.
  const lit = (side: number): number => (scaleFactor === 1 ? side : 2 * Math.round((side * scaleFactor) / 2));
  return { width: lit(size.width), height: lit(size.height) };
}
