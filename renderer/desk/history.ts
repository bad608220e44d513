import type { Step, StepNote } from '../../core/branch/kept-history.ts';
import type { BranchLayer } from '../../core/branch/model.ts';

/** Every state that undo and redo can go to. Typing in one field counts as one step until the person pauses. */
export interface History {
  /** Oldest first: each the state before a step. */
  past: readonly Step[];
  present: BranchLayer;
  /** Nearest first: each the state after a step that was undone. */
  future: readonly Step[];
  /** The field that is being typed in, and when its last key came. */
  typing: { field: string; at: number } | undefined;
}

const PAUSE_MS = 1500;
const MOST_STEPS = 500;

/** A history with nothing to undo but the steps given. */
export const startHistory = (present: BranchLayer, steps: Pick<History, 'past' | 'future'> = { past: [], future: [] }): History =>
  ({ ...steps, present, typing: undefined });

/** How a state came about: the field typed in, so that a run of keys is undone at once, and what to call the step. */
export interface Recorded {
  field?: string | undefined;
  note?: StepNote | undefined;
}

/** Takes a new state. @param now in milliseconds */
export function record(history: History, next: BranchLayer, now: number, { field, note }: Recorded = {}): History {
  if (Object.is(next, history.present)) return history;
  const { typing } = history;
  const goesOn = field !== undefined && typing?.field === field && now - typing.at < PAUSE_MS;
  return {
    past: goesOn ? history.past : [...history.past.slice(1 - MOST_STEPS), { layer: history.present, note }],
    present: next,
    future: [],
    typing: field === undefined ? undefined : { field, at: now },
  };
}

/** One step back. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.layer,
    future: [{ layer: history.present, note: step.note }, ...history.future],
    typing: undefined,
  };
}

/** One step forward again. */
export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  return { past: [...history.past, { layer: history.present, note: step.note }], present: step.layer, future, typing: undefined };
}
