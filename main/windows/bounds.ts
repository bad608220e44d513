export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Enough of the window to take hold of it. */
const GRIP = { width: 120, height: 60 };

const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.min(a + aSize, b + bSize) - Math.max(a, b);

/** Remembered bounds, where enough of them still lies on a display that is plugged in; cut to that display's size. */
export function usableBounds(saved: Bounds | undefined, workAreas: readonly Bounds[]): Bounds | undefined {
  if (saved === undefined) return undefined;
  const area = workAreas.find((candidate) =>
    overlap(saved.x, saved.width, candidate.x, candidate.width) >= GRIP.width &&
    overlap(saved.y, GRIP.height, candidate.y, candidate.height) >= GRIP.height);
  if (area === undefined) return undefined;
  return { ...saved, width: Math.min(saved.width, area.width), height: Math.min(saved.height, area.height) };
}
