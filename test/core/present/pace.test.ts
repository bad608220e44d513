import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthText, NO_TIMING, paceOf, paceWords, settle, turnTo, type Timing } from '../../../core/present/pace.ts';

const MIN = 60_000;
const slide = (id: string, minutes?: number) => ({ deckSlide: { id }, minutes });
// b is shown in two parts.
const SLIDES = [slide('a', 2), slide('b', 5), slide('b'), slide('c'), slide('d', 3)];
const spent = (times: Record<string, number>): Timing => ({ times: Object.fromEntries(Object.entries(times).map(([id, minutes]) => [id, minutes * MIN])), on: undefined });

describe('time on slides', () => {
  it('goes to the slide that is on and to none while the room waits', () => {
    let timing = turnTo(NO_TIMING, 900, 'a');
    timing = turnTo(timing, 1_000, 'b');
    timing = turnTo(timing, 500, undefined);
    expect(settle(timing, 700)).toEqual({ times: { a: 1_000, b: 500 }, on: undefined });
    expect(settle({ times: {}, on: 'a' }, -5)).toEqual({ times: {}, on: 'a' });
  });

  it('adds up to all that went by while a slide was on', () => {
    const step = fc.record({ ms: fc.nat(100_000), next: fc.constantFrom('a', 'b', 'c', undefined) });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let timing: Timing = NO_TIMING;
      let all = 0;
      for (const { ms, next } of steps) {
        if (timing.on !== undefined) all += ms;
        timing = turnTo(timing, ms, next);
      }
      expect(Object.values(timing.times).reduce((sum, each) => sum + each, 0)).toBe(all);
    }), { numRuns: 3_000 });
  });
});

describe('the pace', () => {
  it('holds while each slide takes what was planned, parts of a slide as one', () => {
    expect(paceOf(SLIDES, 2, spent({ a: 2, b: 4 }))).toMatchObject({ spent: 4 * MIN, planned: 5 * MIN, elapsed: 6 * MIN, total: 10 * MIN, behind: 0, left: 4 * MIN, isLate: false, isOver: false });
    expect(paceOf(SLIDES, 3, spent({ a: 2, b: 5 }))).toMatchObject({ spent: 0, planned: undefined, behind: 0, left: 3 * MIN });
    expect(paceOf(SLIDES, 1, spent({ a: 1 }))).toMatchObject({ behind: -1 * MIN, left: 8 * MIN });
  });

  it('is late beyond a tolerance, by minutes or by a share of what was planned', () => {
    const at = (index: number, times: Record<string, number>) => { const { isLate, behind } = paceOf(SLIDES, index, spent(times)); return [isLate, behind / MIN]; };
    expect(at(1, { a: 3 })).toEqual([false, 1]);
    expect(at(1, { a: 3.5 })).toEqual([true, 1.5]);
    expect(at(4, { a: 2, b: 6.5 })).toEqual([true, 1.5]);
    expect(at(4, { a: 2, b: 6.3 })).toEqual([false, expect.closeTo(1.3)]);
    expect(at(4, { a: 2, b: 7.1 })).toEqual([true, expect.closeTo(2.1)]);
    expect(paceWords(paceOf(SLIDES, 4, spent({ a: 2, b: 8 })))).toBe('3 min behind');
    expect(paceWords(paceOf(SLIDES, 4, spent({ a: 2, b: 5 })))).toBe('');
  });

  it('says that a slide runs over by more than half a minute and a fifth', () => {
    expect([2, 2.4, 2.6].map((minutes) => paceOf(SLIDES, 0, spent({ a: minutes })).isOver)).toEqual([false, false, true]);
    expect([5.9, 6.1].map((minutes) => paceOf(SLIDES, 1, spent({ b: minutes })).isOver)).toEqual([false, true]);
  });

  it('says nothing of a deck without a plan', () => {
    expect(paceOf([slide('a'), slide('b')], 1, spent({ a: 90 }))).toMatchObject({ total: 0, behind: 0, isLate: false, isOver: false, left: undefined, elapsed: 90 * MIN });
  });

  it('has what is spent, what is left and what is behind add up, wherever it stands', () => {
    const minutes = fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined });
    fc.assert(fc.property(fc.array(fc.record({ minutes, ms: fc.nat(2_000_000) }), { minLength: 1, maxLength: 12 }), fc.nat(11), (made, at) => {
      const slides = made.map((each, index) => slide(`s${index}`, each.minutes));
      const index = at % slides.length;
      const timing = { times: Object.fromEntries(made.map(({ ms }, place) => [`s${place}`, ms])), on: undefined };
      const { elapsed, total, behind, left, isLate } = paceOf(slides, index, timing);
      if (left === undefined) expect(total).toBe(0);
      else {
        expect(elapsed + left).toBeCloseTo(total + behind);
        expect(left).toBeGreaterThanOrEqual(0);
      }
      if (isLate) expect(behind).toBeGreaterThan(MIN);
    }), { numRuns: 5_000 });
  });

  it('writes a length as people do', () => {
    expect([0, 999, 61_000, 3_725_000, Number.NaN, -4].map(lengthText)).toEqual(['0:00', '0:00', '1:01', '1:02:05', '0:00', '0:00']);
  });
});
