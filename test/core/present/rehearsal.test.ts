import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdPace, keptTimes, listRehearsed, NEVER_REHEARSED, secondsApart } from '../../../core/present/rehearsal.ts';

const slide = (id: string, minutes?: number) => ({ deckSlide: { id, label: id.toUpperCase() }, minutes });
const SLIDES = [slide('a', 2), slide('b', 5), slide('b'), slide('c'), slide('constructor')];
const held = (...[slides, rehearsed]: Parameters<typeof holdPace>) => holdPace(slides, rehearsed).map(({ minutes }) => minutes);

describe('rehearsed times', () => {
  it('change nothing where there was no rehearsal', () => {
    expect(held(SLIDES, NEVER_REHEARSED)).toEqual(SLIDES.map(({ minutes }) => minutes));
  });

  it('are the pace to hold where the deck plans nothing, and where they were kept', () => {
    const last = { on: '2025-11-23', times: { a: 90_000, c: 61_000 } };
    expect(held(SLIDES, { last, kept: undefined })).toEqual([2, 5, undefined, 1, undefined]);
    expect(held(SLIDES, { last, kept: { a: 90_000, b: 240_000 } })).toEqual([1.5, 4, undefined, 1, undefined]);
    expect(holdPace(SLIDES, { last, kept: undefined }).map(({ rehearsed }) => rehearsed)).toEqual([90_000, undefined, undefined, 61_000, undefined]);
  });

  it('are kept to five seconds, without slides that nobody was at or only went past', () => {
    expect(keptTimes({ a: 92_600, b: 9_900, c: 0 })).toEqual({ a: 95_000 });
  });

  it('of a slide that was only gone past are no pace to hold', () => {
    expect(held(SLIDES, { last: { on: '2025-11-23', times: { c: 9_900 } }, kept: undefined })).toEqual([2, 5, undefined, undefined, undefined]);
  });

  it('differ from the plan by what both show', () => {
    expect(secondsApart(2_600, 120_000)).toBe(-118);
    expect(secondsApart(130_900, 120_000)).toBe(10);
    expect(secondsApart(120_400, 120_000)).toBe(0);
  });

  it('stand beside the plan slide by slide, parts of a slide as one', () => {
    expect(listRehearsed(SLIDES, { b: 200_000, c: 4_000 })).toEqual([
      { id: 'a', label: 'A', planned: 120_000, took: 0 },
      { id: 'b', label: 'B', planned: 300_000, took: 200_000 },
      { id: 'c', label: 'C', planned: undefined, took: 4_000 },
    ]);
  });

  it('kept and held give each slide the time that it took', () => {
    const times = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), fc.nat(3_000_000));
    fc.assert(fc.property(times, (took) => {
      const kept = keptTimes(took);
      for (const { deckSlide: { id }, minutes } of holdPace(SLIDES.filter((_, index) => index !== 2), { last: undefined, kept })) {
        if (Object.hasOwn(kept, id)) expect((minutes ?? 0) * 60_000).toBeCloseTo(kept[id] ?? 0);
        else expect(minutes).toBe(SLIDES.find(({ deckSlide }) => deckSlide.id === id)?.minutes);
      }
    }), { numRuns: 3_000 });
  });
});
