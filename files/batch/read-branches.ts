import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BatchBranch } from '../../core/batch/model.ts';
import { blankLayer } from '../../core/branch/model.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import type { RegionSources } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import { findingLine, hasErrors, type Finding } from '../../core/findings.ts';
import type { Figure } from '../../core/figures/model.ts';
import { layerOf } from '../../core/region/layer-of.ts';
import { layerFileName } from '../../core/region/names.ts';
import { readCompanion } from '../open-deck.ts';
import { listBranchImages } from '../picture-folders.ts';
import { readFailure } from '../read-text.ts';
import { openRegion } from '../region/open-region.ts';
import { BRANCHES, REGION_FILE, REGION_FOLDER } from '../region/places.ts';
import { branchesOfTable } from './branches-of-table.ts';

/** Branches as they were given: a region's folder, a folder of their files, or a spreadsheet. */
export interface GivenBranches {
  branches: BatchBranch[];
  /** The region, where the branches are a region's folder. */
  region: { root: string; name: string; sources: RegionSources | undefined; folder: string } | undefined;
  /** What is to be said of the whole. */
  warnings: string[];
}

/** The deck that they are branches of. */
export interface OfDeck {
  id: string;
  version: string;
  figures: ReadonlyMap<string, Figure>;
  /** ISO day. */
  today: string;
  /** What somebody would have to say of a spreadsheet's cell: it is right as it is. */
  yes: boolean;
}

const BRANCH_FILE = 'branch.yaml';
const MOST = 5_000;

/**
 * Reads the branches of a batch. What is wrong with one of them is among its faults and stops no other.
 * Throws AppError where there are none, or the whole can't be read.
 */
export async function readBranches(path: string, deck: OfDeck): Promise<GivenBranches> {
  const isFolder = await stat(path).then((found) => found.isDirectory(), (error: unknown) => {
    throw readFailure(error, basename(path) || path);
  });
  const given = isFolder ? await ofFolder(path, deck) : await branchesOfTable(path, deck);
  if (given.branches.length === 0) throw new AppError('bad-input', `${basename(path) || path} holds no branches.`, 'Give a spreadsheet with a row a branch, a folder of branch files, or a region’s folder. No file was written.');
  if (given.branches.length > MOST) throw new AppError('too-large', `${basename(path)} holds ${given.branches.length} branches, and ${MOST} at once are the most.`, 'Part them. No file was written.');
  return { ...given, branches: given.branches.map(withName) };
}

/** Nobody could tell whose file is whose without a name. */
const withName = (branch: BatchBranch): BatchBranch =>
  branch.name.trim() === '' ? { ...branch, name: branch.key, faults: [...branch.faults, `${branch.from}: the branch has no name.`] } : branch;

async function ofFolder(path: string, deck: OfDeck): Promise<GivenBranches> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.')).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  if (entries.some((entry) => entry.name === REGION_FILE && entry.isFile())) return ofRegion(path, deck);
  const branches: BatchBranch[] = [];
  const warnings: string[] = [];
  for (const entry of entries) {
    if (entry.isFile() && /\.ya?ml$/i.test(entry.name)) branches.push(await ofFile(path, entry.name, entry.name.replace(/\.ya?ml$/i, ''), path, deck));
    else if (entry.isDirectory() && (await stat(join(path, entry.name, BRANCH_FILE)).then((found) => found.isFile(), () => false))) {
      branches.push(await ofFile(path, `${entry.name}/${BRANCH_FILE}`, entry.name, join(path, entry.name), deck));
    } else if (entry.isDirectory()) warnings.push(`${entry.name} holds no ${BRANCH_FILE}: nothing is made for it.`);
  }
  return { branches, region: undefined, warnings };
}

const errorsOf = (findings: readonly Finding[]): string[] => findings.filter(({ level }) => level === 'error').map(findingLine);
const warningsOf = (findings: readonly Finding[]): string[] => findings.filter(({ level }) => level === 'warning').map(findingLine);

async function ofFile(root: string, file: string, key: string, folder: string, deck: OfDeck): Promise<BatchBranch> {
  try {
    const { file: text, findings } = await readCompanion(join(root, file), file);
    const { layer, findings: ofLayer } = parseBranch(text);
    const all = [...findings, ...ofLayer];
    const faults = errorsOf(all);
    return { key, name: layer.profile.branch.name.trim() || (faults.length > 0 ? key : ''), from: file, layer, folders: [folder], faults, warnings: warningsOf(all) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { key, name: key, from: file, layer: blankLayer(deck.id, deck.version), folders: [], faults: [[error.message, error.hint].filter(Boolean).join(' ')], warnings: [] };
  }
}

async function ofRegion(path: string, { id, version }: OfDeck): Promise<GivenBranches> {
  const { root, region, findings, ofBranch } = await openRegion(path);
  const branches = region.branches.map(({ slug, profile, layers }): BatchBranch => {
    // What is wrong with its changes to another deck is another matter.
    const own = (ofBranch.get(slug) ?? []).filter(({ file }) => file.endsWith(`/${layerFileName(id)}`) || file.endsWith('/profile.yaml') || !file.endsWith('.yaml'));
    return {
      key: slug, name: profile.branch.name.trim(), from: `${BRANCHES}/${slug}`, layer: layerOf({ layers }, id) ?? blankLayer(id, version, profile),
      folders: [join(root, BRANCHES, slug)], faults: errorsOf(own), warnings: warningsOf(own),
    };
  });
  // Without the region's changes every file would be another than it says.
  const ofDeck = findings.filter(({ file }) => !/^region\/.*\.yaml$/.test(file) || file === `${REGION_FOLDER}/${layerFileName(id)}`);
  if (hasErrors(ofDeck)) throw new AppError('bad-input', errorsOf(ofDeck).join('\n'), 'Mend the region’s own files and begin again. No file was written.');
  const layer = layerOf(region, id);
  const folder = join(root, REGION_FOLDER);
  return {
    branches, warnings: findings.map(findingLine),
    region: { root, name: region.name, folder, sources: layer === undefined ? undefined : { layer, images: await listBranchImages([folder]) } },
  };
}

/** Reads the file of a region's changes that goes with branches from elsewhere. Throws AppError where it has an error. */
export async function readRegionFile(path: string): Promise<{ sources: RegionSources; folder: string; name: string }> {
  const { file, findings } = await readCompanion(path, path);
  const { layer, findings: ofLayer } = parseBranch(file);
  const all = [...findings, ...ofLayer];
  if (hasErrors(all)) throw new AppError('bad-input', errorsOf(all).join('\n'), 'Mend it and begin again. No file was written.');
  const folder = dirname(path);
  return { sources: { layer, images: await listBranchImages([folder]) }, folder, name: layer.profile.branch.region.trim() };
}
