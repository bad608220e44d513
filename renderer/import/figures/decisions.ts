import type { NumberFound, TakenFigure } from '../../../bridge/contract.ts';

/** What is to become of a number: a figure, or text as it is. */
export type Decision = TakenFigure['figure'] | 'leave';

/** What was decided, by candidate, and each state before, so that any of it can be taken back. */
export interface Decisions {
  readonly made: ReadonlyMap<string, Decision>;
  /** The one that is looked at. */
  readonly at: number;
  readonly past: readonly Omit<Decisions, 'past'>[];
}

export const NOTHING_DECIDED: Decisions = { made: new Map(), at: 0, past: [] };

/** The candidate that is looked at next: the first that nothing was decided about, at or after it and then from the start; where there is none, it stays. */
function nextOpen(candidates: readonly NumberFound[], made: ReadonlyMap<string, Decision>, at: number): number {
  const open = (index: number): boolean => !made.has(candidates[index]?.id ?? '');
  const indexes = candidates.map((_, index) => index);
  return indexes.find((index) => index >= at && open(index)) ?? indexes.find(open) ?? at;
}

/** Decides about the candidate that is looked at, and goes on to the next open one. */
export function decide(now: Decisions, candidates: readonly NumberFound[], decision: Decision): Decisions {
  const candidate = candidates[now.at];
  if (!candidate) return now;
  const made = new Map(now.made).set(candidate.id, decision);
  return { made, at: nextOpen(candidates, made, now.at), past: [...now.past, { made: now.made, at: now.at }] };
}

/** Those that match a known figure and that nothing was decided about. */
export const openMatches = ({ made }: Decisions, candidates: readonly NumberFound[]): NumberFound[] =>
  candidates.filter(({ id, known }) => known !== undefined && !made.has(id));

/** Takes every open candidate that matches a known figure, in one step. */
export function takeMatches(now: Decisions, candidates: readonly NumberFound[]): Decisions {
  const made = new Map(now.made);
  for (const { id, known } of openMatches(now, candidates)) if (known !== undefined) made.set(id, { known });
  return { made, at: nextOpen(candidates, made, now.at), past: [...now.past, { made: now.made, at: now.at }] };
}

/** Looks at another candidate. That is no step to undo. */
export const lookAt = (now: Decisions, at: number, count: number): Decisions => ({ ...now, at: Math.max(0, Math.min(count - 1, at)) });

/** One decision, or one "take all", back. */
export function undoDecision(now: Decisions): Decisions {
  const before = now.past.at(-1);
  return before ? { ...before, past: now.past.slice(0, -1) } : now;
}

/** What is taken, in the order of the candidates. */
export const takenOf = ({ made }: Decisions, candidates: readonly NumberFound[]): TakenFigure[] =>
  candidates.flatMap(({ id }) => {
    const figure = made.get(id);
    return figure === undefined || figure === 'leave' ? [] : [{ id, figure }];
  });
