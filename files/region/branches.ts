import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../core/branch/model.ts';
import { profileYaml } from '../../core/branch/profile-file.ts';
import { AppError } from '../../core/errors.ts';
import { blankRegionFile } from '../../core/region/model.ts';
import { branchSlug } from '../../core/region/names.ts';
import { regionYaml } from '../../core/region/region-file.ts';
import { makeFolder } from '../make-folder.ts';
import { writeFailure } from '../write-beside.ts';
import { BRANCHES, branchFolder, makeFolderAt, placeIn, REGION_FILE, REGION_FOLDER, STATE_FOLDER } from './places.ts';

const REMOVED = 'removed';

/** Makes a new region in a folder that is not there yet or is empty. @returns its real folder */
export const makeRegion = (folder: string, name: string): Promise<string> =>
  makeFolder(folder, async (making) => {
    await mkdir(join(making, REGION_FOLDER));
    await mkdir(join(making, BRANCHES));
    await writeFile(join(making, REGION_FILE), regionYaml(blankRegionFile(name)));
  });

async function takenSlugs(root: string): Promise<ReadonlySet<string>> {
  const folder = await placeIn(root, BRANCHES);
  await makeFolderAt(folder);
  return new Set((await readdir(folder)).map((name) => name.toLowerCase()));
}

const needName = (name: string): void => {
  if (name.trim() === '') throw new AppError('usage', 'A branch needs a name.', 'Nothing was written. Give the branch a name.');
};

/** Adds a branch. @returns its slug, made of its name */
export async function addBranch(root: string, profile: Profile): Promise<string> {
  needName(profile.branch.name);
  const slug = branchSlug(profile.branch.name, await takenSlugs(root));
  await makeFolder(await placeIn(root, BRANCHES, slug), (making) => writeFile(join(making, 'profile.yaml'), profileYaml(profile)));
  return slug;
}

/** Takes a branch out of the region. Its folder is kept among the region's own state. @returns what puts it back */
export async function removeBranch(root: string, slug: string): Promise<() => Promise<void>> {
  const folder = await branchFolder(root, slug);
  await makeFolderAt(await placeIn(root, STATE_FOLDER, REMOVED));
  const inside = new Set(await readdir(await placeIn(root, STATE_FOLDER, REMOVED)));
  let kept = slug;
  for (let number = 2; inside.has(kept); number += 1) kept = `${slug}-${number}`;
  const place = await placeIn(root, STATE_FOLDER, REMOVED, kept);
  await move(folder, place);
  return async () => {
    if ((await takenSlugs(root)).has(slug)) throw new AppError('usage', `There is another branch in the folder “${slug}” now.`, 'The removed one is kept. Rename the other, and put it back then.');
    await move(place, folder);
  };
}

const move = (from: string, to: string): Promise<void> =>
  rename(from, to).catch((error: unknown) => {
    throw writeFailure(error, to, false);
  });
