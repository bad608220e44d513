import { describe, expect, it } from 'vitest';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';
import { after } from '../meeting/support.ts';
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
