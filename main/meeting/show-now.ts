import type { MeetingNow, ShownNow } from '../../bridge/meeting-calls.ts';
import { showMeeting } from '../../core/meeting/shown.ts';

/** What a window is told of a meeting. */
export const showNow = (now: MeetingNow): ShownNow => ({ ...now, meeting: showMeeting(now.meeting) });
