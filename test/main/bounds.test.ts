import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { boundsToKeep, covers, litPixels, usableBounds, type Bounds } from '../../main/windows/bounds.ts';
import { fillDisplay } from '../../main/windows/fill-display.ts';

const laptop = { x: 0, y: 0, width: 1280, height: 700 };
const wall = { x: 1280, y: 0, width: 1920, height: 1080 };

/** Displays as Electron gives them, in device-independent pixels: what they light, by their scale. */
const DISPLAYS = {
  'a laptop of 1920 × 1080 at 125 %': { lit: [1920, 1080], scaleFactor: 1.25, bounds: { x: 0, y: 0, width: 1536, height: 864 } },
  'a screen of 3840 × 2160 at 150 %': { lit: [3840, 2160], scaleFactor: 1.5, bounds: { x: 1536, y: 0, width: 2560, height: 1440 } },
  'a screen of 2560 × 1440 at 150 %, to the left': { lit: [2560, 1440], scaleFactor: 1.5, bounds: { x: -1707, y: -40, width: 1707, height: 960 } },
  'an old projector of 1366 × 768 at 125 %': { lit: [1366, 768], scaleFactor: 1.25, bounds: { x: 4096, y: 0, width: 1093, height: 614 } },
  'a tablet of 2736 × 1824 at 200 %': { lit: [2736, 1824], scaleFactor: 2, bounds: { x: 0, y: 864, width: 1368, height: 912 } },
  'a screen of 3840 × 2160 at 175 %': { lit: [3840, 2160], scaleFactor: 1.75, bounds: { x: 0, y: -1234, width: 2194, height: 1234 } },
} as const;
const displays = Object.entries(DISPLAYS);
const areas = displays.map(([, { bounds }]) => bounds);

describe('usableBounds', () => {
  it('keeps a place that can be seen', () => {
    const saved = { x: 1300, y: 20, width: 1000, height: 800 };
    expect(usableBounds(saved, [laptop, wall])).toEqual(saved);
  });

  it('forgets a place on a display that is gone', () => {
    expect(usableBounds({ x: 1300, y: 20, width: 1000, height: 800 }, [laptop])).toBeUndefined();
    expect(usableBounds({ x: 100, y: -300, width: 1000, height: 800 }, [laptop])).toBeUndefined();
    expect(usableBounds(undefined, [laptop])).toBeUndefined();
    expect(usableBounds({ x: 0, y: 0, width: 900, height: 700 }, [])).toBeUndefined();
  });

  it('cuts a window to the display that it lies on', () => {
    expect(usableBounds({ x: 0, y: 0, width: 1900, height: 1000 }, [laptop])).toEqual({ x: 0, y: 0, width: 1280, height: 700 });
  });

  it('goes by the display that has most of the title bar, not by the first', () => {
    const saved = { x: 1100, y: 40, width: 1900, height: 1000 };
    expect(usableBounds(saved, [laptop, wall])).toEqual(saved);
  });

  it('brings a window inside whose display was scaled up since', () => {
    const before = { x: 1400, y: 600, width: 1000, height: 900 };
    expect(usableBounds(before, [{ x: 0, y: 0, width: 1536, height: 816 }])).toEqual({ x: 1400, y: 0, width: 1000, height: 816 });
  });

  it('stays where it put a window that lies over two displays, at the next start too', () => {
    const found = usableBounds({ x: 3757, y: 555, width: 679, height: 1441 }, areas);
    expect(found).toBeDefined();
    expect(usableBounds(found, areas)).toEqual(found);
  });

  it.each(displays)('keeps a window on %s as it was', (_, { bounds }) => {
    const saved = { x: bounds.x + 20, y: bounds.y + 20, width: 900, height: 560 };
    expect(usableBounds(saved, areas)).toEqual(saved);
  });

  it('gives a window that fits and can be taken hold of, wherever it was', () => {
    const side = fc.integer({ min: -4000, max: 6000 });
    const size = fc.integer({ min: 480, max: 4000 });
    fc.assert(fc.property(side, side, size, size, (x, y, width, height) => {
      const found = usableBounds({ x, y, width, height }, areas);
      if (found === undefined) return;
      const held = areas.some((area) =>
        Math.min(found.x + found.width, area.x + area.width) - Math.max(found.x, area.x) >= 120 &&
        Math.min(found.y + 60, area.y + area.height) - Math.max(found.y, area.y) >= 60 &&
        found.width <= area.width && found.height <= area.height);
      expect(held).toBe(true);
      expect(usableBounds(found, areas)).toEqual(found);
    }));
  });
});

