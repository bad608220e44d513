import { describe, expect, it } from 'vitest';
import { makePlan, noteFirst } from '../../../core/present/plan.ts';

const slide = (id: string, contentNote?: 'is' | 'has') => ({ contentNote, builds: 0, deckSlide: { id } });
// A slide, a note in two parts, the slide in two parts, a slide, a note, its slide.
const SLIDES = [
  slide('a'), slide('b-note', 'is'), slide('b-note', 'is'), slide('b', 'has'), slide('b'), slide('c'), slide('d-note', 'is'), slide('d', 'has'),
];
const plan = makePlan(SLIDES);

describe('the plan of a version', () => {
  it('knows for each part of a slide where its content note begins', () => {
    expect(plan.map(({ note }) => note)).toEqual([undefined, 1, 1, 1, 1, undefined, 6, 6]);
    expect(makePlan([slide('a-note', 'is'), slide('a', 'has'), slide('b-note', 'is'), slide('b', 'has')]).map(({ note }) => note)).toEqual([0, 0, 2, 2]);
  });

  it('leads to the note first, wherever a way comes from but the note', () => {
    for (const from of [undefined, 0, 5, 7]) for (const to of [1, 2, 3, 4]) expect(noteFirst(plan, from, to)).toBe(1);
    for (const from of [1, 2, 3, 4]) for (const to of [1, 2, 3, 4]) expect(noteFirst(plan, from, to)).toBe(to);
    for (const to of [0, 5]) expect(noteFirst(plan, 3, to)).toBe(to);
    expect(noteFirst(plan, 4, 7)).toBe(6);
  });
});
