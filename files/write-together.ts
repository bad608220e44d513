import { constants, copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { makingName } from './making.ts';
import { takePlace } from './take-place.ts';
import { checkTarget, writeFailure, type FileBytes } from './write-beside.ts';

/** A file and what it is to hold. */
export interface FileToWrite {
  path: string;
  bytes: FileBytes | string;
  /** Called when its bytes are written, before any file takes its place: they may have been read from one of these. */
  close?: () => void;
}

interface Written {
  path: string;
  partial: string;
  /** Where what was there is kept as well until all are written; undefined where nothing was, or nothing else can fail after it. */
  before: string | undefined;
  inPlace: boolean;
}

/**
 * Writes several files, all of them or none: each beside its target first, and only when all lie there do they take their places.
 * Where one can't, those that were there before are put back. There is no moment in which a file that was there is missing: a
 * stop in the middle leaves each as it was or as it is to be. Throws AppError `cannot-write` or `in-use`.
 */
export async function writeTogether(files: readonly FileToWrite[]): Promise<void> {
  for (const { path } of files) await checkTarget(path);
  const written: Written[] = [];
  let at = '';
  try {
    for (const { path, bytes, close } of files) {
      at = path;
      const partial = makingName(path);
      written.push({ path, partial, before: undefined, inPlace: false });
      const handle = await open(partial, 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
        close?.();
      }
    }
    for (const file of written) {
      at = file.path;
      if (written.length > 1 && await isThere(file.path)) {
        file.before = makingName(file.path, { ending: 'before' });
        await keepAs(file.path, file.before);
      }
      await takePlace(file.partial, file.path);
      file.inPlace = true;
    }
  } catch (error) {
    for (const file of written.toReversed()) await putBack(file);
    throw writeFailure(error, at, true);
  }
  for (const { before } of written) if (before !== undefined) await rm(before, { force: true }).catch(() => undefined);
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** A second name for a file, or a copy where the disk knows no second names: the file itself stays where it is. */
const keepAs = (path: string, before: string): Promise<void> => link(path, before).catch(() => copyFile(path, before, constants.COPYFILE_EXCL));

async function putBack({ path, partial, before, inPlace }: Written): Promise<void> {
  await rm(partial, { force: true }).catch(() => undefined);
  if (before !== undefined && !inPlace) await rm(before, { force: true }).catch(() => undefined);
  else if (before !== undefined) await rename(before, path).catch(() => undefined);
  else if (inPlace) await rm(path, { force: true }).catch(() => undefined);
}
