import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Paths of the pictures in a deck's folder, relative with forward slashes, in order of name. Nearest folders first. */
export async function listImages(folder: string): Promise<string[]> {
  const found: string[] = [];
  const queue: { path: string; depth: number }[] = [{ path: '', depth: 0 }];
  let seen = 0;
  for (let next = queue.shift(); next !== undefined && seen < MOST_ENTRIES; next = queue.shift()) {
    for (const entry of await entriesOf(join(folder, next.path))) {
      seen += 1;
      if (seen > MOST_ENTRIES || isHidden(entry.name)) continue;
      const path = next.path === '' ? entry.name : `${next.path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (next.depth < DEEPEST) queue.push({ path, depth: next.depth + 1 });
      } else if (PICTURE.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && (await isInside(folder, path))))) {
        found.push(path);
      }
    }
  }
  return found.toSorted();
}
