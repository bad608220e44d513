import { day, refuse, said, type Acts } from './acting.ts';
import { needStage } from './stages.ts';

/** The minutes as somebody edited them, and their approval. */
export const minutesActs: Acts<'minutes' | 'approve' | 'unapprove'> = {
  minutes(meeting, { text, from }, { at }) {
    const { from: before, ...minutes } = meeting.minutes;
    const base = text === null ? undefined : (from ?? before);
    return { ...meeting, minutes: { ...minutes, text: text ?? undefined, editedAt: text === null ? undefined : at, ...(base !== undefined && { from: base }) } };
  },
  approve(meeting, { text, meeting: by }, { at }) {
    needStage(meeting, 'closed');
    if (meeting.minutes.approved) refuse('These minutes were approved already.', 'Take the approval back first. Nothing was changed.');
    if (by.id === meeting.id) refuse('A meeting can’t approve its own minutes.', 'Approve them at a later meeting. Nothing was changed.');
    day(by.date);
    return { ...meeting, minutes: { ...meeting.minutes, approved: { text: said(text, 'The text of the minutes'), at, meeting: by } } };
  },
  unapprove(meeting) {
    if (!meeting.minutes.approved) refuse('These minutes were not approved.', 'Nothing was changed.');
    return { ...meeting, minutes: { ...meeting.minutes, approved: undefined } };
  },
};
