import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../core/errors.ts';

/** What every start writes, so that a folder without it was never used. */
const MARK = 'window.json';

const formerOf = (folder: string): string => join(folder, '..', basename(folder).toLowerCase());

/**
 * Takes over what an earlier version kept: on Linux, where names are told apart by their case, version 0.1.0
 * called the app's folder `branchdeck` and every later one calls it `Branchdeck`. The former folder stays as it is.
 *
 * @param folder where this version keeps its data
 * @returns whether anything was taken over
 */
export function takeOverFormerFolder(folder: string): boolean {
  const former = formerOf(folder);
  if (former === folder || existsSync(join(folder, MARK)) || !existsSync(join(former, MARK))) return false;
  // Chromium's own lock names the process that holds it.
  cpSync(former, folder, { recursive: true, force: false, filter: (path) => !basename(path).startsWith('Singleton') });
  return true;
}

/** What to say where taking over failed: what was not copied must not look lost. */
export const notTakenOver = (folder: string): AppError =>
  new AppError('cannot-write', 'Not all that an earlier Branchdeck kept could be taken over.',
    `It is all in ${formerOf(folder)}, as it was. Close Branchdeck, free some space, move ${folder} away, and start Branchdeck again.`);
