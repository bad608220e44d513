import { app } from 'electron';
import { safeFileName } from '../../core/file-name.ts';
import { oldMeetings } from '../../core/meeting/old-meetings.ts';
import { AppError } from '../../core/errors.ts';
import { askForOwnFolder } from '../dialogs.ts';
import { exportMeeting } from '../export-meeting.ts';
import type { HandlersOf } from '../ipc.ts';
import { mayHaveKeyring } from '../keyring.ts';
import { lockToPutOn } from '../locks.ts';
import { minutesSources } from '../minutes-sources.ts';
import { isPresenting } from '../present/presenting.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** What is kept of meetings: taken along, deleted, and reminded of. */
export const privacyHandlers = ({ meetings, privacy, keptRuns, ...services }: Services): HandlersOf<'privacy'> => ({
  'privacy.files': async ({ meetingId }) => ({ besides: (await meetings.besides(meetingId)).length }),
  'privacy.exportAll': async ({ meetingId }) => {
    const { meeting } = await meetings.open(meetingId);
    const target = await askForOwnFolder('Choose where the folder goes', safeFileName(`${meeting.title} ${meeting.date}`.trim()));
    return target === undefined ? null : { folder: await exportMeeting(meetings, meetingId, target, await minutesSources({ meetings, ...services }, meeting)) };
  },
  'privacy.wipe': async ({ meetingId }) => {
    // Its notes are open in the presenter window, which would write them again.
    if (isPresenting()) throw new AppError('in-use', 'You are presenting, so nothing was deleted.', 'End presenting first.');
    await meetings.wipe(meetingId);
    // A run that was cut off would begin the meeting again.
    if (keptRuns.left()?.meetingId === meetingId) keptRuns.clear();
  },
  'privacy.locking': () => ({ locked: privacy.read().locked, keyring: mayHaveKeyring() }),
  'privacy.lock': async ({ locked }) => {
    const lock = locked ? await lockToPutOn(app.getPath('userData')) : undefined;
    privacy.write({ ...privacy.read(), locked });
    return { locked, unsaved: await meetings.lockWith(lock) };
  },
  'privacy.reminder': () => ({ months: privacy.read().months }),
  'privacy.setReminder': ({ months }) => {
    privacy.write({ ...privacy.read(), months, awayOn: '' });
    return { months };
  },
  'privacy.old': async () => {
    const { months, awayOn } = privacy.read();
    return months === null || awayOn === today() ? [] : oldMeetings(await meetings.all(), today(), months);
  },
  'privacy.notToday': () => privacy.write({ ...privacy.read(), awayOn: today() }),
});
