import type { MeetingNow } from '../bridge/meeting-calls.ts';
import type { JournalAction } from '../core/meeting/journal.ts';
import { showNow } from './meeting/show-now.ts';
import { push } from './push.ts';

/** Tells the windows what became of a meeting; and a note that was written in one, since another that shows the older text would write it over this one. */
export function tellMeeting(now: MeetingNow, action: JournalAction | undefined): void {
  push('meeting.changed', showNow(now));
  if (action?.do !== 'note') return;
  const { at, text } = action;
  if (at === 'general') push('notes.written', { meetingId: now.meeting.id, slideId: undefined, text });
  else if ('slide' in at) push('notes.written', { meetingId: now.meeting.id, slideId: at.slide, text });
}
