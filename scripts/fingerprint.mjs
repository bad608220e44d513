import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * One hash for the names and contents of files and folders. Contents rather than times, which a checkout changes.
 *
 * @param {readonly string[]} paths from the repository's folder; missing ones count as empty
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesIn(join(ROOT, path))) {
      hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * Every file under a folder, in a fixed order; a file is a folder of one.
 *
 * @param {string} path
 * @returns {string[]}
 */
export function filesIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name !== 'node_modules');
  return names.toSorted().flatMap((name) => filesIn(join(path, name)));
}
