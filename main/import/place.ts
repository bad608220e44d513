import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { safeFileName } from '../../core/file-name.ts';

const MOST_NAMES = 1000;

/** What the folder of a deck is called that is made of this file. */
export const folderNameFor = (path: string): string => safeFileName(basename(path, extname(path)));

/** A folder that is not there yet, under this name or one with a number. */
export async function freePlace(parent: string, name: string): Promise<string> {
  for (let number = 1; number < MOST_NAMES; number += 1) {
    const place = join(parent, number === 1 ? name : `${name} (${number})`);
    const found = await stat(place).then(() => true, () => false);
    if (!found) return place;
  }
  return join(parent, `${name} (${Date.now()})`);
}
