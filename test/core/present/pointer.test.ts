import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canPoint, openingState } from '../../../core/present/console.ts';
import { nudge, onSlide, zoomedPart } from '../../../core/present/pointer.ts';

describe('the pointer', () => {
  it('begins in the middle and stays on the slide, whichever keys move it', () => {
    expect(nudge(undefined, 'right')).toEqual({ x: 0.52, y: 0.5 });
    expect(onSlide({ x: -3, y: Number.NaN })).toEqual({ x: 0, y: 0 });
    fc.assert(fc.property(fc.array(fc.constantFrom('left', 'right', 'up', 'down'), { minLength: 1, maxLength: 200 }), (keys) => {
      const point = keys.reduce<ReturnType<typeof nudge> | undefined>(nudge, undefined);
      for (const share of [point?.x, point?.y]) expect(share !== undefined && share >= 0 && share <= 1).toBe(true);
    }));
  });

  it('enlarges a part that lies on the slide', () => {
    expect([zoomedPart({ x: 0, y: 1 }), zoomedPart({ x: 0.5, y: 0.5 })]).toEqual([{ x: 0, y: 0.5 }, { x: 0.25, y: 0.25 }]);
  });

  it('points at what the room sees alone', () => {
    const state = openingState(2, 5);
    expect(canPoint(state)).toBe(true);
    expect(canPoint({ ...state, frozenAt: 2 })).toBe(true);
    expect(canPoint({ ...state, frozenAt: 1 })).toBe(false);
    expect(canPoint({ ...state, cover: 'white' })).toBe(false);
    expect(canPoint({ ...state, wait: { for: 'sides' } })).toBe(false);
  });
});
