import { truncate } from 'node:fs/promises';
import type { JournalEntry, JournalHeader } from '../../core/journal/model.ts';
import type { ReadJournal } from '../../core/journal/read.ts';
import { removeMaking } from '../making.ts';
import { keepDamaged } from './keep-damaged.ts';
import type { Written } from './line-file.ts';
import type { JournalPlaces } from './places.ts';
import { readFound, type Found } from './read-file.ts';

/** A journal that was read. */
export interface OpenedJournal {
  header: JournalHeader;
  entries: JournalEntry<object>[];
  /** How far the journal is written; undefined where it has to be written anew. */
  written: Written | undefined;
  /** The same of its copy; undefined where that is missing, or isn't the same in the same form. */
  copied: Written | undefined;
  /** What had to be put right. */
  mended: Mended | undefined;
}

/** What became of a damaged journal. */
export interface Mended {
  /** Where its content comes from: what was still sound in itself, or its copy. */
  from: 'itself' | 'copy';
  /** Where the damaged file is kept. */
  damaged: string;
}

/** What can't be opened. Nothing of it was deleted. */
export type NotOpened =
  /** Damaged, and without a copy that can be read. It is kept there. */
  | { damaged: string }
  /** Left as it is: a newer Branchdeck wrote it. */
  | { newer: true }
  /** Left as it is. */
  | { unreadable: unknown };

type Name = Pick<JournalHeader, 'kind' | 'id'>;

const lastOf = (read: ReadJournal | undefined): number => read?.entries.at(-1)?.n ?? (read?.header === undefined ? -1 : 0);
const isWhole = (read: ReadJournal): boolean => !read.torn && read.damagedAt === undefined;
/** Whether all that it holds is as its header says: locked, or plain. */
const hasOneForm = ({ header, entries }: ReadJournal): boolean => entries.every(({ do: what }) => 'sealed' in what === (header?.locked !== undefined));
const writtenOf = ({ sum, length }: ReadJournal): Written => ({ sum, length });

/** What a file holds of this journal; undefined where it isn't one of it. */
function readOf(found: Found, { kind, id }: Name): ReadJournal | undefined {
  if (found.is !== 'file' || found.read.newer) return undefined;
  const { header } = found.read;
  return header?.kind === kind && header.id === id ? found.read : undefined;
}

/** What the copy holds. One of a journal that was there before this one, under the same name, is none. */
async function readCopy(places: JournalPlaces, name: Name, read: ReadJournal | undefined): Promise<ReadJournal | undefined> {
  const copy = readOf(await readFound(places.copy), name);
  return read === undefined || copy?.header?.made === read.header?.made ? copy : undefined;
}

/**
 * Reads a journal and mends it where that is needed. An unfinished last line, which nobody was told was saved, is cut off. A
 * damaged journal is put together again from its sound beginning or from its copy, whichever has more; the damaged file is kept.
 * @param now ISO instant, for the name of a damaged file
 * @returns undefined where there is none. Throws where a damaged one can't be moved out of the way.
 */
export async function openJournal(places: JournalPlaces, name: Name, now: string): Promise<OpenedJournal | NotOpened | undefined> {
  for (const path of [places.journal, places.copy]) await removeMaking(path, new Set());
  const found = await readFound(places.journal);
  if (found.is === 'nothing') return undefined;
  if (found.is === 'file' && found.read.newer) return { newer: true };
  const read = readOf(found, name);
  const copy = await readCopy(places, name, read);

  if (read?.header !== undefined && read.damagedAt === undefined && lastOf(read) >= lastOf(copy)) {
    if (read.torn) await truncate(places.journal, read.length).catch(() => undefined);
    // One in clear of what was locked meanwhile, or the other way round, is none to go on from.
    const isSame = copy !== undefined && isWhole(copy) && lastOf(copy) === lastOf(read) && copy.header?.locked === read.header.locked && hasOneForm(copy);
    return { header: read.header, entries: read.entries, written: writtenOf(read), copied: isSame ? writtenOf(copy) : undefined, mended: undefined };
  }
  // It may only be held by another program, and there is nothing to put in its place.
  if (found.is === 'unreadable' && copy === undefined) return { unreadable: found.error };
  const from = lastOf(copy) > lastOf(read) ? 'copy' : 'itself';
  const sound = from === 'copy' ? copy : read;
  const damaged = places.damaged(now);
  await keepDamaged(places.journal, damaged, sound !== undefined);
  if (sound?.header === undefined) return { damaged };
  return { header: sound.header, entries: sound.entries, written: undefined, copied: copy && isWhole(copy) && from === 'copy' ? writtenOf(copy) : undefined, mended: { from, damaged } };
}
