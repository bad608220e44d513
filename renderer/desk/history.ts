/** Every state that undo can go back to. Typing in one field counts as one step until the person pauses. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The field that is being typed in, and when its last key came. */
  typing: { field: string; at: number } | undefined;
}

const PAUSE_MS = 1500;
const MOST_STEPS = 500;

/** A history with nothing to undo. */
export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], typing: undefined });

/** Takes a new state; `field` names what is being typed in, so that a run of keys is undone at once. */
export function record<T>(history: History<T>, next: T, now: number, field?: string): History<T> {
  if (Object.is(next, history.present)) return history;
  const { typing } = history;
  const goesOn = field !== undefined && typing?.field === field && now - typing.at < PAUSE_MS;
  return {
    past: goesOn ? history.past : [...history.past.slice(1 - MOST_STEPS), history.present],
    present: next,
    future: [],
    typing: field === undefined ? undefined : { field, at: now },
  };
}

/** One step back. */
export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    typing: undefined,
  };
}

/** One step forward again. */
export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, typing: undefined };
}
