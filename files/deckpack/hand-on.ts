import { dirname, join } from 'node:path';
import { stat } from 'node:fs/promises';
import { blankLayer, type BranchLayer } from '../../core/branch/model.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { picturesIn } from '../../core/branch/pictures.ts';
import { profileYaml } from '../../core/branch/profile-file.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { layerToHandOn, profileToHandOn, stateHandOn, type HandOnChoices, type HandOnStatement } from '../../core/deckpack/hand-on.ts';
import { PACK_FORMAT, plainTitle, type Manifest } from '../../core/deckpack/manifest.ts';
import { shelfOf, placeOf } from '../../core/deck/picture-shelf.ts';
import { AppError } from '../../core/errors.ts';
import { findingLine, hasErrors, type Finding } from '../../core/findings.ts';
import type { BranchInRegion, RegionFile } from '../../core/region/model.ts';
import { branchSlug, layerFileName } from '../../core/region/names.ts';
import { branchesByName } from '../../core/region/same-branch.ts';
import { regionYaml } from '../../core/region/region-file.ts';
import { readCompanion } from '../open-deck.ts';
import { listBranchImages } from '../picture-folders.ts';
import { readPicture } from '../pictures/read.ts';
import { openRegion } from '../region/open-region.ts';
import { BRANCHES, PROFILE_FILE, REGION_FILE, REGION_FOLDER } from '../region/places.ts';
import { openExchanged } from './exchanged.ts';
import { writePackFile, type FileForPack } from './write-files.ts';

/** Which branches of a region are to be handed on: by their folders alone, or as somebody types them, by folder or name. */
export interface WantedBranches {
  by: 'slug' | 'name';
  branches: readonly string[];
}

/** What is to be handed on, as it lies on the disk. */
export interface ToHandOn {
  /** The region's folder; undefined of a single branch's file. */
  root: string | undefined;
  file: RegionFile | undefined;
  region: Readonly<Record<string, BranchLayer>> | undefined;
  branches: readonly BranchInRegion[];
  /** The pictures that the changes name: where each goes in the pack, and where it lies. */
  pictures: readonly { path: string; folder: string; name: string }[];
}

const refuseBroken = (findings: readonly Finding[]): void => {
  if (!hasErrors(findings)) return;
  const errors = findings.filter((finding) => hasErrors([finding]));
  throw new AppError('bad-input', `${errors.slice(0, 3).map(findingLine).join('\n')}${errors.length > 3 ? `\nand ${errors.length - 3} more` : ''}`, 'No pack was written, since it would lack what can’t be read. Mend the files, or hand on only the branches without such files.');
};

/** Reads what is to be handed on. @param wanted which branches; all of a region where none are given */
export async function readToHandOn(path: string, wanted: WantedBranches): Promise<ToHandOn> {
  const isFolder = await stat(path).then((found) => found.isDirectory(), () => false);
  return isFolder ? fromRegion(path, wanted) : fromFile(path, wanted);
}

async function fromFile(path: string, { branches: wanted }: WantedBranches): Promise<ToHandOn> {
  if (wanted.length > 0) throw new AppError('usage', 'The file of one branch holds that branch alone.', 'No pack was written. Name no branches with it.');
  const { file, findings } = await readCompanion(path, path);
  const parsed = parseBranch(file);
  refuseBroken([...findings, ...parsed.findings]);
  const { layer } = parsed;
  const slug = branchSlug(layer.profile.branch.name, new Set());
  const branch: BranchInRegion = { slug, profile: layer.profile, layers: { [layer.deck]: layer } };
  return { root: undefined, file: undefined, region: undefined, branches: [branch], pictures: await picturesOf([layer], dirname(path), `${BRANCHES}/${slug}`) };
}

async function fromRegion(path: string, wanted: WantedBranches): Promise<ToHandOn> {
  const open = await openRegion(path);
  const whole = wanted.branches.length === 0;
  const slugs = new Set(wanted.branches.map((each) => slugOf(open.region.branches, each, wanted.by)));
  const branches = whole ? open.region.branches : open.region.branches.filter(({ slug }) => slugs.has(slug));
  refuseBroken([...(whole ? open.findings : []), ...branches.flatMap(({ slug }) => open.ofBranch.get(slug) ?? [])]);
  const pictures = whole ? await picturesOf(Object.values(open.region.layers), join(open.root, REGION_FOLDER), REGION_FOLDER) : [];
  for (const { slug, profile, layers } of branches) pictures.push(...await picturesOf([...Object.values(layers), { ...blankLayer('', ''), profile }], join(open.root, BRANCHES, slug), `${BRANCHES}/${slug}`));
  return { root: open.root, file: whole ? open.file : undefined, region: whole ? open.region.layers : undefined, branches, pictures };
}

