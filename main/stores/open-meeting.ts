import { relative } from 'node:path';
import { withoutRewritten } from '../../core/journal/shorten.ts';
import type { JournalEntry } from '../../core/journal/model.ts';
import { foldMeeting, type Entry, type JournalAction } from '../../core/meeting/journal.ts';
import { rewritten } from '../../core/meeting/rewritten.ts';
import { openJournal, type NotOpened, type OpenedJournal } from '../../files/journal/open-journal.ts';
import { openLineFile, plainForm } from '../../files/journal/line-file.ts';
import type { Lock } from '../../files/journal/lock.ts';
import type { JournalPlaces } from '../../files/journal/places.ts';
import { logFailure } from '../log.ts';
import { push } from '../push.ts';

export const MEETING = 'meeting';
/** Below this a file is as quickly read as it is made shorter. */
const PAYS_FROM_BYTES = 200_000;

/** What was written by this app is what it writes; what an action does is checked when it is followed. */
const isAction = (value: object): value is JournalAction => 'do' in value && typeof value.do === 'string';

/** A meeting's journal, as it was read and may be shorter than it is written. */
export interface ReadMeeting extends Omit<OpenedJournal, 'entries'> {
  entries: Entry[];
  /** The file is worth being written anew. */
  shortened: boolean;
}

const isOpened = (journal: OpenedJournal | NotOpened): journal is OpenedJournal => 'entries' in journal;

/** Leaves out what was written over, where that makes the file much smaller and the meeting comes to the same. */
function shortened(entries: Entry[], bytes: number): Entry[] {
  if (bytes < PAYS_FROM_BYTES) return entries;
  const fewer = withoutRewritten(entries, rewritten);
  if (JSON.stringify(fewer).length * 2 > bytes) return entries;
  const same = JSON.stringify(foldMeeting(fewer).meeting) === JSON.stringify(foldMeeting(entries).meeting);
  return same ? fewer : entries;
}

function tellMended(title: string, dataFolder: string, places: JournalPlaces, { from, damaged }: NonNullable<OpenedJournal['mended']>): void {
  const [file, copy] = [places.journal, places.copy].map((path) => relative(dataFolder, path));
  push('app.failed', {
    code: 'cannot-read',
    message: `The file of “${title}”, ${file}, was damaged. ${from === 'copy' ? `It was put back from its copy, ${copy}.` : 'It was put back up to where the damage is.'}`,
    hint: `The damaged file is kept as ${damaged}. Look through the meeting once: the last changes may be missing.`,
  });
}

function tellNotOpened(dataFolder: string, places: JournalPlaces, journal: NotOpened): void {
  const file = relative(dataFolder, places.journal);
  if ('newer' in journal) {
    push('app.failed', { code: 'cannot-read', message: `${file} was written by a newer Branchdeck.`, hint: 'It is as it was. Open the meeting with that version.' });
  } else if ('damaged' in journal) {
    push('app.failed', { code: 'cannot-read', message: `The file of a meeting, ${file}, was damaged and has no copy that can be read.`, hint: `It is kept as ${journal.damaged}. Nothing was deleted.` });
  } else {
    logFailure('meeting', journal.unreadable);
    push('app.failed', { code: 'cannot-read', message: `The file of a meeting may not be read: ${places.journal}.`, hint: 'It is as it was. Ask whoever looks after this computer for permission to read it, and start Branchdeck again.' });
  }
}

const tellLocked = (dataFolder: string, places: JournalPlaces, partly: boolean): void => push('app.failed', {
  code: 'cannot-read',
  message: `The file of a meeting, ${relative(dataFolder, places.journal)}, is locked${partly ? ' in part' : ''}, and this user account does not have its key.`,
  hint: `It is kept as it is, in ${places.journal}. If it was locked on another computer or by another account, open it there. If the system’s keyring is locked, unlock it and start Branchdeck again. If the key is lost, nobody can open it.`,
});

/** One entry as it was before it was locked; undefined where none of these locks opens it. */
function openEntry(entry: JournalEntry<object>, locks: readonly Lock[]): JournalEntry<object> | undefined {
  if (!('sealed' in entry.do)) return entry;
  for (const lock of locks) {
    try {
      return lock.open(entry);
    } catch {
      // Of another lock.
    }
  }
  return undefined;
}

/** Reads a meeting, mends its file where that is needed, and says what was done. @param locks undefined where they aren't known yet @returns undefined where it can't be opened, `locked` where it can't be yet */
export async function readMeeting(dataFolder: string, places: JournalPlaces, id: string, now: string, locks: readonly Lock[] | undefined): Promise<ReadMeeting | 'locked' | undefined> {
  const journal = await openJournal(places, { kind: MEETING, id }, now);
  if (journal === undefined) return undefined;
  if (!isOpened(journal)) {
    tellNotOpened(dataFolder, places, journal);
    return undefined;
  }
  const { locked } = journal.header;
  // Each by itself: where locking was cut short, a copy may have some in clear and some locked.
  const opened = journal.entries.map((entry) => openEntry(entry, locks ?? []));
  const plain = opened.filter((entry) => entry !== undefined);
  const isLocked = (locked !== undefined && !locks?.some(({ id: known }) => known === locked)) || plain.length < opened.length;
  if (isLocked) {
    // It can be put together without being read.
    if (journal.mended) {
      await openLineFile(places.journal, () => plainForm(journal.header), undefined, true).write([], journal.entries);
      tellMended(id, dataFolder, places, journal.mended);
    }
    if (locks === undefined) return 'locked';
    tellLocked(dataFolder, places, plain.length > 0);
    return undefined;
  }
  const all = plain.flatMap(({ n, at, do: action }): Entry[] => (isAction(action) ? [{ n, at, do: action }] : []));
  const entries = shortened(all, journal.written?.length ?? 0);
  if (journal.mended) tellMended(foldMeeting(entries).meeting?.title ?? id, dataFolder, places, journal.mended);
  return { ...journal, entries, shortened: entries.length < all.length };
}
