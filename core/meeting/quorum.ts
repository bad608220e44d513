import { instantOf, minutesAfter, timeOf } from './local-time.ts';
import type { Meeting } from './model.ts';
import type { QuorumMoment } from './motion-model.ts';
import type { Rules } from './rules.ts';
import { fraction } from './share.ts';

/** How many have to be in the room by a rule; a share is rounded up. A share of a membership that isn't given is no rule yet. */
export function needed(rule: Rules['quorum']): number | undefined {
  if (rule === undefined || ('of' in rule && rule.of === 0)) return undefined;
  if ('number' in rule) return rule.number;
  const { part, whole } = fraction(rule.percent);
  // The last digits of a product such as 7 % of 300 are not meant.
  return Math.ceil(Number(((part * rule.of) / whole).toFixed(6)));
}

/** Whether there is a quorum now. */
export function quorumNow({ rules, attendance: { present } }: Pick<Meeting, 'rules' | 'attendance'>): QuorumMoment {
  const wanted = needed(rules.quorum);
  return { needed: wanted, present, met: wanted === undefined ? undefined : present >= wanted };
}

/** The quorum as it is shown all the time. */
export interface Quorum extends QuorumMoment {
  /** Not reached yet, there, lost, or unjudged since the branch has given no rule. */
  state: 'not-yet' | 'met' | 'lost' | 'no-rule';
  /** ISO instant since which it is lost: when it went, or the meeting sat again without it. */
  lostAt: string | undefined;
  /** ISO instant at which the meeting is given up, where the branch's rules have a wait and nobody comes; none while it is adjourned. */
  lapsesAt: string | undefined;
  /** That instant has come. */
  lapsed: boolean;
  /** "12 in the room, 15 needed: not quorate since 19:42, the meeting lapses at 20:12". */
  words: string;
}

/**
 * Whether there is a quorum by the branch's rule, since when there is none, and when the meeting lapses.
 * @param at ISO instant for which it is asked
 */
export function quorum(meeting: Meeting, at: string): Quorum {
  const moment = quorumNow(meeting);
  const { needed: wanted, present, met } = moment;
  const nothing = { ...moment, lostAt: undefined, lapsesAt: undefined, lapsed: false };
  if (wanted === undefined) {
    return { ...nothing, state: 'no-rule', words: `${present} in the room. Whether that is a quorum is not judged: your branch’s rule is not in the meeting’s rules yet` };
  }
  const start = `${present} in the room, ${wanted} needed`;
  if (met === true) return { ...nothing, state: 'met', words: `${start}: quorate` };
  const { stage, shortage } = meeting;
  const lostAt = shortage?.lost === true ? shortage.since : undefined;
  const from = shortage?.since ?? instantOf(meeting.date, meeting.time) ?? meeting.sittings[0]?.from;
  const over = stage === 'closed';
  const lapsesAt = over || stage === 'adjourned' || from === undefined || meeting.rules.wait === undefined ? undefined : minutesAfter(from, meeting.rules.wait);
  const lapsed = lapsesAt !== undefined && Date.parse(at) >= Date.parse(lapsesAt);
  const since = lostAt === undefined ? (over ? 'not quorate' : 'not quorate yet') : `not quorate since ${timeOf(lostAt)}`;
  const lapse = lapsesAt === undefined ? '' : lapsed ? `, the wait ended at ${timeOf(lapsesAt)}` : `, the meeting lapses at ${timeOf(lapsesAt)}`;
  return { ...moment, state: lostAt === undefined ? 'not-yet' : 'lost', lostAt, lapsesAt, lapsed, words: `${start}: ${since}${lapse}` };
}
