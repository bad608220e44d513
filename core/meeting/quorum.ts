import type { Meeting } from './model.ts';
import type { QuorumMoment } from './motion-model.ts';
import type { Rules } from './rules.ts';

/** How many have to be in the room by a rule; a share is rounded up. */
export function needed(quorum: Rules['quorum']): number | undefined {
  if (quorum === undefined) return undefined;
  // The last digits of a product such as 7 % of 300 are not meant.
  return 'number' in quorum ? quorum.number : Math.ceil(Number(((quorum.percent * quorum.of) / 100).toFixed(6)));
}

/** Whether there is a quorum now. */
export function quorumNow({ rules, attendance: { present } }: Pick<Meeting, 'rules' | 'attendance'>): QuorumMoment {
  const wanted = needed(rules.quorum);
  return { needed: wanted, present, met: wanted === undefined ? undefined : present >= wanted };
}
