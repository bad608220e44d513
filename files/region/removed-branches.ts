import type { Stats } from 'node:fs';
import { lstat, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
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
const SLUG_LIMIT = 1_000;

/** Beside a kept folder that could not keep its name: what it was called in the region. No branch's folder is called so. */
const ownNameOf = (place: string): string => `${place}.slug`;

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
  await noteSlug(place, kept === slug ? undefined : slug);
  await move(folder, place);
  const now = new Date();
  // The list says when; where the disk takes no times the branch is out all the same.
  await utimes(place, now, now).catch(() => undefined);
  return kept;
}

/** Where this can't be written the branch goes out all the same, and comes back under the name that it lies under. */
async function noteSlug(place: string, slug: string | undefined): Promise<void> {
  const note = ownNameOf(place);
  try {
    // Of one that lay there before, or a link.
    await rm(note, { force: true });
    if (slug !== undefined) await writeFile(note, `${slug}\n`, { flag: 'wx' });
  } catch {
    // As it says above.
  }
}

/** What a branch's folder was called in the region. */
async function ownSlug(place: string, kept: string): Promise<string> {
  const slug = (await textAt(ownNameOf(place), SLUG_LIMIT))?.text.trim() ?? kept;
  return isSlug(slug) ? slug : kept;
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
  await noteSlug(place, undefined);
  return target;
}

/** Deletes a branch that was taken out, for good. It leaves the list whole before anything of it is deleted, so none is ever put back in part. */
export async function deleteRemoved(root: string, kept: string): Promise<void> {
  const place = await placeOf(root, kept);
  const going = makingName(place);
  await rename(place, going).catch(() => {
    throw new AppError('cannot-write', 'The removed branch could not be deleted.', 'It is kept as it was. Close whatever has a file of it open, check that you may write in the region’s folder, and delete it again.');
  });
  await rm(going, { recursive: true }).catch(() => {
    throw new AppError('cannot-write', 'The removed branch was not deleted whole.', `It can’t be put back any more. What is left of it is in ${going}: delete that folder yourself.`);
  });
  await noteSlug(place, undefined);
}

const move = (from: string, to: string): Promise<void> =>
  rename(from, to).catch((error: unknown) => {
    throw writeFailure(error, to, false);
  });
