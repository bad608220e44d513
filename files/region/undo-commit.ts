import { rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { writeTogether } from '../write-together.ts';
import type { FileToCommit } from './commit-files.ts';
import { findUndo, keptBytes, placeOf, readNow, sumNow, type Undo } from './commit-record.ts';
import { regionFileBack } from './note-deck.ts';
import { BRANCHES, REGION_FILE } from './places.ts';
import { removeEmpty } from './remove-empty.ts';

/** What undo would take back, and what stands in its way. */
export interface UndoLook {
  /** What was written, such as "the update to Our deck, 2". */
  title: string;
  /** Branches with a file that was changed since, by their folders' names. */
  changed: readonly string[];
  /** A file of the region's own that was changed since: with that nothing can be taken back. */
  ofRegion: string | undefined;
  /** How many other branches there are of which something would be taken back. */
  rest: number;
}

/** What undo would take back, by its title; undefined where there is nothing. */
export const undoTitle = async (root: string): Promise<string | undefined> => (await findUndo(root))?.undo.title;

/** Looks at what undo would take back, and takes nothing back. Throws AppError `not-found` where there is nothing. */
export async function lookAtUndo(root: string): Promise<UndoLook> {
  const { state, undo } = await undoIn(root);
  const steps = await stepsOf(root, state, undo);
  const changed = new Set(steps.flatMap(({ is, slug }) => (is === 'changed' && slug !== undefined ? [slug] : [])));
  const rest = new Set(steps.flatMap(({ is, slug }) => (is !== 'as it was' && slug !== undefined && !changed.has(slug) ? [slug] : [])));
  return { title: undo.title, changed: [...changed], ofRegion: steps.find(({ is, slug }) => is === 'changed' && slug === undefined)?.path, rest: rest.size };
}

/**
 * Undoes what was written last in this way. Throws AppError `not-found` where nothing was, and `blocked` where a file was
 * changed since.
 * @param leave folders' names of branches that stay as they are, with all that was written for them
 * @returns what it was called, and what of it could not be taken back since its folder is gone
 */
export async function undoCommit(root: string, leave: readonly string[] = []): Promise<string> {
  const { state, undo } = await undoIn(root);
  const back: FileToCommit[] = [];
  const gone: string[] = [];
  const without = new Set<string>();
  const steps = (await stepsOf(root, state, undo)).filter(({ slug }) => slug === undefined || !leave.includes(slug));
  const [first, ...others] = steps.filter(({ is }) => is === 'changed');
  if (first) {
    throw new AppError('blocked', `${first.path} ${others.length === 0 ? 'was' : `and ${others.length} other ${others.length === 1 ? 'file' : 'files'} were`} changed since.`, 'Nothing was undone, so that this change is not lost. Undo that change first, and take this back then.');
  }
  for (const { path, place, is, before, noted } of steps) {
    if (is === 'as it was') continue;
    if (noted !== undefined) back.push({ path: place, bytes: noted });
    else if (before === null) gone.push(place);
    else if (is === 'gone' && !(await isThere(dirname(place)))) without.add(dirname(path));
    else back.push({ path: place, bytes: await keptBytes(state, before, path) });
  }
  await writeTogether(back);
  for (const place of gone) await rm(place, { force: true });
  for (const place of gone) if (await removeEmpty(dirname(place))) await rmdir(dirname(dirname(place))).catch(() => undefined);
  await rm(state, { recursive: true, force: true });
  return without.size === 0 ? undo.title : `${undo.title} (but for ${[...without].join(', ')}, which is not there any more)`;
}

async function undoIn(root: string): Promise<{ state: string; undo: Undo }> {
  const found = await findUndo(root);
  if (found === undefined) throw new AppError('not-found', 'There is nothing here that can be undone.', 'Nothing was changed.');
  return found;
}

interface Step {
  path: string;
  place: string;
  /** The branch's folder that it lies in; undefined for what is the region's own. */
  slug: string | undefined;
  before: string | null;
  /** As it was, or not there at all, is what a stop in the middle leaves. */
  is: 'as it was' | 'written' | 'gone' | 'changed';
  /** What `region.yaml` becomes where the app noted something there since. */
  noted: string | undefined;
}

async function stepsOf(root: string, state: string, { files }: Undo): Promise<Step[]> {
  const steps: Step[] = [];
  for (const file of files) steps.push(await stepOf(root, state, file));
  return steps;
}

async function stepOf(root: string, state: string, { path, before, after }: Undo['files'][number]): Promise<Step> {
  const place = await placeOf(root, path);
  const now = await sumNow(place);
  const [folder, slug] = path.split('/');
  const is = now === before ? 'as it was' : now === after ? 'written' : now === null ? 'gone' : 'changed';
  // What the app itself noted there since is no reason to keep all the rest.
  const noted = is === 'changed' && path === REGION_FILE && before !== null ? regionFileBack(await keptBytes(state, before, path), (await readNow(place)) ?? new Uint8Array()) : undefined;
  return { path, place, slug: folder === BRANCHES ? slug : undefined, before, is: noted === undefined ? is : 'written', noted };
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);
