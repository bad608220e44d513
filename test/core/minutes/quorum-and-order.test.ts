import { describe, expect, it } from 'vitest';
import { NO_RULES } from '../../../core/meeting/rules.ts';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { ABOUT, at, coming, item, JCNC, meetingOf } from './meetings.ts';

const COUNTED = coming('18:01', 'count', 16, 16);
const opened = (log = [COUNTED], items = [item('i1', 'Welcome', 'opening', '18:00', '18:40'), item('i2', 'The campaign', 'report', '18:40', '19:30')]) =>
  draftMinutes(meetingOf({ rules: { ...NO_RULES, quorum: { number: 15 } }, items, attendance: { names: false, present: 16, people: [], apologies: [], log } }), ABOUT);

describe('the quorum in the minutes', () => {
  it('is there from the start where the room is counted just after the opening, and says when it was not', () => {
    const text = opened([COUNTED, coming('18:42', 'left', 2, 14), coming('18:55', 'arrived', 1, 15)]);
    expect(text).toContain('In the room at the start: 16 people.');
    expect(text).toContain('At the start: quorum present (16; 15 needed).');
    expect(text).toContain('Inquorate from 18:42 to 18:55 (14; 15 needed).');
    expect(text).not.toContain('the room was counted');
    expect(text).not.toContain('from then on');
  });

  it('is there from the start where the room is counted late, before any business', () => {
    expect(opened([coming('18:36', 'count', 16, 16)])).toContain('At the start: quorum present (16; 15 needed).');
  });

  it('counts whoever was noted before the opening into the first count', () => {
    expect(opened([coming('17:55', 'arrived', 2, 2), coming('18:02', 'count', 14, 16)])).toContain('In the room at the start: 16 people.');
  });

  it('is not taken from a count in the middle of the business', () => {
    const text = opened([coming('18:50', 'count', 16, 16)]);
    expect(text).toContain('It was first recorded at 18:50.');
    expect(text).not.toContain('At the start:');
    expect(text).toContain('the room was counted; 16 then in the room. Quorum present (16; 15 needed).');
  });

  it('keeps people who were there at the start where a recount finds fewer', () => {
    expect(opened([coming('17:55', 'arrived', 16, 16), coming('18:10', 'count', -4, 12)])).toContain('Inquorate from 18:10 on (12; 15 needed).');
  });
});

describe('the items in the minutes', () => {
  const items = [item('i1', 'Welcome', 'opening'), item('i2', 'Reports', 'report', '18:20', '18:40'), item('i3', 'The campaign', 'motion', '18:00', '18:20')];

  it('keep the numbers of the agenda, in the actions too', () => {
    const text = draftMinutes(meetingOf({ items, actions: [{ id: 'x1', item: 'i3', text: 'Write', owner: 'Jo', due: '', at: at('18:10'), done: undefined }] }), ABOUT);
    expect(text.match(/^## \d.*$/gm)).toEqual(['## 3. The campaign (18:00 to 18:20)', '## 2. Reports (18:20 to 18:40)']);
    expect(text).toContain('| Write | Jo | Not said | 3. The campaign |');
  });

  it('tell of a motion before a show of hands that came after it', () => {
    const [tally, motion] = [JCNC.tallies[0], JCNC.motions[0]];
    if (!tally || !motion) throw new Error('The example has both.');
    const text = draftMinutes({ ...JCNC, tallies: [{ ...tally, openedAt: at('12:49') }], motions: [motion] }, ABOUT);
    expect(text.indexOf('### Motion 1')).toBeLessThan(text.indexOf('### Show of hands'));
  });
});
