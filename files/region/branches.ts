import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../core/branch/model.ts';
import { profileYaml } from '../../core/branch/profile-file.ts';
import { AppError } from '../../core/errors.ts';
import { blankRegionFile } from '../../core/region/model.ts';
import { branchSlug } from '../../core/region/names.ts';
import { regionYaml } from '../../core/region/region-file.ts';
import { makeFolder } from '../make-folder.ts';
import { BRANCHES, placeIn, REGION_FILE, REGION_FOLDER, takenSlugs } from './places.ts';

/** Makes a new region in a folder that is not there yet or is empty. @returns its real folder */
export const makeRegion = (folder: string, name: string): Promise<string> =>
  makeFolder(folder, async (making) => {
    await mkdir(join(making, REGION_FOLDER));
    await mkdir(join(making, BRANCHES));
    await writeFile(join(making, REGION_FILE), regionYaml(blankRegionFile(name)));
  });

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
