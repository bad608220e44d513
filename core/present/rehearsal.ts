/** What is kept of a deck's rehearsals, in milliseconds by the slide's id. */
export interface Rehearsed {
  /** ISO day of the last one, and how long each slide took. */
  last: { on: string; times: Readonly<Record<string, number>> } | undefined;
  /** Times that were kept as planned ones. */
  kept: Readonly<Record<string, number>> | undefined;
}

export const NEVER_REHEARSED: Rehearsed = { last: undefined, kept: undefined };

/** A slide as it is shown, one part of many perhaps. */
interface Shown {
  deckSlide: { id: string; label: string };
  /** Which the first part has for all. */
  minutes: number | undefined;
}

const MINUTE = 60_000;
/** Nobody plans by the second. */
const GRAIN = 5_000;
/** A slide that was on for less was only gone past: its time is no plan. */
const LEAST = 10_000;

const own = (times: Readonly<Record<string, number>> | undefined, id: string): number | undefined =>
  (times !== undefined && Object.hasOwn(times, id) ? times[id] : undefined);

/**
 * Gives each slide the pace that is to be held: the kept time, or else what the deck plans, or else what it took in the last
 * rehearsal. A slide in parts has it on its first.
 */
export function holdPace<S extends Shown>(slides: readonly S[], { last, kept }: Rehearsed): (S & { rehearsed: number | undefined })[] {
  return slides.map((slide, index) => {
    const { id } = slide.deckSlide;
    if (slides[index - 1]?.deckSlide.id === id) return { ...slide, rehearsed: undefined };
    const rehearsed = own(last?.times, id);
    const held = own(kept, id);
    const minutes = held !== undefined ? held / MINUTE : (slide.minutes ?? (rehearsed === undefined || rehearsed < LEAST ? undefined : rounded(rehearsed) / MINUTE));
    return { ...slide, minutes, rehearsed };
  });
}

const rounded = (ms: number): number => Math.round(ms / GRAIN) * GRAIN;

/** Times as they are kept for planned ones; a slide that nobody was at, or only went past, keeps the plan that it has. */
export const keptTimes = (times: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(times).flatMap(([id, ms]) => (ms >= LEAST ? [[id, rounded(ms)]] : [])));

/** A slide of a rehearsal that has ended, in milliseconds. */
export interface RehearsedSlide {
  id: string;
  label: string;
  planned: number | undefined;
  took: number;
}

/** How a rehearsal went, slide by slide; a slide that has no plan and was not come to is left out. */
export function listRehearsed(slides: readonly Shown[], times: Readonly<Record<string, number>>): RehearsedSlide[] {
  const rows = new Map<string, RehearsedSlide>();
  for (const { deckSlide: { id, label }, minutes } of slides) {
    const row = rows.get(id) ?? { id, label, planned: undefined, took: own(times, id) ?? 0 };
    rows.set(id, { ...row, planned: minutes === undefined ? row.planned : (row.planned ?? 0) + minutes * MINUTE });
  }
  return [...rows.values()].filter(({ planned, took }) => planned !== undefined || took > 0);
}

/** What a slide took beside its plan, in whole seconds as both are shown: -118 for 0:02 where 2:00 was planned. */
export const secondsApart = (took: number, planned: number): number => Math.floor(took / 1000) - Math.floor(planned / 1000);
