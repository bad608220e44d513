import { expect, it } from 'vitest';
import { STAGES } from '../../../core/meeting/model.ts';
import { summariseMeeting } from '../../../core/meeting/summary.ts';
import { approversOf } from '../../../core/minutes/approvers.ts';
import { meetingOf } from './meetings.ts';

it('minutes are approved at a later meeting that has been opened, never at one that is only planned', () => {
  const own = meetingOf();
  const others = STAGES.map((stage) => meetingOf({ id: `m-${stage}`, date: '2026-03-05', stage }));
  const all = [own, meetingOf({ id: 'm-before', date: '2025-06-12' }), ...others];
  expect(approversOf(own, all.map((each) => summariseMeeting(each, all))).map(({ id }) => id)).toEqual(['m-open', 'm-adjourned', 'm-closed']);
});
