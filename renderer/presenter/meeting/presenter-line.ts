import type { MeetingLine } from '../../meeting/parts/use-live-meeting.ts';
import { ask, listen } from '../use-show.ts';

/** The presenter window's way to meetings. */
export const PRESENTER_LINE: MeetingLine = {
  open: (meetingId) => ask('meeting.open', { meetingId }),
  act: (meetingId, action) => ask('meeting.act', { meetingId, action }),
  undo: (meetingId) => ask('meeting.undo', { meetingId }),
  redo: (meetingId) => ask('meeting.redo', { meetingId }),
  onChanged: (listener) => listen('meeting.changed', listener),
};
