import { join } from 'node:path';
import { app, shell } from 'electron';
import { MINUTES_FORMAT_NAMES, minutesFileName } from '../../core/minutes/formats.ts';
import { showMinutes } from '../../core/minutes/show.ts';
import { askToSave } from '../dialogs.ts';
import { trackWrittenFiles } from '../export/written-files.ts';
import type { HandlersOf } from '../ipc.ts';
import { minutesSources } from '../minutes-sources.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { appPainter } from '../paint/app-painter.ts';
import { PATHS } from '../paths.ts';
import type { Services } from '../services.ts';

/** The minutes of meetings. */
export function minutesHandlers(services: Services): HandlersOf<'minutes'> {
  const { meetings } = services;
  const written = trackWrittenFiles();
  const saving = oneAtATime('Minutes are already being saved.');

  return {
    'minutes.sources': async ({ meetingId }) => minutesSources(services, (await meetings.open(meetingId)).meeting),
    'minutes.save': ({ meetingId, version, format }) => saving.run(async (signal) => {
      const { meeting } = await meetings.open(meetingId);
      const { about, names } = await minutesSources(services, meeting);
      const { page } = showMinutes(meeting, about, version, names);
      const name = MINUTES_FORMAT_NAMES[format];
      const target = await askToSave(`Save the minutes as ${name}`, join(app.getPath('documents'), minutesFileName(page.title, meeting.date, version, format)), { name, extensions: [format] });
      if (target === undefined) return null;
      const { exportMinutes } = await import('../../files/minutes/export-minutes.ts');
      const { path, fileName, insteadOf, proof } = await exportMinutes({ meeting, about, version, format, names, target, signal, ifHeld: 'other-name', paper: { painter: appPainter, stylesheet: PATHS.letterStyle } });
      written.add(path);
      return { path, fileName, insteadOf, proof };
    }),
    'minutes.cancel': () => saving.cancel(),
    'minutes.showInFolder': ({ path }) => shell.showItemInFolder(written.known(path)),
  };
}
