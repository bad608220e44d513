import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayerPlaces } from '../../core/branch/places.ts';
import type { SourceFile } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import type { Finding } from '../../core/findings.ts';
import type { Region, RegionFile } from '../../core/region/model.ts';
import { deckOfFileName, isSlug } from '../../core/region/names.ts';
import { readBranch, readLayers, type PlacesByDeck, type ReadBranch, type ReadLayers } from '../../core/region/read.ts';
import { parseRegionFile } from '../../core/region/region-file.ts';
import { BRANCH_IMAGES, listBranchImages } from '../picture-folders.ts';
import { readText } from '../read-text.ts';
import { standIns, stoodIn } from './left-before.ts';
import { BRANCHES, OTHER_COPY, PROFILE_FILE, REGION_FILE, REGION_FOLDER, regionRoot } from './places.ts';

/** A region as it lies on the disk. */
export interface OpenRegion {
  /** Its real folder. */
  root: string;
  file: RegionFile;
  region: Region;
  /** What is wrong with the region's own files. */
  findings: Finding[];
  /** What is wrong with the files of each branch, by its slug. */
  ofBranch: ReadonlyMap<string, readonly Finding[]>;
  /** Where the region's own changes stand, by deck. */
  places: PlacesByDeck;
  /** Where the changes of each branch stand, by its slug. */
  placesOf: ReadonlyMap<string, PlacesByDeck>;
  /** Paths of the region's own pictures, as its texts name them. */
  images: readonly string[];
  /** The same of the branches that have any, by their slugs. */
  imagesOf: ReadonlyMap<string, readonly string[]>;
}

const NONE: readonly string[] = [];
const MOST_BRANCHES = 5_000;
const MOST_FILES = 200;
const FILE_LIMIT = 5_000_000;
/** Enough to keep the disk busy, and no more files open than any system allows. */
const AT_ONCE = 24;

const tell = (level: Finding['level'], code: string, file: string, message: string): Finding => ({ level, code, file, line: 1, slide: undefined, message });
const asFinding = (error: unknown, file: string): Finding => {
  if (!(error instanceof AppError)) throw error;
  return tell('error', 'region-unreadable', file, [error.message, error.hint].filter(Boolean).join(' '));
};

interface Texts {
  profile: SourceFile | undefined;
  layers: SourceFile[];
  images: readonly string[];
  findings: Finding[];
}

/** A name in a folder, and where what it is to hold is read. */
interface Named {
  name: string;
  isFile: boolean;
  place: string;
}

/** What is in a folder, with what stands in for files that a write that was cut off took away; nothing is written. */
async function namedIn(folder: string, entries: readonly Dirent[], called: string, findings: Finding[], isWanted: (name: string) => boolean): Promise<Named[]> {
  const named = entries.filter(({ name }) => isWanted(name)).map((entry) => ({ name: entry.name, isFile: entry.isFile(), place: join(folder, entry.name) }));
  for (const [name, place] of await standIns(folder, entries)) {
    if (!isWanted(name)) continue;
    named.push({ name, isFile: true, place });
    findings.push(stoodIn(called === '' ? name : `${called}/${name}`));
  }
  return named;
}

/** Reads the files of changes in a folder. One that can't be read is a finding, and so is a link. */
async function readFolder(folder: string, called: string): Promise<Texts> {
  const texts: Texts = { profile: undefined, layers: [], images: NONE, findings: [] };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return { ...texts, findings: [tell('error', 'region-unreadable', called, 'This folder could not be read. Check the drive that it lies on, and that you may read it.')] };
  if (entries.some(({ name }) => name === BRANCH_IMAGES)) texts.images = await listBranchImages([folder]);
  for (const { name } of entries) if (OTHER_COPY.test(name)) texts.findings.push(tell('warning', 'region-other', `${called}/${name}`, 'Another program changed these changes while they were open here. What it wrote is kept in this file: take from it what is missing, then delete it.'));
  const wanted = (await namedIn(folder, entries, called, texts.findings, (name) => name.endsWith('.yaml') && !name.startsWith('.'))).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  if (wanted.length > MOST_FILES) texts.findings.push(tell('warning', 'region-too-large', called, `This folder holds ${wanted.length} files of changes. Only the first ${MOST_FILES} are read.`));
  for (const entry of wanted.slice(0, MOST_FILES)) {
    const name = `${called}/${entry.name}`;
    if (!entry.isFile) {
      texts.findings.push(tell('error', 'region-link', name, 'This is no ordinary file. It is not read: put the file itself there.'));
      continue;
    }
    try {
      const { file, findings } = await readText(entry.place, name, FILE_LIMIT);
      texts.findings.push(...findings);
      if (findings.length > 0) continue;
      if (entry.name === PROFILE_FILE) texts.profile = file;
      else texts.layers.push(file);
    } catch (error) {
      texts.findings.push(asFinding(error, name));
    }
  }
  return texts;
}

