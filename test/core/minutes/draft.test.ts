import { describe, expect, it } from 'vitest';
import { draftMinutes } from '../../../core/minutes/draft.ts';
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
