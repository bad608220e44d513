/** What the console has to know of a slide of the version. */
export interface PlannedSlide {
  /** Where its content note begins, from 0, which is shown before it; undefined where it needs none. */
  note: number | undefined;
}

/** The slides of a version, in their order. */
export type Plan = readonly PlannedSlide[];

/** A slide as the presenter has it. */
interface ShownInOrder {
  /** It is a content note, or has one before it. */
  contentNote: 'is' | 'has' | undefined;
  /** The slide of the deck, which may be shown in several parts. */
  deckSlide: { id: string };
}

/** What the console has to know of these slides: all parts of a slide need the note that stands before the first. */
export function makePlan(slides: readonly ShownInOrder[]): PlannedSlide[] {
  let note: number | undefined;
  return slides.map(({ contentNote, deckSlide }, index) => {
    const before = slides[index - 1];
    const goesOn = before?.deckSlide.id === deckSlide.id;
    if (contentNote === 'is' && !(goesOn && before?.contentNote === 'is')) note = index;
    if (contentNote === undefined && !goesOn) note = undefined;
    return { note };
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
