import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../core/findings.ts';

/** As `writeTogether` calls what was there before until all is written. A name that was cut short is none that can be put back. */
const BEFORE = /^\.(.{1,39})\.[0-9a-f]{12}\.before$/;

export interface Left {
  left: string;
  /** The file that it was. */
  name: string;
  /** When it was put aside, in milliseconds: its text may be far older. */
  aside: number;
}

/** What a write that was cut off left in a folder, newest first: of two of one file the later one has what was done last. */
export async function leftIn(folder: string, entries: readonly Dirent[], only?: string): Promise<Left[]> {
  const found = await Promise.all(entries.map(async (entry): Promise<Left[]> => {
    const name = BEFORE.exec(entry.name)?.[1];
    if (name === undefined || !entry.isFile() || (only !== undefined && name !== only)) return [];
    const left = join(folder, entry.name);
    const looked = await stat(left).catch(() => undefined);
    return looked === undefined ? [] : [{ left, name, aside: looked.ctimeMs }];
  }));
  return found.flat().toSorted((one, other) => other.aside - one.aside || (one.left < other.left ? -1 : 1));
}

/** What can be read in the place of files that are missing, by their names and in the order of these. Nothing is written. */
export async function standIns(folder: string, entries: readonly Dirent[]): Promise<ReadonlyMap<string, string>> {
  const there = new Set(entries.map(({ name }) => name));
  const found = new Map<string, string>();
  for (const { name, left } of await leftIn(folder, entries)) if (!there.has(name) && !found.has(name)) found.set(name, left);
  return new Map([...found].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where a file is to be read: itself, or where it is missing and a write that was cut off left it aside, that. */
export async function placeToRead(place: string): Promise<string> {
  if (await lstat(place).catch(() => undefined)) return place;
  const [newest] = await leftIn(dirname(place), await readdir(dirname(place), { withFileTypes: true }).catch(() => []), basename(place));
  return newest?.left ?? place;
}

/** That a file was read so. @param file as people know it */
export const stoodIn = (file: string): Finding => ({
  level: 'warning', code: 'region-aside', file, line: 1, slide: undefined,
  message: 'This file is missing, and what a write that was cut off had put aside of it is there: that is read in its place. It is put back when the region is opened in Branchdeck, or something is taken into it: look then whether your last change is in it.',
});
