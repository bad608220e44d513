import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';
import { after, minute } from '../meeting/support.ts';
import { ABOUT, JCNC, SMOOTH, SMOOTH_ABOUT, STORMY } from './meetings.ts';

describe('the minutes of a whole meeting', () => {
  it('tell of one that goes well', async () => {
    await expect(draftMinutes(SMOOTH, SMOOTH_ABOUT)).toMatchFileSnapshot('snapshots/smooth.md');
  });

  it('tell of one that loses its quorum, adjourns to another day and amends its motion', async () => {
    await expect(draftMinutes(STORMY, { ...ABOUT, kind: 'Special meeting' })).toMatchFileSnapshot('snapshots/stormy.md');
  });

  it('tell of three people before a JCNC, without a rule and without a share', async () => {
    await expect(draftMinutes(JCNC, { ...ABOUT, kind: 'JCNC pre-meeting' })).toMatchFileSnapshot('snapshots/jcnc.md');
  });
});

it('names a quorum of a third in words, not in the digits that stand for it', () => {
  const meeting = after({ do: 'rules', rules: { ...NO_RULES, quorum: { percent: 33.33, of: 300 } } });
  expect(draftMinutes(meeting, ABOUT)).toContain('quorum is 100 (one third of 300)');
});

it('tells a meeting that was closed and reopened from one that was adjourned', () => {
  const reopened = draftMinutes(after({ do: 'open' }, { do: 'close' }, { do: 'reopen' }, { do: 'close' }), ABOUT);
  expect(reopened).toContain('**Closed and reopened:**');
  expect(reopened).not.toContain('Adjourned');
  expect(draftMinutes(after({ do: 'open' }, { do: 'adjourn' }, { do: 'resume' }, { do: 'close' }), ABOUT)).toContain('**Adjourned:**');
});

it('tells items, and who was there at the start, in the order in which they were entered where the clock was ahead at first', () => {
  const plan = after({ do: 'item-add', item: { title: 'First', kind: 'report' } }, { do: 'item-add', item: { title: 'Second', kind: 'report' } });
  const steps: [MeetingAction, number][] = [[{ do: 'count', present: 12 }, 178], [{ do: 'open' }, 180], [{ do: 'take', item: 'i2' }, 181], [{ do: 'take', item: 'i3' }, 10], [{ do: 'arrive', number: 1 }, 11], [{ do: 'close' }, 60]];
  const text = draftMinutes(steps.reduce((meeting, [action, minutes]) => act(meeting, action, minute(minutes)), plan), ABOUT);
  expect(text.indexOf('1. First')).toBeGreaterThan(0);
  expect(text.indexOf('2. Second')).toBeGreaterThan(0);
  expect(text).toContain('In the room at the start: 12 people.');
  expect(text).toContain('19:11: 1 person arrived; 13 then in the room.');
});
