import { moveTo, type GoTo } from './move-to.ts';

/** What the console has to know of a slide of the version. */
export interface PlannedSlide {
  /** Where its content note begins, from 0, which is shown before it; undefined where it needs none. */
  note: number | undefined;
  /** In how many steps what stands on it appears, after it has come up. */
  builds: number;
}

/** The slides of a version, in their order. */
export type Plan = readonly PlannedSlide[];

/** A slide as the presenter has it. */
interface ShownInOrder {
  /** It is a content note, or has one before it. */
  contentNote: 'is' | 'has' | undefined;
  builds: number;
  /** The slide of the deck, which may be shown in several parts. */
  deckSlide: { id: string };
}

/** What the console has to know of these slides: all parts of a slide need the note that stands before the first. */
export function makePlan(slides: readonly ShownInOrder[]): PlannedSlide[] {
  let note: number | undefined;
  return slides.map(({ contentNote, deckSlide, builds }, index) => {
    const before = slides[index - 1];
    const goesOn = before?.deckSlide.id === deckSlide.id;
    if (contentNote === 'is' && !(goesOn && before?.contentNote === 'is')) note = index;
    if (contentNote === undefined && !goesOn) note = undefined;
    return { note, builds };
  });
}

/**
 * Where a way from one slide to another ends: a slide that needs a content note is come to from its note and from nowhere else.
 *
 * @param from what was seen before, from 0; undefined where nobody knows
 */
export function noteFirst(plan: Plan, from: number | undefined, to: number): number {
  const note = plan[to]?.note;
  return note === undefined || (from !== undefined && plan[from]?.note === note) ? to : note;
}

/** A slide and how many of its steps are there. */
export interface Place {
  index: number;
  build: number;
}

/** Where a way to a place ends; see `noteFirst`. */
export function cameTo(plan: Plan, from: number | undefined, { index, build }: Place): Place {
  const to = noteFirst(plan, from, index);
  return to === index ? { index, build } : { index: to, build: 0 };
}

/** Where a move leads: a step further or back on the same slide while there is one, and back to a slide that is whole. */
export function walk({ index, build, count }: Place & { count: number }, to: GoTo, plan: Plan): Place {
  const builds = (at: number): number => plan[at]?.builds ?? 0;
  if (to === 'next' && build < builds(index)) return { index, build: build + 1 };
  if (to === 'previous' && build > 0) return { index, build: build - 1 };
  const target = moveTo(index, count, to);
  if (target === index && typeof to === 'string') return { index, build: to === 'next' ? build : 0 };
  return cameTo(plan, index, { index: target, build: to === 'previous' ? builds(target) : 0 });
}
