import { refuse, type Acts, type Now } from './acting.ts';
import type { MeetingAction, MeetingVerb } from './actions.ts';
import { agendaActs } from './agenda.ts';
import { attendanceActs } from './attendance.ts';
import { aboutActs, newMeeting } from './begin.ts';
import { minutesActs } from './minutes-text.ts';
import type { Meeting } from './model.ts';
import { motionActs } from './motions.ts';
import { noteActs } from './notes.ts';
import { pointActs } from './points.ts';
import { putActs } from './put-motion.ts';
import { shortageAfter } from './shortage.ts';
import { stageActs } from './stages.ts';
import { tallyActs } from './tallies.ts';

const ACTS: Acts<MeetingVerb> = {
  ...aboutActs, ...agendaActs, ...stageActs, ...attendanceActs, ...motionActs, ...putActs, ...tallyActs, ...pointActs, ...noteActs, ...minutesActs,
};

/**
 * The instant as it is given, also one before the meeting's last: a clock that was ahead for a moment would stop a meeting's time
 * until then if it were kept from going back.
 * @throws AppError for what is no instant
 */
export const instant = (at: string): string => (Number.isNaN(Date.parse(at)) ? refuse(`"${at}" is not a time.`, 'Nothing was changed.') : at);

/**
 * What an action makes of a meeting. Never changes what it is given; parts that stay as they were are the very same objects, and
 * so is the meeting where nothing changes.
 * @param meeting undefined before its `begin`
 * @param at ISO instant
 * @throws AppError('bad-input') for what can't be done, before anything is
 */
export function act(meeting: Meeting | undefined, action: MeetingAction, at: string): Meeting {
  if (meeting === undefined) {
    return action.do === 'begin' ? newMeeting(action, instant(at)) : refuse('The meeting has not begun.', 'Start a meeting first. Nothing was changed.');
  }
  if (!Object.hasOwn(ACTS, action.do)) refuse(`This version of Branchdeck doesn’t know what "${action.do}" is in a meeting.`, 'A newer version may. Nothing was changed.');
  const entry = meeting.entry + 1;
  const now: Now = { at: instant(at), n: entry, id: (letter, part = 1) => `${letter}${entry}${part === 1 ? '' : `-${part}`}` };
  const after = (ACTS[action.do] as (meeting: Meeting, action: MeetingAction, now: Now) => Meeting)(meeting, action, now);
  return after === meeting ? meeting : { ...after, shortage: shortageAfter(meeting, after, now.at), updatedAt: now.at, entry };
}
