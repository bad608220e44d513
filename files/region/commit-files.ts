import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import { writeBeside } from '../write-beside.ts';
import { placeIn, STATE_FOLDER } from './places.ts';
import { writeTogether } from '../write-together.ts';
import { sha256 } from '../deckpack/open-pack.ts';

/** A file below a region's folder, and what it is to hold. */
export interface FileToCommit {
  /** With forward slashes. */
  path: string;
  bytes: Uint8Array | string;
}

const FOLDER = 'taken-in';
const RECORD = 'undo.json';
const schema = z.object({ title: z.string(), files: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string() })) });

const readNow = (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> => readFile(path).then((bytes) => new Uint8Array(bytes), () => undefined);
const placeOf = (root: string, path: string): Promise<string> => placeIn(root, ...path.split('/'));

/**
 * Writes files into a region's folder, all of them or none, and keeps what they were so that it can be undone.
 * @param title of what is written, for its undo
 * @param failed begins the message where it can't be
 */
export async function commitFiles(root: string, title: string, files: readonly FileToCommit[], failed = 'The pack could not be taken in'): Promise<void> {
  const state = await placeIn(root, STATE_FOLDER, FOLDER);
  const steps: z.output<typeof schema>['files'] = [];
  const made: string[] = [];
  const targets = new Map<string, FileToCommit>();
  for (const file of files) targets.set(await placeOf(root, file.path), file);
  try {
    // What was kept for the undo before this one is of no use any more.
    await rm(state, { recursive: true, force: true });
    await mkdir(state, { recursive: true });
    for (const [place, { path, bytes }] of targets) {
      const before = await readNow(place);
      if (before !== undefined) await writeFile(join(state, sha256(before)), before);
      steps.push({ path, before: before === undefined ? null : sha256(before), after: sha256(bytes) });
      const first = await mkdir(dirname(place), { recursive: true });
      if (first !== undefined) made.push(first);
    }
    // Before any file takes its place: where the computer stops in the middle, undo has all of them as they were.
    await writeBeside(join(state, RECORD), JSON.stringify({ title, files: steps }));
    await writeTogether([...targets].map(([path, { bytes }]) => ({ path, bytes })));
  } catch (error) {
    await rm(state, { recursive: true, force: true }).catch(() => undefined);
    for (const folder of made.toReversed()) await removeEmpty(folder);
    if (error instanceof AppError) throw error;
    throw new AppError('cannot-write', `${failed}: the region’s folder can’t be written in.`, 'Nothing was changed. Check that the disk has room and that you may write there.');
  }
}

/** What undo would take back, by its title; undefined where there is nothing. */
export async function undoTitle(root: string): Promise<string | undefined> {
  const record = await readNow(join(await placeIn(root, STATE_FOLDER, FOLDER), RECORD));
  return record === undefined ? undefined : readRecord(record)?.title;
}

function readRecord(bytes: Uint8Array): z.output<typeof schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** Undoes what was written last in this way. Throws AppError `not-found` where nothing was, and `blocked` where a file was changed since. @returns what it was called */
export async function undoCommit(root: string): Promise<string> {
  const state = await placeIn(root, STATE_FOLDER, FOLDER);
  const record = await readNow(join(state, RECORD));
  const undo = record === undefined ? undefined : readRecord(record);
  if (undo === undefined) throw new AppError('not-found', 'There is nothing here that can be undone.', 'Nothing was changed.');
  const back: { path: string; bytes: Uint8Array }[] = [];
  const gone: string[] = [];
  for (const { path, before, after } of undo.files) {
    const place = await placeOf(root, path);
    const now = await readNow(place);
    // As it was, or not there at all, is what a stop in the middle leaves.
    const [is, was] = [now && sha256(now), before ?? undefined];
    if (is !== after && is !== was && is !== undefined) throw new AppError('blocked', `${path} was changed since.`, 'Nothing was undone, so that this change is not lost.');
    if (is === was) continue;
    if (before === null) gone.push(place);
    else {
      const bytes = await readNow(join(state, before));
      if (bytes === undefined || sha256(bytes) !== before) throw new AppError('not-found', `What ${path} was before is not kept any more.`, 'Nothing was changed.');
      back.push({ path: place, bytes });
    }
  }
  await writeTogether(back);
  for (const place of gone) await rm(place, { force: true });
  for (const place of gone) await removeEmpty(dirname(place));
  await rm(state, { recursive: true, force: true });
  return undo.title;
}

/** Takes a folder away with those in it, where no file is in them; and the folder around it, where that is empty then. */
async function removeEmpty(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
  const isGone = await rmdir(folder).then(() => true, () => false);
  if (isGone) await rmdir(dirname(folder)).catch(() => undefined);
}
