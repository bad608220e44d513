import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../core/findings.ts';
import { resolveInside } from './inside.ts';

/** Enough for any deck; a loose file may lie in a folder with far more around it. */
const MOST_ENTRIES = 5000;
const DEEPEST = 6;
const PICTURE = /\.(png|jpe?g|gif|webp|svg)$/i;

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    // A folder that may not be read holds no picture for us; a slide that needs one says that it is missing.
    return [];
  }
}

async function isInside(folder: string, path: string): Promise<boolean> {
  return resolveInside(folder, path).then(() => true, () => false);
}

export interface ImageList {
  /** Relative with forward slashes, in order of name. */
  images: string[];
  /** Whether the whole folder was looked through. */
  complete: boolean;
}

/** The pictures in a deck's folder. Nearest folders first, so that a limit cuts off what is furthest from the deck. */
export async function listImages(folder: string, mostEntries = MOST_ENTRIES): Promise<ImageList> {
  const images: string[] = [];
  const queue: { path: string; depth: number }[] = [{ path: '', depth: 0 }];
  let seen = 0;
  let complete = true;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const entry of await entriesOf(join(folder, next.path))) {
      if (isHidden(entry.name)) continue;
      seen += 1;
      if (seen > mostEntries) return { images: images.toSorted(), complete: false };
      const path = next.path === '' ? entry.name : `${next.path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (next.depth < DEEPEST) queue.push({ path, depth: next.depth + 1 });
        else complete = false;
      } else if (PICTURE.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await isInside(folder, path))))) {
        images.push(path);
      }
    }
  }
  return { images: images.toSorted(), complete };
}

/** Says that pictures may count as missing though they are there. */
export const searchCutShort = (file: string): Finding => ({
  level: 'warning', file, line: 1, slide: undefined, code: 'folder-too-large',
  message: `The deck's folder holds more than ${MOST_ENTRIES.toLocaleString('en-GB')} files, or folders more than ${DEEPEST} deep, and was not looked through to the end. A picture can count as missing though it is there. Move the deck and its pictures to a folder of their own.`,
});
