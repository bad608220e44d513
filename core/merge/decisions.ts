import { combine } from './combine.ts';
import type { Choice, Conflict } from './model.ts';
import { sameText } from './same-text.ts';

/** What was decided about a slide, and the texts that were seen then. */
export interface Decision extends Pick<Conflict, 'ours' | 'nationalNew'> {
  choice: Choice;
}

/** @returns what is kept of a choice until it is used */
export const decide = ({ ours, nationalNew }: Conflict, choice: Choice): Decision => ({ choice, ours, nationalNew });

/**
 * Whether what was decided can still be used. To keep one's own text, and both in one, hold of what is typed later, since
 * they are made of the texts as they then are. A text that was written, or the national one, would be put over what was
 * typed since, or over a national text that nobody saw: it has to be decided again.
 */
function holds({ choice, ours, nationalNew }: Decision, conflict: Conflict): boolean {
  if (choice === 'ours') return true;
  if (choice === 'combined') return conflict.combined !== undefined;
  return sameText(ours, conflict.ours) && sameText(nationalNew, conflict.nationalNew);
}

/** Of what was decided, by slide, that which still can be used about these conflicts. */
export const standingChoices = (conflicts: readonly Conflict[], decided: ReadonlyMap<string, Decision>): ReadonlyMap<string, Choice> =>
  new Map(conflicts.flatMap((conflict) => {
    const decision = decided.get(conflict.slide);
    return decision !== undefined && holds(decision, conflict) ? [[conflict.slide, decision.choice] as const] : [];
  }));

/**
 * The text that was written for a conflict whose slide was changed afterwards, to go on from: with the later change in it
 * where the two fit together. Undefined where none was written, or it still can be used.
 */
export function writtenBefore(conflict: Conflict, decision: Decision | undefined): string | undefined {
  if (decision === undefined || typeof decision.choice !== 'object' || holds(decision, conflict)) return undefined;
  const { choice: { text }, ours } = decision;
  return combine(ours, conflict.ours, text)?.text ?? text;
}
