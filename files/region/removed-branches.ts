import type { Stats } from 'node:fs';
import { lstat, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { parseProfile } from '../../core/branch/profile-file.ts';
import { AppError } from '../../core/errors.ts';
import { branchSlug, isSlug } from '../../core/region/names.ts';
import { readText } from '../read-text.ts';
import { writeFailure } from '../write-beside.ts';
import { BRANCHES, branchFolder, makeFolderAt, placeIn, PROFILE_FILE, STATE_FOLDER, takenSlugs } from './places.ts';

const REMOVED = 'removed';
const PROFILE_LIMIT = 1_000_000;

/** A branch that was taken out of its region, as it lies among the region's own state. */
export interface RemovedBranch {
  /** The name of its folder there. */
  kept: string;
  name: string;
  /** When it was taken out, in milliseconds; of one that an earlier Branchdeck took out, when it was changed last. */
  at: number;
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
  await move(folder, place);
  const now = new Date();
  // The list says when; where the disk takes no times the branch is out all the same.
  await utimes(place, now, now).catch(() => undefined);
  return kept;
}

/** The branches that were taken out and lie there still, newest first. Never throws for what is wrong with one of them. */
export async function listRemoved(root: string): Promise<RemovedBranch[]> {
  const folder = await placeIn(root, STATE_FOLDER, REMOVED);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(entries.filter((entry) => entry.isDirectory() && isSlug(entry.name)).map(async ({ name: kept }): Promise<RemovedBranch> => {
    const at = await lstat(join(folder, kept)).then(({ mtimeMs }) => mtimeMs, () => 0);
    return { kept, name: (await nameIn(join(folder, kept))) || kept, at };
  }));
  return found.toSorted((one, other) => other.at - one.at || (one.kept < other.kept ? -1 : 1));
}

async function nameIn(folder: string): Promise<string> {
  const path = join(folder, PROFILE_FILE);
  if ((await lstat(path).catch(() => undefined))?.isFile() !== true) return '';
  const read = await readText(path, PROFILE_FILE, PROFILE_LIMIT).catch(() => undefined);
  return read === undefined ? '' : parseProfile(read.file).profile.branch.name;
}

/**
 * Puts a branch back into the region.
 * @param slug its folder in the region, where that is known and has to be the same; otherwise the one that it lies in counts, or a free one
 * @returns its folder in the region
 */
export async function putBackBranch(root: string, kept: string, slug?: string): Promise<string> {
  const place = await placeOf(root, kept);
  const taken = await takenSlugs(root);
  if (slug !== undefined && taken.has(slug)) throw new AppError('usage', `There is another branch in the folder “${slug}” now.`, 'The removed one is kept. Rename the other, and put it back then.');
  const target = slug ?? (taken.has(kept) ? branchSlug((await nameIn(place)) || kept, taken) : kept);
  await move(place, await placeIn(root, BRANCHES, target));
  return target;
}

/** Deletes a branch that was taken out, for good. */
export async function deleteRemoved(root: string, kept: string): Promise<void> {
  const place = await placeOf(root, kept);
  await rm(place, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(error, place, true);
  });
}

const move = (from: string, to: string): Promise<void> =>
  rename(from, to).catch((error: unknown) => {
    throw writeFailure(error, to, false);
  });
