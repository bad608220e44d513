import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import { sha256 } from '../sha256.ts';
import { readFailure } from '../read-text.ts';
import { systemCode } from '../system-error.ts';
import { writeBeside } from '../write-beside.ts';
import { writeTogether } from '../write-together.ts';
import { regionFileBack } from './note-deck.ts';
import { placeIn, REGION_FILE, STATE_FOLDER } from './places.ts';

/** A file below a region's folder, and what it is to hold. */
export interface FileToCommit {
  /** With forward slashes. */
  path: string;
  bytes: Uint8Array | string;
}

/** What undo takes back. */
const KEPT = 'taken-in';
/** The same of what is being written: it becomes what undo takes back once all is written, or where a stop left some of it written. */
const BEGUN = 'taking-in';
const RECORD = 'undo.json';
const schema = z.object({ title: z.string(), files: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string() })) });
type Undo = z.output<typeof schema>;

/** A file's bytes; undefined only where it is not there: one that can't be read is something else. */
const readNow = (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  readFile(path).then((bytes) => new Uint8Array(bytes), (error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw readFailure(error, path);
  });
const placeOf = (root: string, path: string): Promise<string> => placeIn(root, ...path.split('/'));
const sumNow = async (path: string): Promise<string | null> => {
  const bytes = await readNow(path);
  return bytes === undefined ? null : sha256(bytes);
};

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

/** Whether any file is not as it was before. */
async function isTouched(root: string, steps: Undo['files']): Promise<boolean> {
  for (const { path, before } of steps) if ((await sumNow(await placeOf(root, path))) !== before) return true;
  return false;
}

/** What is there to be undone, and where it is kept: what a stop left written in part comes before what was written whole before it. */
async function findUndo(root: string): Promise<{ state: string; undo: Undo } | undefined> {
  for (const folder of [BEGUN, KEPT]) {
    const state = await placeIn(root, STATE_FOLDER, folder);
    const record = await readNow(join(state, RECORD));
    const undo = record && readRecord(record);
    if (undo && (folder === KEPT || await isTouched(root, undo.files))) return { state, undo };
  }
  return undefined;
}

/** Makes what was begun what undo takes back, where any of it is written; takes it away where nothing is. */
async function settle(root: string): Promise<void> {
  const [begun, kept] = [await placeIn(root, STATE_FOLDER, BEGUN), await placeIn(root, STATE_FOLDER, KEPT)];
  if ((await findUndo(root))?.state !== begun) return rm(begun, { recursive: true, force: true });
  await rm(kept, { recursive: true, force: true });
  await rename(begun, kept);
}

/** What undo would take back, by its title; undefined where there is nothing. */
export const undoTitle = async (root: string): Promise<string | undefined> => (await findUndo(root))?.undo.title;

function readRecord(bytes: Uint8Array): Undo | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/**
 * Undoes what was written last in this way. Throws AppError `not-found` where nothing was, and `blocked` where a file was
 * changed since. @returns what it was called, and what of it could not be taken back since its folder is gone
 */
export async function undoCommit(root: string): Promise<string> {
  const { state, undo } = (await findUndo(root)) ?? {};
  if (state === undefined || undo === undefined) throw new AppError('not-found', 'There is nothing here that can be undone.', 'Nothing was changed.');
  const back: FileToCommit[] = [];
  const gone: string[] = [];
  const without = new Set<string>();
  for (const { path, before, after } of undo.files) {
    const place = await placeOf(root, path);
    const is = await sumNow(place);
    // As it was, or not there at all, is what a stop in the middle leaves.
    if (is === before) continue;
    if (is !== after && is !== null) {
      // What the app itself noted there since is no reason to keep all the rest.
      const noted = path === REGION_FILE && before !== null ? regionFileBack(await keptBytes(state, before, path), (await readNow(place)) ?? new Uint8Array()) : undefined;
      if (noted === undefined) throw new AppError('blocked', `${path} was changed since.`, 'Nothing was undone, so that this change is not lost. Undo that change first, and take this back then.');
      back.push({ path: place, bytes: noted });
      continue;
    }
    if (before === null) gone.push(place);
    else if (is === null && !(await isThere(dirname(place)))) without.add(dirname(path));
    else back.push({ path: place, bytes: await keptBytes(state, before, path) });
  }
  await writeTogether(back);
  for (const place of gone) await rm(place, { force: true });
  for (const place of gone) if (await removeEmpty(dirname(place))) await rmdir(dirname(dirname(place))).catch(() => undefined);
  await rm(state, { recursive: true, force: true });
  return without.size === 0 ? undo.title : `${undo.title} (but for ${[...without].join(', ')}, which is not there any more)`;
}

async function keptBytes(state: string, before: string, path: string): Promise<Uint8Array> {
  const bytes = await readNow(join(state, before));
  if (bytes === undefined || sha256(bytes) !== before) throw new AppError('not-found', `What ${path} was before is not kept any more.`, 'Nothing was changed.');
  return bytes;
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** Takes a folder away with those in it, where no file is in them. @returns whether it is gone */
async function removeEmpty(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
  return rmdir(folder).then(() => true, () => false);
}
