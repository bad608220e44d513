import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeMaking } from '../making.ts';
import { JOURNAL_ENDING, type JournalPlaces } from './places.ts';

/** The damaged files that are kept of a journal. */
export async function damagedOf(places: JournalPlaces, id: string): Promise<string[]> {
  const folder = dirname(places.damaged(''));
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.startsWith(`${id} `) && name.endsWith(JOURNAL_ENDING)).map((name) => join(folder, name));
}

/** Takes a journal off the disk with its copy and all damaged files of it: the journal last, so that one that was cut short is found again. */
export async function removeJournal(places: JournalPlaces, id: string): Promise<void> {
  for (const path of await damagedOf(places, id)) await rm(path, { recursive: true, force: true });
  for (const path of [places.copy, places.journal]) {
    await removeMaking(path, new Set());
    await rm(path, { force: true });
  }
}