describe('boundsToKeep', () => {
  const asked = { x: 33, y: 21, width: 701, height: 493 };
  it('keeps what was asked for where the system only rounded it', () => {
    expect(boundsToKeep({ x: 32, y: 20, width: 703, height: 495 }, asked)).toBe(asked);
  });

  it('keeps what the user made of it', () => {
    const moved = { x: 33, y: 40, width: 701, height: 493 };
    expect(boundsToKeep(moved, asked)).toBe(moved);
    expect(boundsToKeep(moved, undefined)).toBe(moved);
  });
});

describe('litPixels', () => {
  it.each(displays)('of %s', (_, { bounds, scaleFactor, lit }) => {
    expect(litPixels(bounds, scaleFactor)).toEqual({ width: lit[0], height: lit[1] });
  });

  it('of a display that is not scaled are as they are', () => {
    expect(litPixels({ width: 1367, height: 769 }, 1)).toEqual({ width: 1367, height: 769 });
  });
});

describe('fillDisplay', () => {
  /** A window whose system puts it here once it is full screen. */
  const windowThatBecomes = (full: Bounds) => {
    let bounds: Bounds = { x: 0, y: 0, width: 1280, height: 720 };
    let isFull = false;
    let isVisible = false;
    return {
      setBounds: vi.fn((next: Partial<Bounds>) => void (bounds = { ...bounds, ...next })),
      getBounds: () => bounds,
      show: vi.fn(() => void (isVisible = true)),
      showInactive: vi.fn(() => void (isVisible = true)),
      isVisible: () => isVisible,
      isSimpleFullScreen: () => isFull,
      isFullScreen: () => isFull,
      setFullScreen: (on: boolean) => {
        isFull = on;
        if (on && bounds.x === full.x) bounds = full;
      },
      setSimpleFullScreen: () => undefined,
    };
  };

  it.each(displays)('covers %s to the last line, and lets the system\'s own size stand', (_, { bounds }) => {
    // The system may round the other way than the numbers that it gives out.
    const window = windowThatBecomes({ ...bounds, width: bounds.width - 1 });
    fillDisplay(window, { bounds }, false);
    expect(window.setBounds.mock.calls).toEqual([[bounds]]);
    expect(covers(window.getBounds(), bounds)).toBe(true);
    expect(window.showInactive).toHaveBeenCalledTimes(1);
    expect(window.show).not.toHaveBeenCalled();
  });

  it.each(displays)('sizes the window itself where nobody else does: %s', (_, { bounds }) => {
    const window = windowThatBecomes({ x: 0, y: 0, width: 1280, height: 720 });
    fillDisplay(window, { bounds }, true);
    expect(window.getBounds()).toEqual(bounds);
    expect(window.show).toHaveBeenCalledTimes(1);
  });

  it.each(displays)('touches no window that fills it already: %s', (_, { bounds }) => {
    const window = windowThatBecomes(bounds);
    fillDisplay(window, { bounds }, false);
    fillDisplay(window, { bounds }, false);
    expect(window.setBounds).toHaveBeenCalledTimes(1);
    expect(window.showInactive).toHaveBeenCalledTimes(1);
    fillDisplay(window, { bounds: { ...bounds, x: bounds.x + 4000 } }, false);
    expect(window.getBounds().x).toBe(bounds.x + 4000);
  });
});
