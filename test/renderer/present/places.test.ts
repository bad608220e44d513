import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisplayInfo } from '../../../bridge/contract.ts';
import { mapDisplays } from '../../../renderer/present/display-map.ts';
import { placesFor, usualPlace } from '../../../renderer/present/places.ts';

const display = (number: number, more: Partial<DisplayInfo> = {}): DisplayInfo =>
  ({ id: number * 10, number, label: '', width: 1920, height: 1080, internal: false, own: number === 1, bounds: { x: (number - 1) * 1920, y: 0, width: 1920, height: 1080 }, ...more });
const [LAPTOP, HALL, WALL] = [display(1, { label: 'Built-in', internal: true }), display(2, { label: 'EPSON' }), display(3)];

describe('the places for the room', () => {
  it('are the displays by number, name and size, then full screen and a window', () => {
    expect(placesFor([LAPTOP, HALL, WALL]).map(({ label, notesOn }) => [label, notesOn])).toEqual([
      ['Display 1, this one, Built-in, 1920 × 1080', HALL.id],
      ['Display 2, EPSON, 1920 × 1080', LAPTOP.id],
      ['Display 3, 1920 × 1080', LAPTOP.id],
      ['On this display, full screen', undefined],
      ['In a window, for a video call', undefined],
    ]);
  });

  it('are full screen, drawn, or a window where there is one display', () => {
    expect(placesFor([LAPTOP]).map(({ value, drawn }) => [value, drawn?.id])).toEqual([['full-screen', LAPTOP.id], ['window', undefined]]);
  });

  it('begin with what was kept, or else with a display that is not this one', () => {
    const places = placesFor([LAPTOP, HALL, WALL]);
    expect(usualPlace(places, null)?.displayId).toBe(HALL.id);
    expect(usualPlace(places, { place: 'display', displayId: WALL.id })?.displayId).toBe(WALL.id);
    expect(usualPlace(places, { place: 'window', displayId: undefined })?.value).toBe('window');
    expect(usualPlace(places, { place: 'display', displayId: 99 })?.displayId).toBe(HALL.id);
    expect(usualPlace(placesFor([LAPTOP]), null)?.value).toBe('full-screen');
  });
});

const bounds = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -3000, max: 3000 }), width: fc.integer({ min: 640, max: 4000 }), height: fc.integer({ min: 480, max: 2500 }) });

describe('the drawing', () => {
  it('holds every display, and no two of them lie on each other, however they lie on the desktop', () => {
    fc.assert(fc.property(fc.array(bounds, { minLength: 1, maxLength: 4 }), (all) => {
      const { places, ratio } = mapDisplays(all.map((each, index) => display(index + 1, { bounds: each })));
      const drawn = [...places.values()];
      expect(drawn).toHaveLength(all.length);
      expect(ratio).toBeGreaterThan(0);
      for (const [index, one] of drawn.entries()) {
        expect(Math.min(one.left, one.top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(one.left + one.width, one.top + one.height)).toBeLessThan(100.001);
        for (const other of drawn.slice(index + 1)) {
          const apart = one.left + one.width <= other.left + 0.001 || other.left + other.width <= one.left + 0.001 || one.top + one.height <= other.top + 0.001 || other.top + other.height <= one.top + 0.001;
          expect(apart).toBe(true);
        }
      }
    }), { numRuns: 3000 });
  });
});
