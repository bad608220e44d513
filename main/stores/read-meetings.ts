import { mkdir, readdir } from 'node:fs/promises';
import { JOURNAL_ENDING, journalPlaces } from '../../files/journal/places.ts';
import type { Lock } from '../../files/journal/lock.ts';
import { logFailure } from '../log.ts';
import { push } from '../push.ts';
import { bringToDisk } from './bring-to-disk.ts';
import type { LiveMeeting } from './live-meeting.ts';
import { readMeeting, type ReadMeeting } from './open-meeting.ts';

const ID = /^[a-z0-9-]{1,80}$/;

/** The ids of all meetings that have a file. @param folder of the meetings, which is there then if the disk has room for it */
export async function meetingIds(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(JOURNAL_ENDING)).map((name) => name.slice(0, -JOURNAL_ENDING.length)).filter((id) => ID.test(id));
}

interface Reading {
  dataFolder: string;
  folder: string;
  instant: () => string;
  hold: (id: string, journal: ReadMeeting) => LiveMeeting;
}

/**
 * Reads meetings and has each held that can be opened; says which can't.
 * @param known the locks that can be opened; undefined where that isn't known yet
 * @param on the lock that is to be on
 * @returns those that wait for a lock
 */
export async function readMeetings({ dataFolder, folder, instant, hold }: Reading, ids: readonly string[], known: readonly Lock[] | undefined, on: Lock | undefined): Promise<string[]> {
  const waiting: string[] = [];
  for (const id of ids) {
    const places = journalPlaces(folder, id);
    try {
      const journal = await readMeeting(dataFolder, places, id, instant(), known);
      if (journal === 'locked') waiting.push(id);
      if (journal === undefined || journal === 'locked') continue;
      const meeting = hold(id, journal);
      // Locking that was cut short is brought to its end.
      if (journal.shortened || journal.mended || journal.header.locked !== on?.id) void meeting.file.writeAnew();
      else if (journal.copied === undefined) void meeting.file.writeCopyAnew();
      void bringToDisk(meeting, places.copy);
    } catch (error) {
      logFailure(`meeting ${id}`, error);
      push('app.failed', { code: 'cannot-read', message: `A meeting could not be opened: ${places.journal}.`, hint: 'The file is kept as it is. Free some space on the disk and start Branchdeck again.' });
    }
  }
  return waiting;
}
