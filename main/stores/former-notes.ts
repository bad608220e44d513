import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { goodCopy } from './recover.ts';

/** The files in which an earlier Branchdeck kept the notes of a meeting: as they were taken over, their last good copy and damaged ones. */
export async function formerFilesOf(dataFolder: string, createdAt: string): Promise<string[]> {
  const notes = join(dataFolder, 'notes');
  const takenOver = join(notes, 'taken-over');
  const files: string[] = [];
  for (const name of await readdir(takenOver).catch(() => [])) {
    const path = join(takenOver, name);
    const text = await readFile(path, 'utf8').catch(() => '');
    // Nothing else is kept to the millisecond.
    if (!text.includes(JSON.stringify(createdAt))) continue;
    const damaged = await readdir(join(notes, 'damaged')).catch(() => []);
    files.push(path, goodCopy(join(notes, name)), ...damaged.filter((each) => each.startsWith(`${name.replace(/\.json$/, '')} `)).map((each) => join(notes, 'damaged', each)));
  }
  return files;
}

/** Deletes them. */
export async function removeFormerFiles(dataFolder: string, createdAt: string): Promise<void> {
  for (const path of await formerFilesOf(dataFolder, createdAt)) await rm(path, { force: true });
}
