import type { Stats } from 'node:fs';
import { lstat, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseProfile } from '../../core/branch/profile-file.ts';
import type { SourceFile } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import { branchSlug, isSlug } from '../../core/region/names.ts';
import { makingName } from '../making.ts';
import { readText } from '../read-text.ts';
import { writeFailure } from '../write-beside.ts';
import { BRANCHES, branchFolder, makeFolderAt, placeIn, PROFILE_FILE, STATE_FOLDER, takenSlugs } from './places.ts';

const REMOVED = 'removed';
const PROFILE_LIMIT = 1_000_000;
const NOTE_LIMIT = 1_000;

/** Beside a kept folder that could not keep its name: what it was called in the region. No branch's folder is called so. */
const ownNameOf = (place: string): string => `${place}.slug`;
/** Beside a kept folder: when it was taken out. An earlier Branchdeck wrote none. */
const dayOf = (place: string): string => `${place}.removed`;

/** A branch that was taken out of its region, as it lies among the region's own state. */
export interface RemovedBranch {
  /** The name of its folder there. */
  kept: string;
  name: string;
  /** When it was taken out, in milliseconds; undefined where that was not noted, as by an earlier Branchdeck. */
  out: number | undefined;
  /** When its folder was changed last, in milliseconds; 0 where that can't be read. */
  changed: number;
}

const gone = (): AppError => new AppError('not-found', 'This branch is not among those that were taken out any more.', 'Nothing was changed. Read the region’s folder again.');

async function placeOf(root: string, kept: string): Promise<string> {
  if (!isSlug(kept)) throw gone();
  const place = await placeIn(root, STATE_FOLDER, REMOVED, kept);
  const found: Stats | undefined = await lstat(place).catch(() => undefined);
  if (found?.isDirectory() !== true) throw gone();
  return place;
}

/** Takes a branch out of the region. Its folder is kept among the region's own state. @param name the branch's own @returns the name of that folder */
export async function removeBranch(root: string, slug: string, name = ''): Promise<string> {
  const folder = await branchFolder(root, slug, name);
  const removed = await placeIn(root, STATE_FOLDER, REMOVED);
  await makeFolderAt(removed);
  const inside = new Set(await readdir(removed));
  let kept = slug;
  for (let number = 2; inside.has(kept); number += 1) kept = `${slug}-${number}`;
  const place = await placeIn(root, STATE_FOLDER, REMOVED, kept);
  await writeNote(ownNameOf(place), kept === slug ? undefined : slug);
  await writeNote(dayOf(place), new Date().toISOString());
  await move(folder, place);
  return kept;
}

/** Where one can't be written the branch goes out all the same: it comes back under the name that it lies under, and the list has no day for it. */
async function writeNote(note: string, text: string | undefined): Promise<void> {
  try {
    // Of one that lay there before, or a link.
    await rm(note, { force: true });
    if (text !== undefined) await writeFile(note, `${text}\n`, { flag: 'wx' });
  } catch {
    // As it says above.
  }
}

async function dropNotes(place: string): Promise<void> {
  for (const note of [ownNameOf(place), dayOf(place)]) await writeNote(note, undefined);
}

async function noteAt(note: string): Promise<string | undefined> {
  return (await textAt(note, NOTE_LIMIT))?.text.trim();
}

/** What a branch's folder was called in the region. */
async function ownSlug(place: string, kept: string): Promise<string> {
  const slug = (await noteAt(ownNameOf(place))) ?? kept;
  return isSlug(slug) ? slug : kept;
}

/** The branches that were taken out and lie there still, newest first; of one whose day is not known the last change counts. Never throws for what is wrong with one of them. */
export async function listRemoved(root: string): Promise<RemovedBranch[]> {
  const folder = await placeIn(root, STATE_FOLDER, REMOVED);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(entries.filter((entry) => entry.isDirectory() && isSlug(entry.name)).map(async ({ name: kept }): Promise<RemovedBranch> => {
    const place = join(folder, kept);
    const changed = await lstat(place).then(({ mtimeMs }) => mtimeMs, () => 0);
    const noted = Date.parse((await noteAt(dayOf(place))) ?? '');
    return { kept, name: (await nameIn(place)) || kept, out: Number.isNaN(noted) ? undefined : noted, changed };
  }));
  return found.toSorted((one, other) => when(other) - when(one) || (one.kept < other.kept ? -1 : 1));
}

const when = ({ out, changed }: RemovedBranch): number => out ?? changed;

async function nameIn(folder: string): Promise<string> {
  const file = await textAt(join(folder, PROFILE_FILE), PROFILE_LIMIT);
  return file === undefined ? '' : parseProfile(file).profile.branch.name;
}

/** A file that may be missing; none that is a link is read. */
async function textAt(path: string, limit: number): Promise<SourceFile | undefined> {
  if ((await lstat(path).catch(() => undefined))?.isFile() !== true) return undefined;
  const read = await readText(path, basename(path), limit).catch(() => undefined);
  return read?.file;
}

/**
 * Puts a branch back into the region.
 * @param slug its folder in the region, where that is known and has to be the same; otherwise the one that it had counts where that is free, then the one that it lies in, then a free one
 * @returns its folder in the region
 */
export async function putBackBranch(root: string, kept: string, slug?: string): Promise<string> {
  const place = await placeOf(root, kept);
  const taken = await takenSlugs(root);
  if (slug !== undefined && taken.has(slug)) throw new AppError('usage', `There is another branch in the folder “${slug}” now.`, 'The removed one is kept. Rename the other, and put it back then.');
  const target = slug ?? [await ownSlug(place, kept), kept].find((each) => !taken.has(each)) ?? branchSlug((await nameIn(place)) || kept, taken);
  await move(place, await placeIn(root, BRANCHES, target));
  await dropNotes(place);
  return target;
}

/** Deletes a branch that was taken out, for good. It leaves the list whole before anything of it is deleted, so none is ever put back in part. */
export async function deleteRemoved(root: string, kept: string): Promise<void> {
  const place = await placeOf(root, kept);
  const going = makingName(place);
  await rename(place, going).catch(() => {
    throw new AppError('cannot-write', 'The removed branch could not be deleted.', 'It is kept as it was. Close whatever has a file of it open, check that you may write in the region’s folder, and delete it again.');
  });
  await dropNotes(place);
  await rm(going, { recursive: true }).catch(() => {
    throw new AppError('cannot-write', 'The removed branch was not deleted whole.', `It can’t be put back any more. What is left of it is in ${going}: delete that folder yourself.`);
  });
}

const move = (from: string, to: string): Promise<void> =>
  rename(from, to).catch((error: unknown) => {
    throw writeFailure(error, to, false);
  });
