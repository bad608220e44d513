import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { sha256 } from '../sha256.ts';
import { writeBeside } from '../write-beside.ts';
import { writeTogether } from '../write-together.ts';
import { BEGUN, findUndo, isTouched, KEPT, placeOf, readNow, RECORD, type Undo } from './commit-record.ts';
import { placeIn, STATE_FOLDER } from './places.ts';
import { removeEmpty } from './remove-empty.ts';

/** A file below a region's folder, and what it is to hold. */
export interface FileToCommit {
  /** With forward slashes. */
  path: string;
  bytes: Uint8Array | string;
}

/**
 * Writes files into a region's folder, all of them or none, and keeps what they were so that it can be undone. What undo
 * would have taken back before is kept until all is written.
 * @param title of what is written, for its undo
 * @param failed begins the message where it can't be
 */
export async function commitFiles(root: string, title: string, files: readonly FileToCommit[], failed = 'The pack could not be taken in'): Promise<void> {
  const begun = await placeIn(root, STATE_FOLDER, BEGUN);
  const targets = await targetsOf(root, files);
  const steps: Undo['files'] = [];
  const made: string[] = [];
  const makeFolder = async (folder: string): Promise<void> => {
    const first = await mkdir(folder, { recursive: true });
    if (first !== undefined) made.push(first);
  };
  try {
    await settle(root);
    await makeFolder(begun);
    const copied = new Set<string>();
    for (const [place, { path, bytes }] of targets) {
      const now = await readNow(place);
      const before = now === undefined ? null : sha256(now);
      if (now !== undefined && before !== null && !copied.has(before)) await writeCopy(join(begun, before), now);
      if (before !== null) copied.add(before);
      steps.push({ path, before, after: sha256(bytes) });
      await makeFolder(dirname(place));
    }
    // Before any file takes its place: where the computer stops in the middle, undo has all of them as they were.
    await writeBeside(join(begun, RECORD), JSON.stringify({ title, files: steps }));
    await writeTogether([...targets].map(([path, { bytes }]) => ({ path, bytes })));
  } catch (error) {
    const isAsBefore = !(await isTouched(root, steps).catch(() => true));
    if (isAsBefore) {
      await rm(begun, { recursive: true, force: true }).catch(() => undefined);
      for (const folder of made.toReversed()) await removeEmpty(folder);
    }
    if (isAsBefore && error instanceof AppError) throw error;
    throw new AppError('cannot-write', `${failed}: the region’s folder can’t be written in.`, isAsBefore ? 'Nothing was changed. Check that the disk has room and that you may write there.' : 'Some of it may be written. Take it back, and check that the disk has room and that you may write there.');
  }
  // It is written: where this fails, the next look finds it as it is.
  await settle(root).catch(() => undefined);
}

/** The files by their places. Two for one place, as some disks know it, are refused: one would be lost. */
async function targetsOf(root: string, files: readonly FileToCommit[]): Promise<Map<string, FileToCommit>> {
  const targets = new Map<string, FileToCommit>();
  const seen = new Set<string>();
  for (const file of files) {
    const key = file.path.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new AppError('bad-input', `Two files of this are for one place: ${file.path}.`, 'Nothing was written.');
    seen.add(key);
    targets.set(await placeOf(root, file.path), file);
  }
  return targets;
}

async function writeCopy(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes what was begun what undo takes back, where any of it is written; takes it away where nothing is. */
async function settle(root: string): Promise<void> {
  const [begun, kept] = [await placeIn(root, STATE_FOLDER, BEGUN), await placeIn(root, STATE_FOLDER, KEPT)];
  if ((await findUndo(root))?.state !== begun) return rm(begun, { recursive: true, force: true });
  await rm(kept, { recursive: true, force: true });
  await rename(begun, kept);
}
