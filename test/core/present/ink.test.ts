import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp, EMPTY_INK, follow, type Drawn } from '../../../core/present/follow-ink.ts';
import { drawOn, MOST_IN_STROKE, MOST_POINTS, MOST_STROKES, NO_INK, type Ink, type InkAction } from '../../../core/present/ink.ts';
import { strokePath } from '../../../core/present/stroke-path.ts';

const at = (x: number, y: number) => ({ x, y, pressure: 0.5 });
const line = (y: number): InkAction => ({ do: 'draw', begin: true, points: [at(0.2, y), at(0.8, y)] });
const on = (slideId: string, ...actions: InkAction[]) => (ink: Ink): Ink => actions.reduce((before, action) => drawOn(before, slideId, action), ink);
const heights = ({ strokes }: Ink, slideId: string) => strokes.filter((stroke) => stroke.slideId === slideId).map(({ points }) => points[0]?.y);

describe('what is drawn on slides', () => {
  const drawn = on('b', line(0.4))(on('a', line(0.2), line(0.6))(NO_INK));

  it('stays with its slide, and a stroke goes on where it is drawn further', () => {
    expect([heights(drawn, 'a'), heights(drawn, 'b'), heights(drawn, 'c')]).toEqual([[0.2, 0.6], [0.4], []]);
    const further = on('a', line(0.1), { do: 'draw', begin: false, points: [at(0.9, 0.1)] })(NO_INK);
    expect(further.strokes.map(({ points }) => points.map(({ x }) => x))).toEqual([[0.2, 0.8, 0.9]]);
  });

  it('is rubbed out stroke by stroke where the eraser crosses it, on its slide alone', () => {
    const across: InkAction = { do: 'erase', from: { x: 0.5, y: 0.1 }, to: { x: 0.5, y: 0.5 } };
    expect(heights(on('a', across)(drawn), 'a')).toEqual([0.6]);
    expect(heights(on('a', across)(drawn), 'b')).toEqual([0.4]);
    expect(drawOn(drawn, 'a', { do: 'erase', from: { x: 0.5, y: 0.3 }, to: { x: 0.5, y: 0.5 } })).toBe(drawn);
    expect(heights(on('a', { do: 'erase', from: { x: 0.5, y: 0.21 }, to: { x: 0.5, y: 0.21 } })(drawn), 'a')).toEqual([0.6]);
    expect(drawOn(drawn, 'a', { do: 'erase', from: { x: 0.85, y: 0.2 }, to: { x: 0.9, y: 0.2 } })).toBe(drawn);
  });

  it('comes back by undo where it was rubbed out, and else loses its last stroke', () => {
    expect(heights(on('a', { do: 'undo' })(drawn), 'a')).toEqual([0.2]);
    expect(heights(on('a', { do: 'clear' }, { do: 'undo' })(drawn), 'a')).toEqual([0.2, 0.6]);
    expect(heights(on('a', { do: 'clear' }, line(0.9), { do: 'undo' })(drawn), 'a')).toEqual([]);
    expect(drawOn(drawn, 'c', { do: 'undo' })).toBe(drawn);
    expect(drawOn(drawn, 'c', { do: 'clear' })).toBe(drawn);
  });

  it('is bounded: a long stroke goes on as another, and the oldest go', () => {
    const scribble = Array.from({ length: MOST_POINTS / 500 + 10 }, (_, index): InkAction => ({ do: 'draw', begin: index === 0, points: Array.from({ length: 500 }, (_point, step) => at(step / 500, 0.5)) }));
    const { strokes } = on('a', ...scribble)(NO_INK);
    expect(strokes.every(({ points }) => points.length <= MOST_IN_STROKE)).toBe(true);
    const points = strokes.reduce((sum, stroke) => sum + stroke.points.length, 0);
    expect(points).toBeLessThanOrEqual(MOST_POINTS);
    expect(points).toBeGreaterThan(MOST_POINTS - 2 * MOST_IN_STROKE);
    const dots = Array.from({ length: MOST_STROKES + 50 }, (_, index): InkAction => ({ do: 'draw', begin: true, points: [at(index / 10_000, 0.5)] }));
    const kept = on('a', ...dots)(NO_INK).strokes;
    expect(kept).toHaveLength(MOST_STROKES);
    expect(kept.at(-1)?.points[0]?.x).toBeCloseTo((MOST_STROKES + 49) / 10_000);
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const point = fc.record({ x: share, y: share, pressure: share });
  const action: fc.Arbitrary<InkAction> = fc.oneof(
    fc.record({ do: fc.constant('draw'), begin: fc.boolean(), points: fc.array(point, { minLength: 1, maxLength: 20 }) }),
    fc.record({ do: fc.constant('erase'), from: point, to: point }),
    fc.record({ do: fc.constant('undo') }),
    fc.record({ do: fc.constant('clear') }),
  );
  const actions = fc.array(fc.tuple(fc.constantFrom('a', 'b'), action), { maxLength: 25 });

  it('is the same in every window, whenever it was loaded, and no other slide changes', () => {
    fc.assert(fc.property(actions, fc.nat(25), fc.nat(25), (all, heard, loaded) => {
      const told = all.map(([slideId, each], index): Drawn => ({ slideId, action: each, revision: index + 1 }));
      const end = told.reduce(follow, EMPTY_INK);
      const snapshot = told.slice(0, Math.max(heard, loaded)).reduce(follow, EMPTY_INK);
      expect(catchUp(snapshot, told.slice(heard))).toEqual(end);
      let ink: Ink = NO_INK;
      for (const [slideId, each] of all) {
        const other = slideId === 'a' ? 'b' : 'a';
        const before = ink.strokes.filter((stroke) => stroke.slideId === other);
        ink = drawOn(ink, slideId, each);
        expect(ink.strokes.filter((stroke) => stroke.slideId === other)).toEqual(before);
      }
    }), { numRuns: 3_000 });
  });

  it('has an outline for every stroke, with numbers alone', () => {
    fc.assert(fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
      expect(strokePath({ slideId: 'a', points })).toMatch(/^M-?[\d.]+ -?[\d.]+Q(?:-?[\d.]+ ?)+Z$/);
    }), { numRuns: 2_000 });
  });
});