/** A renamed branch keeps its folder, so one branch's folder may be called as another is: a slug goes before a name. */
function slugOf(branches: readonly BranchInRegion[], wanted: string, by: WantedBranches['by']): string {
  const alike = by === 'slug' || branches.some(({ slug }) => slug === wanted)
    ? branches.filter(({ slug }) => slug === wanted)
    : branchesByName(branches, ({ profile }) => profile.branch.name)(wanted);
  const [found, other] = alike;
  if (other !== undefined) throw new AppError('bad-input', `Several branches of this region are called “${wanted}”: they are in the folders ${alike.map(({ slug }) => slug).join(', ')}.`, 'No pack was written. Give the name of the folder.');
  if (found === undefined) throw new AppError('not-found', `There is no branch “${wanted}” in this region.`, by === 'slug' ? 'No pack was written. Read the region’s folder again.' : 'No pack was written. Give its name as the region has it.');
  return found.slug;
}

/** The pictures in a folder's `images/` that changes name. */
export async function picturesOf(layers: readonly BranchLayer[], folder: string, target: string): Promise<{ path: string; folder: string; name: string }[]> {
  const shelf = shelfOf([], { branch: await listBranchImages([folder]), region: [] });
  const found = new Set(layers.flatMap(picturesIn).flatMap((named) => shelf.find(named)?.src ?? []).map((src) => placeOf(src).path));
  return [...found].filter((name) => name.split('/').length === 2).map((name) => ({ path: `${target}/${name.normalize('NFC')}`, folder, name }));
}

/** What it would hold. */
export const statementOf = ({ region, branches, pictures }: ToHandOn, choices: HandOnChoices): HandOnStatement => stateHandOn({ region, branches, pictures: pictures.length }, choices);

export interface HandOnOrder {
  from: ToHandOn;
  choices: HandOnChoices;
  target: string;
  madeOn: string;
  madeBy: string;
}

/** Writes a pack of changes. The texts are kept in the region's folder, so that what comes back can be compared with them. */
export async function writeHandOn({ from, choices, target, madeOn, madeBy }: HandOnOrder): Promise<Manifest> {
  if (from.branches.length === 0 && from.region === undefined) throw new AppError('bad-input', 'There is no branch to hand on.', 'No pack was written.');
  const texts = new Map<string, string>();
  for (const { slug, profile, layers } of from.branches) {
    texts.set(`${BRANCHES}/${slug}/${PROFILE_FILE}`, profileYaml(profileToHandOn(profile, choices.withoutPeople)));
    for (const layer of Object.values(layers)) texts.set(`${BRANCHES}/${slug}/${layerFileName(layer.deck)}`, branchYaml(layerToHandOn({ ...layer, profile }, choices)));
  }
  for (const layer of Object.values(from.region ?? {})) texts.set(`${REGION_FOLDER}/${layerFileName(layer.deck)}`, branchYaml(layerToHandOn(layer, choices)));
  // Where decks lie on this computer is nobody else's concern.
  if (from.file !== undefined) texts.set(REGION_FILE, regionYaml({ ...from.file, decks: from.file.decks.map((deck) => ({ ...deck, opened: '' })), rest: {} }));
  const pictures = choices.withoutPictures ? [] : from.pictures;
  const files: FileForPack[] = [
    ...[...texts].map(([path, text]) => ({ path, bytes: () => new TextEncoder().encode(text) })),
    ...pictures.map(({ path, folder, name }) => ({ path, bytes: async () => (await readPicture(folder, name)).bytes })),
  ];
  const exchanged = from.root === undefined ? undefined : openExchanged(from.root);
  const taken = (await exchanged?.taken()) ?? {};
  const madeFrom = Object.fromEntries(files.flatMap(({ path }) => (taken[path] === undefined ? [] : [[path, taken[path]]])));
  const [only] = from.branches;
  const title = from.file?.name || (from.branches.length === 1 ? only?.profile.branch.name : undefined) || `${from.branches.length} branches`;
  const about = { format: PACK_FORMAT, kind: from.region === undefined ? 'branch' : 'region', title: plainTitle(title), id: '', version: '', madeOn, madeBy, madeFrom } as const;
  const manifest = await writePackFile(target, about, files);
  // Where a folder can't be written in, more is asked when the pack comes back.
  await exchanged?.keepHandedOn(texts.values()).catch(() => undefined);
  return manifest;
}
