import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { isIsoDay } from '../../core/figures/dates.ts';
import type { MeetingAction } from '../../core/meeting/actions.ts';
import type { Entry } from '../../core/meeting/journal.ts';
import { openLineFile, plainForm } from '../../files/journal/line-file.ts';
import { journalPlaces } from '../../files/journal/places.ts';
import { readFound } from '../../files/journal/read-file.ts';
import { logFailure } from '../log.ts';
import { push } from '../push.ts';
import { MEETING } from './open-meeting.ts';
import { recover } from './recover.ts';

const ID = /^[a-z0-9-]{1,80}$/;

/** Notes as Branchdeck kept them when a meeting was nothing else: one JSON file a meeting. */
const formerSchema = z.object({
  title: z.string(),
  date: z.string(),
  deckId: z.string(),
  deckTitle: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  general: z.string(),
  slides: z.record(z.string(), z.object({ label: z.string(), text: z.string(), updatedAt: z.iso.datetime() })),
});
type FormerNotes = z.output<typeof formerSchema>;

/** A meeting in which just these notes were written, each when it was. */
function entriesOf(id: string, notes: FormerNotes): Entry[] {
  const written: [at: string, action: MeetingAction][] = Object.entries(notes.slides).map(([slide, { label, text, updatedAt }]) => [updatedAt, { do: 'note', at: { slide }, label, text }]);
  if (notes.general.trim() !== '') written.push([notes.updatedAt, { do: 'note', at: 'general', label: '', text: notes.general }]);
  const begin: MeetingAction = {
    do: 'begin', id, title: notes.title.trim() || notes.deckTitle.trim() || 'Meeting', date: isIsoDay(notes.date) ? notes.date : '', deck: { id: notes.deckId, title: notes.deckTitle },
  };
  // In the order of the slides, which is that of the meeting; no time may go back.
  const entries: [string, MeetingAction][] = [[notes.createdAt, begin], ...written];
  return entries.map(([at, action], index) => ({ n: index + 1, at, do: action }));
}

/** An id that no other meeting's file has, unless that was made of these very notes. */
async function freeId(folder: string, id: string, made: string): Promise<{ id: string; done: boolean }> {
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? id : `${id}-${number}`;
    const found = await readFound(journalPlaces(folder, next).journal);
    if (found.is === 'nothing') return { id: next, done: false };
    if (found.is === 'file' && found.read.header?.made === made) return { id: next, done: true };
  }
}

async function takeOver(dataFolder: string, name: string): Promise<void> {
  const file = join(dataFolder, 'notes', `${name}.json`);
  const recovery = recover(file, (value) => formerSchema.safeParse(value).success, new Date());
  if (recovery === 'lost' || recovery === 'restored') {
    push('app.failed', {
      code: 'cannot-read',
      message: `The notes of a meeting, notes/${name}.json, were damaged${recovery === 'restored' ? ' and were put back from their last good copy.' : ' and have no copy that can be read.'}`,
      hint: `The damaged file is kept in ${join(dataFolder, 'notes', 'damaged')}. Nothing was deleted.`,
    });
    if (recovery === 'lost') return;
  }
  const notes = formerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const folder = join(dataFolder, 'meetings');
  const { id, done } = await freeId(folder, name, notes.createdAt);
  if (!done) await openLineFile(journalPlaces(folder, id).journal, () => plainForm({ kind: MEETING, id, made: notes.createdAt }), undefined, true).write([], entriesOf(id, notes));
  await mkdir(join(dataFolder, 'notes', 'taken-over'), { recursive: true });
  await rename(file, join(dataFolder, 'notes', 'taken-over', `${name}.json`));
}

/** Makes meetings of the notes that an earlier Branchdeck kept, once. Their files are kept in `notes/taken-over`. */
export async function takeOverNotes(dataFolder: string): Promise<void> {
  const names = await readdir(join(dataFolder, 'notes')).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  for (const name of ids.filter((each) => ID.test(each))) {
    try {
      await takeOver(dataFolder, name);
    } catch (error) {
      logFailure(`notes ${name}`, error);
      push('app.failed', {
        code: 'cannot-write',
        message: `The notes in notes/${name}.json, which an earlier Branchdeck kept, could not be taken over.`,
        hint: `They are as they were, in ${join(dataFolder, 'notes')}. Free some space on the disk and start Branchdeck again.`,
      });
    }
  }
}
