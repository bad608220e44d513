import { copyFile, readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BranchLayer, Profile } from '../../core/branch/model.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { parseProfile, profileYaml } from '../../core/branch/profile-file.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrors } from '../../core/findings.ts';
import type { RegionFile } from '../../core/region/model.ts';
import { parseRegionFile, regionYaml } from '../../core/region/region-file.ts';
import { readText } from '../read-text.ts';
import { writeTogether, type FileToWrite } from '../write-together.ts';
import { BRANCHES, branchFolder, layerPlace, placeIn, PROFILE_FILE, REGION_FILE } from './places.ts';
import { openBranch } from './open-region.ts';

const FILE_LIMIT = 5_000_000;

/**
 * Keeps a copy of a file that can't be read beside it before it is written over, so that nobody's work is lost.
 * Its name ends in .damaged, which nothing reads.
 */
async function keepDamaged(path: string, isSound: (text: string) => boolean): Promise<void> {
  let sound: boolean;
  try {
    const { file, findings } = await readText(path, basename(path), FILE_LIMIT);
    sound = findings.length === 0 && isSound(file.text);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return;
    throw error;
  }
  if (sound) return;
  const taken = new Set(await readdir(dirname(path)));
  let number = 1;
  while (taken.has(`${basename(path)}.${number}.damaged`)) number += 1;
  await copyFile(path, `${path}.${number}.damaged`);
}

const isSoundLayer = (text: string): boolean => !hasErrors(parseBranch({ name: '', text }).findings);
const isSoundProfile = (text: string): boolean => !hasErrors(parseProfile({ name: '', text }).findings);
const isSoundRegion = (text: string): boolean => !hasErrors(parseRegionFile({ name: '', text }).findings);

/** What is to be written, where it goes; nothing yet. */
async function layerToWrite(root: string, slug: string | undefined, layer: BranchLayer): Promise<FileToWrite> {
  const path = await layerPlace(root, slug, layer.deck);
  await keepDamaged(path, isSoundLayer);
  return { path, bytes: branchYaml(layer) };
}

/** Writes `region.yaml`. */
export async function saveRegionFile(root: string, file: RegionFile): Promise<void> {
  const path = await placeIn(root, REGION_FILE);
  await keepDamaged(path, isSoundRegion);
  await writeTogether([{ path, bytes: regionYaml(file) }]);
}

/** Writes the region's own changes to a deck. Their profile holds the region's name alone, whatever it held. */
export async function saveRegionLayer(root: string, name: string, layer: BranchLayer): Promise<void> {
  await writeTogether([await layerToWrite(root, undefined, { ...layer, profile: regionProfile(name) })]);
}

/** The profile of a region's own changes. */
export const regionProfile = (name: string): Profile => ({ ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, region: name } });

/** A branch's new details or changes. */
export interface BranchToSave {
  slug: string;
  /** Absent: as in the first of the changes, or as it is. */
  profile?: Profile;
  layers?: readonly BranchLayer[];
}

/** Writes a branch's changes to a deck. The profile in them is what `profile.yaml` and its other files then hold. */
export const saveBranchLayer = (root: string, slug: string, layer: BranchLayer): Promise<void> => saveBranches(root, [{ slug, layers: [layer] }]);

/** Writes a branch's details, into its files of changes too, all of them or none. */
export const saveProfile = (root: string, slug: string, profile: Profile): Promise<void> => saveBranches(root, [{ slug, profile }]);

/** Writes the details and changes of many branches, all of them or none: figures from a spreadsheet, or an update of every branch. */
export async function saveBranches(root: string, branches: readonly BranchToSave[]): Promise<void> {
  const files: FileToWrite[] = [];
  for (const branch of branches) files.push(...await filesOf(root, branch));
  await writeTogether(files);
}

async function filesOf(root: string, { slug, profile, layers = [] }: BranchToSave): Promise<FileToWrite[]> {
  const folder = await branchFolder(root, slug, (profile ?? layers[0]?.profile)?.branch.name);
  const { branch } = await openBranch(root, slug);
  const details = profile ?? layers[0]?.profile ?? branch.profile;
  const all = { ...(isSame(details, branch.profile) ? {} : branch.layers), ...Object.fromEntries(layers.map((layer) => [layer.deck, layer])) };
  const files: FileToWrite[] = [];
  const own = await placeIn(root, BRANCHES, slug, PROFILE_FILE);
  if (profile !== undefined || !isSame(details, branch.profile) || !(await readdir(folder)).includes(PROFILE_FILE)) {
    await keepDamaged(own, isSoundProfile);
    files.push({ path: own, bytes: profileYaml(details) });
  }
  for (const layer of Object.values(all)) files.push(await layerToWrite(root, slug, { ...layer, profile: details }));
  return files;
}

const isSame = (one: Profile, other: Profile): boolean => JSON.stringify(one) === JSON.stringify(other);
