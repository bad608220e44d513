import { join } from 'node:path';
import { app, shell } from 'electron';
import { makeEdition } from '../../core/branch/edition.ts';
import type { FigureRow } from '../../core/figures/book.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { MINUTES_FORMAT_NAMES, minutesFileName } from '../../core/minutes/formats.ts';
import { aboutMinutes, outsideNames } from '../../core/minutes/gather.ts';
import { showMinutes } from '../../core/minutes/show.ts';
import type { MinutesSources } from '../../bridge/minutes-calls.ts';
import { askToSave } from '../dialogs.ts';
import { trackWrittenFiles } from '../export/written-files.ts';
import type { HandlersOf } from '../ipc.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { appPainter } from '../paint/app-painter.ts';
import { PATHS } from '../paths.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** The minutes of meetings. */
export function minutesHandlers({ meetings, library, recents, settings }: Services): HandlersOf<'minutes'> {
  const written = trackWrittenFiles();
  const saving = oneAtATime('Minutes are already being saved.');

  /** The branch's details and the figures of the meeting's deck; of a deck that is gone, what new decks start with. */
  const branchOf = async ({ deck }: Meeting) => {
    const key = deck.id === '' ? undefined : recents.list().find(({ id }) => id === deck.id)?.key;
    const found = key === undefined ? undefined : await library.get(key).catch(() => undefined);
    const figures: readonly FigureRow[] = found ? makeEdition(found.sources, found.layer, today()).book.rows : [];
    const layer = found?.layer ?? { profile: settings.read().profile, figures: {} };
    return { layer, figures, name: layer.profile.branch.name.trim() || settings.read().profile.branch.name.trim() };
  };
  const sourcesOf = async (meeting: Meeting): Promise<MinutesSources> => {
    const { layer, figures, name } = await branchOf(meeting);
    const all = await meetings.all();
    const journals = await Promise.all(all.map(({ id }) => meetings.entries(id)));
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { about: aboutMinutes(meeting, { branch: name, zone, figures, meetings: all }), names: outsideNames(layer, all, journals) };
  };
  return {
    'minutes.sources': async ({ meetingId }) => sourcesOf((await meetings.open(meetingId)).meeting),
    'minutes.save': ({ meetingId, version, format }) => saving.run(async (signal) => {
      const { meeting } = await meetings.open(meetingId);
      const { about, names } = await sourcesOf(meeting);
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
