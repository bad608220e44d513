import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { safeFileName } from '../../core/file-name.ts';
import { STAGES, type EmployerFile, type EmployerRecord } from '../../core/replies/model.ts';
import { writeFailure } from '../../files/write-beside.ts';
import { probePlace } from '../decks/probe-place.ts';
import type { Replies } from '../stores/replies.ts';

/** Far above any letter, scan or set of papers. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 200;
const LONGEST_NAME = 300;

/** Files that are named in a record from now on, and where each lies. */
export interface NewFiles {
  files: EmployerFile[];
  places: Record<string, string>;
}

/** Looks at files that were chosen or dropped. @throws AppError where one is none, or there are too many */
export async function lookAtFiles(record: EmployerRecord, paths: readonly string[]): Promise<NewFiles> {
  if (filesOf(record).length + paths.length > MOST_FILES) throw new AppError('too-large', `More than ${MOST_FILES} files can’t be kept with one employer.`, 'Nothing was added. Take off those that you no longer need.');
  const found: NewFiles = { files: [], places: {} };
  for (const path of paths) {
    const name = basename(path).slice(0, LONGEST_NAME);
    const isFile = isAbsolute(path) && await stat(path).then((about) => about.isFile(), () => false);
    if (!isFile) throw new AppError('bad-input', `${name} is not a file.`, 'Nothing was added. Choose the file itself, and not its folder.');
    const id = randomUUID();
    found.files.push({ id, name, kept: false });
    found.places[id] = path;
  }
  return found;
}

export const filesOf = ({ stages }: EmployerRecord): EmployerFile[] => STAGES.flatMap((stage) => stages[stage].files);

/** Where a file lies now. @throws AppError where it is gone, or its drive does not answer */
export async function placeOfFile(store: Replies, employerId: string, fileId: string): Promise<string> {
  const name = filesOf(store.get(employerId)).find(({ id }) => id === fileId)?.name ?? 'This file';
  const path = store.placeOf(employerId, fileId);
  const state = path === undefined ? 'missing' : await probePlace(path);
  if (path !== undefined && state === 'here') return path;
  if (state === 'unreachable') throw new AppError('cannot-read', `${name} can’t be shown: its drive does not answer.`, 'Connect the drive, or go online where it is a shared or cloud folder, and try again.');
  throw new AppError('not-found', `${name} is no longer where it lay.`, 'Take it off here, and add it again from where it lies now. To be safe from that, keep a copy.');
}

/** Copies a file among the app's data, whole or not at all. */
export async function copyForApp(store: Replies, employerId: string, file: EmployerFile): Promise<void> {
  const path = await placeOfFile(store, employerId, file.id);
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new AppError('too-large', `${file.name} is too large to keep a copy of.`, 'It stays in the list, and is looked for where it lies.');
  const folder = store.copyFolder(employerId, file.id);
  const partial = `${folder}.tmp-copy`;
  try {
    await mkdir(partial, { recursive: true });
    await copyFile(path, join(partial, safeFileName(file.name)));
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw writeFailure(error, file.name, false);
  }
}
