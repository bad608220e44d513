import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import { instantOf, minutesAfter, timeOf } from '../../../core/meeting/local-time.ts';
import { needed, quorum } from '../../../core/meeting/quorum.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';
import { after, minute } from './support.ts';

const FIFTEEN = { do: 'rules', rules: { ...NO_RULES, quorum: { number: 15 }, wait: 30 } } satisfies MeetingAction;
const AT_SEVEN: MeetingAction = { do: 'describe', what: { time: '19:00' } };
const count = (present: number): MeetingAction => ({ do: 'count', present });

describe('needed', () => {
  it.each([
    [{ number: 5 }, 5], [{ percent: 10, of: 150 }, 15], [{ percent: 10, of: 151 }, 16], [{ percent: 7, of: 300 }, 21], [{ percent: 12.5, of: 80 }, 10],
    [{ percent: 66.7, of: 300 }, 200], [{ percent: 66.67, of: 30 }, 20], [{ percent: 66.67, of: 31 }, 21], [{ percent: 33.3, of: 30 }, 10], [{ percent: 33.4, of: 30 }, 11],
    [{ percent: 14, of: 50 }, 7], [{ percent: 0.1, of: 30 }, 1], [{ percent: 100, of: 3 }, 3], [{ percent: 10, of: 0 }, undefined], [undefined, undefined],
  ])('of %j is %s', (rule, wanted) => expect(needed(rule)).toBe(wanted));
});

describe('quorum', () => {
  it('judges nothing without a rule, and says where one is given', () => {
    expect(quorum(after(count(3)), minute(9))).toMatchObject({ state: 'no-rule', met: undefined, needed: undefined, words: expect.stringMatching(/^3 in the room\. .*meeting’s rules yet$/) });
  });

  it('is met', () => {
    expect(quorum(after(FIFTEEN, count(15)), minute(9))).toMatchObject({ state: 'met', lapsesAt: undefined, words: '15 in the room, 15 needed: quorate' });
  });

  it('waits from the planned start where it was never reached', () => {
    const meeting = after(FIFTEEN, AT_SEVEN, count(12), { do: 'open' });
    const start = instantOf('2025-11-27', '19:00')!;
    expect(quorum(meeting, minutesAfter(start, 29))).toMatchObject({ state: 'not-yet', lapsed: false, lapsesAt: minutesAfter(start, 30), words: '12 in the room, 15 needed: not quorate yet, the meeting lapses at 19:30' });
    expect(quorum(meeting, minutesAfter(start, 30))).toMatchObject({ lapsed: true, words: '12 in the room, 15 needed: not quorate yet, the wait ended at 19:30' });
  });

  it('waits from the opening where no start was planned, and not before', () => {
    expect(quorum(after(FIFTEEN, count(12)), minute(9)).lapsesAt).toBeUndefined();
    expect(quorum(after(FIFTEEN, count(12), { do: 'open' }), minute(9)).lapsesAt).toBe(minute(33));
  });

  it('waits from the moment when it was lost, whoever goes after', () => {
    const meeting = after(FIFTEEN, AT_SEVEN, count(16), { do: 'leave', number: 2 }, { do: 'leave' });
    expect(quorum(meeting, minute(9))).toMatchObject({ state: 'lost', lostAt: minute(4), lapsesAt: minute(34), lapsed: false });
    expect(quorum(meeting, minute(9)).words).toBe(`13 in the room, 15 needed: not quorate since ${timeOf(minute(4))}, the meeting lapses at ${timeOf(minute(34))}`);
  });

  it('begins to wait anew when it was there again', () => {
    expect(quorum(after(FIFTEEN, count(16), count(12), count(15), count(14)), minute(9))).toMatchObject({ state: 'lost', lostAt: minute(5) });
  });

  it('counts no time for which the meeting was adjourned or closed', () => {
    for (const [stop, go] of [['adjourn', 'resume'], ['close', 'reopen']] as const) {
      const away = after(FIFTEEN, AT_SEVEN, { do: 'open' }, count(16), count(12), { do: stop });
      expect(quorum(away, minute(1440))).toMatchObject({ lapsed: false, lapsesAt: undefined });
      const back = act(act(away, { do: go }, minute(1440)), { do: 'leave' }, minute(1441));
      expect(quorum(back, minute(1442))).toMatchObject({ state: 'lost', lostAt: minute(1440), lapsesAt: minute(1470), lapsed: false });
      expect(quorum(back, minute(1470)).lapsed).toBe(true);
    }
    const late = act(act(after(FIFTEEN, AT_SEVEN, { do: 'open' }), { do: 'adjourn' }, minute(10)), { do: 'resume' }, minute(1440));
    expect(quorum(late, minute(1441))).toMatchObject({ state: 'not-yet', lapsesAt: minute(1470), lapsed: false });
  });

  it('begins to wait anew under a rule that is raised in the meeting, and not for another rule', () => {
    const before = after(FIFTEEN, AT_SEVEN, count(16), { do: 'open' });
    const raised = act(before, { do: 'rules', rules: { ...FIFTEEN.rules, quorum: { number: 20 } } }, minute(40));
    expect(quorum(raised, minute(41))).toMatchObject({ state: 'lost', lostAt: minute(40), lapsesAt: minute(70), lapsed: false });
    const again = act(raised, { do: 'rules', rules: { ...FIFTEEN.rules, quorum: { number: 25 } } }, minute(50));
    expect(quorum(again, minute(51)).lapsesAt).toBe(minute(80));
    expect(quorum(act(again, { do: 'rules', rules: { ...again.rules, seconder: true } }, minute(60)), minute(61)).lapsesAt).toBe(minute(80));
  });

  it('never lapses without a wait, nor once the meeting is over', () => {
    const { rules } = FIFTEEN;
    expect(quorum(after({ do: 'rules', rules: { ...rules, wait: undefined } }, count(20), count(3)), minute(99))).toMatchObject({ state: 'lost', lapsesAt: undefined, lapsed: false });
    expect(quorum(after(FIFTEEN, { do: 'open' }, count(3), { do: 'close' }), minute(99))).toMatchObject({ state: 'not-yet', lapsed: false, words: '3 in the room, 15 needed: not quorate' });
  });

  it('follows a rule that is changed', () => {
    const { rules } = FIFTEEN;
    expect(quorum(after(FIFTEEN, count(8), { do: 'rules', rules: { ...rules, quorum: { percent: 5, of: 150 } } }), minute(9))).toMatchObject({ state: 'met', needed: 8 });
  });
});
