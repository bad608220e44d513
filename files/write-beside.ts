import { existsSync } from 'node:fs';
import { lstat, open, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../core/errors.ts';
import { makingName } from './making.ts';
import { openToRead } from './open-to-read.ts';
import { systemCode } from './system-error.ts';
import { isHeld, nextFreeName, takePlace } from './take-place.ts';

const cannot = (message: string, hint: string, cause?: unknown): AppError => new AppError('cannot-write', message, hint, cause === undefined ? undefined : { cause });

/** What was kept and what to do, for a write that failed; the system's error is its cause. */
export function writeFailure(error: unknown, target: string, existed: boolean): AppError {
  if (error instanceof AppError) return error;
  const name = basename(target);
  const kept = existed ? `The ${name} that was there is as it was. ` : 'Nothing was written. ';
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return cannot(`The disk is full: ${name} could not be written.`, `${kept}Free some space, or save it on another disk.`, error);
    case 'EROFS':
      return cannot(`${name} could not be written: that disk is read-only.`, `${kept}Save it in another folder.`, error);
    case 'ENOENT':
    case 'ENOTDIR':
      return cannot(`The folder ${dirname(target)} does not exist.`, `${kept}Choose a folder that exists.`, error);
    case 'ENAMETOOLONG':
      return cannot('The file name is too long.', `${kept}Choose a shorter name.`, error);
    case 'EBUSY':
    case 'ETXTBSY':
      return openElsewhere(target);
    case 'EACCES':
    case 'EPERM':
      // Windows answers with these when another program holds the file, and for a folder without permission.
      return existed && process.platform === 'win32'
        ? openElsewhere(target)
        : cannot(`You may not write in ${dirname(target)}.`, `${kept}Save it in a folder of your own, such as your documents.`, error);
    default:
      return cannot(`${name} could not be written.`, `${kept}Try another folder.`, error);
  }
}

const openElsewhere = (target: string): AppError =>
  new AppError('in-use', `${basename(target)} is open in another program.`, `The ${basename(target)} that was there is as it was. Close it there and try again, or choose another name.`);

/** What Windows' own programs can open, Office among them. Node itself can write further down. */
const LONGEST_WINDOWS_PATH = 259;

function refuseTooLong(path: string): void {
  if (process.platform !== 'win32' || resolve(path).length <= LONGEST_WINDOWS_PATH) return;
  throw cannot(`${basename(path)} would lie too deep: its name and folders together are longer than Windows programs can open.`, 'Nothing was written. Choose a folder nearer the top, such as your documents, or a shorter name.');
}

/** The lock that LibreOffice or PowerPoint leaves beside a file that it has open. */
function isLocked(target: string): boolean {
  const folder = dirname(target);
  const name = basename(target);
  // The folder has just answered: asking on another thread would take longer than the answer.
  return [`.~lock.${name}#`, `~$${name}`].some((lock) => existsSync(join(folder, lock)));
}

interface Target {
  path: string;
  existed: boolean;
  /** Another place than the one that was asked for. */
  other?: boolean;
}

/** Looks at the place before anything is written. A link is followed, so that it stays a link. */
async function inspect(target: string): Promise<Target> {
  const itself = await lstat(target).catch(() => undefined);
  const isLink = itself?.isSymbolicLink() === true;
  const path = isLink || process.platform === 'win32' ? await realpath(target).catch(() => target) : target;
  refuseTooLong(path);
  const found = isLink ? await stat(path).catch(() => undefined) : itself;
  if (found === undefined) return { path, existed: false };
  const name = basename(target);
  if (found.isDirectory()) throw cannot(`${target} is a folder.`, 'Nothing was written. Give a file name as well.');
  if (!found.isFile()) throw cannot(`${name} is not an ordinary file.`, 'Nothing was written. Choose another name.');
  // Renaming would replace a read-only file without a word on some systems.
  if ((found.mode & 0o222) === 0) {
    throw cannot(`${name} is read-only.`, `The ${name} that was there is as it was. Choose another name, or take its write protection off.`);
  }
  if (isLocked(path)) throw openElsewhere(target);
  return { path, existed: true };
}

/**
 * What becomes of a file whose place another program holds: nothing, or it is kept beside under the next free name. With
 * `same-stays` nothing as well, and what is there already stays where it is the very same, with the day on which it was made.
 */
export type IfHeld = 'fail' | 'other-name' | 'same-stays';

/** The place that is to be had: the one that was asked for, or the next free one where another program holds that. */
async function inspectFor(target: string, ifHeld: IfHeld): Promise<Target> {
  return inspect(target).catch(async (error: unknown) => {
    if (ifHeld !== 'other-name' || !(error instanceof AppError) || error.code !== 'in-use') throw error;
    return { path: await nextFreeName(await realpath(target)), existed: false, other: true };
  });
}

/** Says at once whether a file can't be written there, before long work is done for it. @returns the place that it would take */
export async function checkTarget(target: string, ifHeld: IfHeld = 'fail'): Promise<string> {
  const { path, existed } = await inspectFor(target, ifHeld);
  if (existed) return path;
  const folder = await stat(dirname(path)).catch((error: unknown) => {
    throw writeFailure(error, target, existed);
  });
  if (!folder.isDirectory()) throw cannot(`${dirname(target)} is not a folder.`, 'Nothing was written. Choose a folder that exists.');
  return path;
}

async function putInPlace(partial: string, path: string, ifHeld: IfHeld): Promise<string> {
  try {
    await takePlace(partial, path);
    return path;
  } catch (error) {
    if (ifHeld !== 'other-name' || !isHeld(error)) throw error;
    const other = await nextFreeName(path);
    await takePlace(partial, other);
    return other;
  }
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => {
    try {
      const file = openToRead(path);
      try {
        return file.sha256();
      } finally {
        file.close();
      }
    } catch {
      return undefined;
    }
  });
  return first !== undefined && first === second;
}

/** All of a file, or a piece after the other, each used before the next is asked for: of a large one no more is held than that. */
export type FileBytes = Uint8Array | Iterable<Uint8Array>;

/**
 * Writes a file whole or not at all: beside its target under another name, flushed to the disk, then renamed.
 * Whatever was there stays until the new file is complete.
 * @param check looks at the file once all of it is written, under its other name and while the disk takes it: where it throws, nothing takes the target's place
 * @returns where it lies instead, with `other-name` and only where another program holds the target
 */
export async function writeBeside(target: string, bytes: FileBytes | string, ifHeld: IfHeld = 'fail', check?: (partial: string) => Promise<void>): Promise<string | undefined> {
  const { path, existed, other = false } = await inspectFor(target, ifHeld);
  const partial = makingName(path);
  try {
    const handle = await open(partial, 'wx');
    try {
      await handle.writeFile(bytes);
      // The disk takes it while it is looked at, and has all of it before it takes its place.
      const flushing = Promise.allSettled([handle.sync()]);
      await check?.(partial);
      const [flushed] = await flushing;
      if (flushed.status === 'rejected') throw flushed.reason;
    } finally {
      await handle.close();
    }
    if (ifHeld === 'same-stays' && existed && isSame(partial, path)) {
      await rm(partial, { force: true });
      return undefined;
    }
    const place = await putInPlace(partial, path, ifHeld);
    return other || place !== path ? place : undefined;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw writeFailure(error, target, existed);
  }
}
