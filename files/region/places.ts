import { lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSlug, layerFileName } from '../../core/region/names.ts';
import { AppError } from '../../core/errors.ts';
import { readFailure } from '../read-text.ts';
import { systemCode } from '../system-error.ts';
import { writeFailure } from '../write-beside.ts';

export const REGION_FILE = 'region.yaml';
/** Holds the region's own changes, a file a deck. */
export const REGION_FOLDER = 'region';
export const BRANCHES = 'branches';
export const PROFILE_FILE = 'profile.yaml';
export const EXPORTS_FILE = 'exports.jsonl';
/** How a copy ends that was kept because two programs changed one file; nothing reads it, and the region's page names it. */
export const OTHER_COPY = /\.yaml\.\d+\.other$/;
/** Our own state: what undo and unfinished work need. */
export const STATE_FOLDER = '.branchdeck';

const outside = (path: string): AppError =>
  new AppError('outside-deck', `“${path}” is a link. Nothing of a region is read or written through a link.`, 'Put the file or folder itself into the region’s folder.');

/** The real folder of a region. Throws `not-found` where there is none. */
export async function regionRoot(folder: string): Promise<string> {
  return realpath(folder).catch((error: unknown) => {
    throw readFailure(error, basename(folder) || folder);
  });
}

/**
 * A place in a region's folder, by its parts, none of which may be a link: so nothing that a region holds leads out of it.
 * What isn't there yet is a place too.
 */
export async function placeIn(root: string, ...parts: readonly string[]): Promise<string> {
  let place = root;
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..' || /[\\/:\0]/.test(part)) throw new AppError('outside-deck', `“${part}” is no name within a region.`);
    place = join(place, part);
    const found = await lstat(place).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw readFailure(error, part);
    });
    if (found?.isSymbolicLink() === true) throw outside(parts.join('/'));
  }
  return place;
}

/** The folder of a branch, which has to be there. @param name what people call the branch; '' where only its folder is known */
export async function branchFolder(root: string, slug: string, name = ''): Promise<string> {
  if (!isSlug(slug)) throw new AppError('usage', 'There is no such branch in this region.');
  const place = await placeIn(root, BRANCHES, slug);
  const found = await lstat(place).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new AppError('not-found', `The folder of the branch “${name || slug}” is not in this region any more.`, 'Nothing was written. Open the region again.');
  return place;
}

/** The file of changes to a deck: a branch's, or with no slug the region's own. Its folder is made where it is missing. */
export async function layerPlace(root: string, slug: string | undefined, deck: string): Promise<string> {
  const name = layerFileName(deck);
  if (slug !== undefined) {
    await branchFolder(root, slug);
    return placeIn(root, BRANCHES, slug, name);
  }
  const place = await placeIn(root, REGION_FOLDER, name);
  await makeFolderAt(await placeIn(root, REGION_FOLDER));
  return place;
}

/** Makes a folder that may be there already. */
export const makeFolderAt = (folder: string): Promise<unknown> =>
  mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(error, folder, false);
  });

/** The names of the branches' folders, in small letters: none of them can be given out. */
export async function takenSlugs(root: string): Promise<ReadonlySet<string>> {
  const folder = await placeIn(root, BRANCHES);
  await makeFolderAt(folder);
  return new Set((await readdir(folder)).map((name) => name.toLowerCase()));
}
