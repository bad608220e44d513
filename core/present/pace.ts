/** How long the room has been at each slide of the deck, without what it waited for. */
export interface Timing {
  /** Milliseconds, by the slide's id. */
  times: Readonly<Record<string, number>>;
  /** The slide that the time goes to now; undefined while the room waits. */
  on: string | undefined;
}

export const NO_TIMING: Timing = { times: {}, on: undefined };

/** Adds what has gone by to the slide that is on. @param ms since the last time that this was done */
export const settle = ({ times, on }: Timing, ms: number): Timing =>
  ({ times: on === undefined || !(ms > 0) ? times : { ...times, [on]: (times[on] ?? 0) + ms }, on });

/** Adds what has gone by to the slide that was on, and goes on with another, or with none. */
export const turnTo = (timing: Timing, ms: number, on: string | undefined): Timing => ({ ...settle(timing, ms), on });

/** A slide as it is shown, one part of many perhaps. */
export interface PacedSlide {
  deckSlide: { id: string };
  /** Which the first part has for all. */
  minutes: number | undefined;
}

/** How the run stands against its plan, in milliseconds. */
export interface Pace {
  /** On the slide that is on, and its plan, where it has one. */
  spent: number;
  planned: number | undefined;
  /** It has taken so much longer than planned that it is worth saying. */
  isOver: boolean;
  /** Since the first slide, without what the room waited for. */
  elapsed: number;
  /** For all of the slides; 0 where none is planned. */
  total: number;
  /** More than was planned to get here; below 0 where there is time in hand. */
  behind: number;
  isLate: boolean;
  /** Until the end, if everything that comes takes as long as planned; undefined where nothing is planned. */
  left: number | undefined;
}

const MINUTE = 60_000;
/** Behind by more than this is said, whatever was planned. */
const LATE = 2 * MINUTE;
/** So is this share of what was planned until now, where it is a minute or more. */
const LATE_SHARE = 0.2;
const OVER = MINUTE / 2;

/**
 * How a run stands against its plan.
 *
 * @param slides as they are shown, in their order
 * @param index of the room's slide, from 0
 */
export function paceOf(slides: readonly PacedSlide[], index: number, { times }: Timing): Pace {
  const id = slides[index]?.deckSlide.id;
  const first = slides.findIndex(({ deckSlide }) => deckSlide.id === id);
  const last = slides.findLastIndex(({ deckSlide }) => deckSlide.id === id);
  const sum = (some: readonly PacedSlide[]): number => some.reduce((all, { minutes = 0 }) => all + minutes * MINUTE, 0);
  const own = slides.slice(first, last + 1);
  const planned = own.some(({ minutes }) => minutes !== undefined) ? sum(own) : undefined;
  const spent = id === undefined ? 0 : (times[id] ?? 0);
  const elapsed = Object.values(times).reduce((all, each) => all + each, 0);
  const total = sum(slides);
  const before = sum(slides.slice(0, first));
  const here = Math.min(spent, planned ?? 0);
  const behind = total === 0 ? 0 : elapsed - before - here;
  const share = LATE_SHARE * (before + here);
  return {
    spent,
    planned,
    isOver: planned !== undefined && spent - planned > Math.max(OVER, planned * LATE_SHARE),
    elapsed,
    total,
    behind,
    isLate: behind > LATE || (behind > MINUTE && behind > share),
    left: total === 0 ? undefined : (planned ?? 0) - here + sum(slides.slice(last + 1)),
  };
}

/** What is said of a pace that has slipped, in whole minutes: "3 min behind"; '' while it holds. */
export const paceWords = ({ isLate, behind }: Pick<Pace, 'isLate' | 'behind'>): string => (isLate ? `${Math.round(behind / MINUTE)} min behind` : '');

/** "4:09", or "1:04:09" from an hour on. @param ms a length of time */
export function lengthText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000)) || 0;
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, two(seconds % 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
