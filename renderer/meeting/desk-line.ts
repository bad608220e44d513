import { ask, listen } from '../desk/ask.ts';
import type { MeetingLine } from './parts/use-live-meeting.ts';

/** The desk window's way to meetings. */
export const DESK_LINE: MeetingLine = {
  open: (meetingId) => ask('meeting.open', { meetingId }),
  act: (meetingId, action) => ask('meeting.act', { meetingId, action }),
  undo: (meetingId) => ask('meeting.undo', { meetingId }),
  redo: (meetingId) => ask('meeting.redo', { meetingId }),
  onChanged: (listener) => listen('meeting.changed', listener),
};
