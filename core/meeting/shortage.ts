import type { Meeting } from './model.ts';
import { needed, quorumNow } from './quorum.ts';
import type { Shortage } from './sitting-model.ts';

const sameRule = (one: Meeting, other: Meeting): boolean =>
  one.rules === other.rules || (needed(one.rules.quorum) === needed(other.rules.quorum) && one.rules.wait === other.rules.wait);

/**
 * Since when a meeting waits for a quorum, after something was done. The wait begins anew when a quorum is lost, when the meeting
 * sits again and when the rule becomes another one, so that nobody is told to give up for time in which nobody was waiting.
 */
export function shortageAfter(before: Meeting, after: Meeting, at: string): Shortage | undefined {
  if (quorumNow(after).met !== false) return undefined;
  if (quorumNow(before).met === true) return { since: at, lost: true };
  const sitsAgain = after.stage === 'open' && (before.stage === 'adjourned' || before.stage === 'closed');
  const anew = sitsAgain || (after.stage !== 'planned' && !sameRule(before, after));
  return anew ? { since: at, lost: before.shortage?.lost ?? false } : before.shortage;
}