async function readRegionLayers(root: string, entries: readonly Dirent[]): Promise<ReadLayers & Pick<Texts, 'images'>> {
  const own = entries.find(({ name }) => name === REGION_FOLDER);
  const none = { ...readLayers([]), images: NONE };
  if (own === undefined) return none;
  if (!own.isDirectory()) return { ...none, findings: [tell('error', 'region-link', REGION_FOLDER, 'This is no ordinary folder. It is not read: put the folder itself there.')] };
  const { layers, images, findings } = await readFolder(join(root, REGION_FOLDER), REGION_FOLDER);
  const read = readLayers(layers.filter(({ name }) => deckOfFileName(name.slice(REGION_FOLDER.length + 1)) !== undefined));
  return { ...read, images, findings: [...findings, ...read.findings] };
}

/** The folders of the branches, in the order of their slugs. */
async function listBranches(root: string, entries: readonly Dirent[], findings: Finding[]): Promise<string[]> {
  const folder = entries.find(({ name }) => name === BRANCHES);
  if (folder === undefined) return [];
  const inside = folder.isDirectory() ? await readdir(join(root, BRANCHES), { withFileTypes: true }).catch(() => undefined) : undefined;
  if (inside === undefined) {
    findings.push(tell('error', 'region-unreadable', BRANCHES, 'The folder of the branches could not be read. It must be a folder, and no link to one.'));
    return [];
  }
  const slugs: string[] = [];
  for (const entry of inside.filter(({ name }) => !name.startsWith('.'))) {
    if (entry.isFile()) continue;
    if (!entry.isDirectory()) findings.push(tell('error', 'region-link', `${BRANCHES}/${entry.name}`, 'This is a link. It is not read: put the branch’s folder itself there.'));
    else if (!isSlug(entry.name)) findings.push(tell('error', 'region-file-name', `${BRANCHES}/${entry.name}`, 'A branch’s folder is called by small letters, digits and hyphens. This one is not read: rename it.'));
    else slugs.push(entry.name);
  }
  if (slugs.length > MOST_BRANCHES) findings.push(tell('error', 'region-too-large', BRANCHES, `This region has ${slugs.length} branches. Only the first ${MOST_BRANCHES} are read.`));
  return slugs.toSorted().slice(0, MOST_BRANCHES);
}

/** Reads one branch of a region. Never throws for what is wrong with its files. */
export async function openBranch(root: string, slug: string): Promise<ReadBranch & Pick<Texts, 'images'>> {
  const called = `${BRANCHES}/${slug}`;
  const texts = await readFolder(join(root, BRANCHES, slug), called);
  const damaged = texts.findings.some(({ file }) => file === `${called}/${PROFILE_FILE}`);
  const read = readBranch({ slug, ...texts });
  // A profile that is there and can't be read is not missing.
  const findings = damaged ? read.findings.filter(({ code }) => code !== 'no-profile') : read.findings;
  return { ...read, images: texts.images, findings: [...texts.findings, ...findings] };
}

/**
 * Reads a region's folder and writes nothing: what a write that was cut off left aside is read as if it had been put back
 * (`openRegionToWork` puts it back). What is wrong with the files of one branch is a finding of that branch and stops nothing else.
 * Throws AppError where there is no `region.yaml`, or it can't be read.
 * @param heard told after each branch how many were read, of how many
 */
export async function openRegion(folder: string, heard?: (done: number, all: number) => void): Promise<OpenRegion> {
  const root = await regionRoot(folder);
  const entries = await readdir(root, { withFileTypes: true });
  const all: Finding[] = [];
  const [own] = await namedIn(root, entries, '', all, (name) => name === REGION_FILE);
  if (own?.isFile !== true) throw new AppError('not-found', `There is no ${REGION_FILE} in this folder, so it is no region.`, 'Choose a region’s folder, or make a new region.');
  const { file, findings } = await readText(own.place, REGION_FILE, FILE_LIMIT);
  const parsed = parseRegionFile(file);
  const layers = await readRegionLayers(root, entries);
  all.push(...findings, ...parsed.findings, ...layers.findings);
  const slugs = await listBranches(root, entries, all);
  const read = await inTurn(slugs, (slug) => openBranch(root, slug), heard);
  return {
    root,
    file: parsed.region,
    region: { name: parsed.region.name, layers: layers.layers, branches: read.map(({ branch }) => branch) },
    findings: all,
    ofBranch: new Map(read.map(({ branch, findings: ofBranch }) => [branch.slug, ofBranch])),
    places: layers.places,
    placesOf: new Map(read.map(({ branch, places }): [string, Readonly<Record<string, LayerPlaces>>] => [branch.slug, places])),
    images: layers.images,
    imagesOf: new Map(read.filter(({ images }) => images.length > 0).map(({ branch, images }) => [branch.slug, images])),
  };
}

/** Several at once, and the answers in the order of the questions. */
async function inTurn<A, B>(items: readonly A[], work: (item: A) => Promise<B>, heard?: (done: number, all: number) => void): Promise<B[]> {
  const answers: { index: number; answer: B }[] = [];
  const waiting = items.entries();
  const run = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      answers.push({ index, answer: await work(item) });
      heard?.(answers.length, items.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, run));
  return answers.toSorted((one, other) => one.index - other.index).map(({ answer }) => answer);
}
