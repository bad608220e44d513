import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import { sha256 } from '../sha256.ts';
import { readFailure } from '../read-text.ts';
import { systemCode } from '../system-error.ts';
import { placeIn, STATE_FOLDER } from './places.ts';

// What was written into a whole region, as it is kept to be undone.

/** What undo takes back. */
export const KEPT = 'taken-in';
/** The same of what is being written: it becomes what undo takes back once all is written, or where a stop left some of it written. */
export const BEGUN = 'taking-in';
export const RECORD = 'undo.json';
const schema = z.object({ title: z.string(), files: z.array(z.object({ path: z.string(), before: z.string().nullable(), after: z.string() })) });
export type Undo = z.output<typeof schema>;

/** A file's bytes; undefined only where it is not there: one that can't be read is something else. */
export const readNow = (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  readFile(path).then((bytes) => new Uint8Array(bytes), (error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw readFailure(error, path);
  });
export const placeOf = (root: string, path: string): Promise<string> => placeIn(root, ...path.split('/'));
export const sumNow = async (path: string): Promise<string | null> => {
  const bytes = await readNow(path);
  return bytes === undefined ? null : sha256(bytes);
};

/** Whether any file is not as it was before. */
export async function isTouched(root: string, steps: Undo['files']): Promise<boolean> {
  for (const { path, before } of steps) if ((await sumNow(await placeOf(root, path))) !== before) return true;
  return false;
}

/** What is there to be undone, and where it is kept: what a stop left written in part comes before what was written whole before it. */
export async function findUndo(root: string): Promise<{ state: string; undo: Undo } | undefined> {
  for (const folder of [BEGUN, KEPT]) {
    const state = await placeIn(root, STATE_FOLDER, folder);
    const record = await readNow(join(state, RECORD));
    const undo = record && readRecord(record);
    if (undo && (folder === KEPT || await isTouched(root, undo.files))) return { state, undo };
  }
  return undefined;
}

function readRecord(bytes: Uint8Array): Undo | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** A file's bytes as they were before; throws AppError `not-found` where they are not kept. */
export async function keptBytes(state: string, before: string, path: string): Promise<Uint8Array> {
  const bytes = await readNow(join(state, before));
  if (bytes === undefined || sha256(bytes) !== before) throw new AppError('not-found', `What ${path} was before is not kept any more.`, 'Nothing was changed.');
  return bytes;
}
