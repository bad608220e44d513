import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '../core/errors.ts';
import { makingName } from './making.ts';
import { systemCode } from './system-error.ts';
import { writeFailure } from './write-beside.ts';

/** Says at once whether a folder can't be made there: it may not be there yet, or must be empty. */
export async function refuseFull(path: string): Promise<void> {
  const inside = await readdir(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    if (systemCode(error) === 'ENOTDIR') throw new AppError('cannot-write', `${basename(path)} is a file and not a folder.`, 'Nothing was written. Choose another name.');
    throw writeFailure(error, path, true);
  });
  if (inside.length > 0) throw new AppError('cannot-write', `The folder ${basename(path)} holds files already.`, 'Nothing was written, and they are as they were. Choose a new folder.');
}

/**
 * Makes a folder under another name beside its target, which takes the target's place when all is in it: whatever fails
 * before, or is cancelled, leaves nothing. @returns its path
 */
export async function makeFolder(target: string, make: (making: string) => Promise<void>): Promise<string> {
  const path = resolve(target);
  await refuseFull(path);
  const making = makingName(path);
  await mkdir(making).catch((error: unknown) => {
    throw writeFailure(error, path, false);
  });
  try {
    await make(making);
    await takePlace(making, path);
    return path;
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    throw writeFailure(error, path, false);
  }
}

/** Windows does not rename over a folder, not even over an empty one. */
async function takePlace(making: string, path: string): Promise<void> {
  await rmdir(path).catch(() => undefined);
  await rename(making, path).catch(async (error: unknown) => {
    if (systemCode(error) !== 'EEXIST' && systemCode(error) !== 'ENOTEMPTY' && systemCode(error) !== 'EPERM') throw error;
    await refuseFull(path);
    throw error;
  });
}
