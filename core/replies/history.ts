import type { EmployerRecord } from './model.ts';

/** One change to one employer: how the record was and became; undefined where there is none. */
export interface ReplyStep {
  employerId: string;
  before: EmployerRecord | undefined;
  after: EmployerRecord | undefined;
  /** What was done, to go on from "Undo: …". */
  says: string;
}

/** What can be undone and done again since the app was started; the newest last in both. */
export interface ReplyHistory {
  past: readonly ReplyStep[];
  future: readonly ReplyStep[];
}

export const NO_REPLY_HISTORY: ReplyHistory = { past: [], future: [] };
const MOST_STEPS = 200;

/** Takes a change that was made. What had been undone can't be done again after it. */
export const recordStep = ({ past }: ReplyHistory, step: ReplyStep): ReplyHistory => ({ past: [...past.slice(1 - MOST_STEPS), step], future: [] });

/** One step back: the record to put in place, and the history after it; undefined where there is nothing to undo. */
export function stepBack({ past, future }: ReplyHistory): { step: ReplyStep; put: EmployerRecord | undefined; history: ReplyHistory } | undefined {
  const step = past.at(-1);
  return step && { step, put: step.before, history: { past: past.slice(0, -1), future: [...future, step] } };
}

/** One step forward again. */
export function stepForward({ past, future }: ReplyHistory): { step: ReplyStep; put: EmployerRecord | undefined; history: ReplyHistory } | undefined {
  const step = future.at(-1);
  return step && { step, put: step.after, history: { past: [...past, step], future: future.slice(0, -1) } };
}

/** The history without one employer, of whom nothing is to be left. */
export function forgetEmployer({ past, future }: ReplyHistory, employerId: string): ReplyHistory {
  const others = (steps: readonly ReplyStep[]): ReplyStep[] => steps.filter((step) => step.employerId !== employerId);
  return { past: others(past), future: others(future) };
}
