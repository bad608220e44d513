import { basename } from 'node:path';
import type { Manifest } from '../../core/deckpack/manifest.ts';
import { badEntry } from '../../core/deckpack/refusals.ts';
import type { BranchBase, BranchSide } from '../../core/deckpack/take-in.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import { parseProfile } from '../../core/branch/profile-file.ts';
import type { SourceFile } from '../../core/deck/model.ts';
import { hasErrors, type Finding } from '../../core/findings.ts';
import type { RegionFile } from '../../core/region/model.ts';
import { deckOfFileName, isSlug } from '../../core/region/names.ts';
import { readBranch, readLayers } from '../../core/region/read.ts';
import { parseRegionFile } from '../../core/region/region-file.ts';
import { BRANCH_IMAGES } from '../picture-folders.ts';
import { BRANCHES, PROFILE_FILE, REGION_FILE, REGION_FOLDER } from '../region/places.ts';
import type { Exchanged } from './exchanged.ts';
import type { OpenPack } from './open-pack.ts';

/** The changes that a pack holds. */
export interface PackChanges {
  branches: readonly BranchSide[];
  /** The region's own, with the slug ''; undefined in a pack of branches. */
  region: BranchSide | undefined;
  file: RegionFile | undefined;
}

/** Reads the changes of a pack. Throws AppError `bad-input`, naming the file, where one can't be used. */
export function readChanges({ manifest, bytes }: OpenPack): PackChanges {
  const text = (path: string): SourceFile => ({ name: path, text: new TextDecoder('utf-8').decode(bytes(path)) });
  const paths = manifest.files.map(({ path }) => path);
  const slugs = [...new Set(paths.flatMap((path) => (path.startsWith(`${BRANCHES}/`) ? [path.split('/')[1] ?? ''] : [])))];
  const branches = slugs.map((slug): BranchSide => {
    const folder = `${BRANCHES}/${slug}`;
    if (!isSlug(slug)) throw badEntry(folder, 'is no name of a branch’s folder');
    const profile = paths.includes(`${folder}/${PROFILE_FILE}`) ? text(`${folder}/${PROFILE_FILE}`) : undefined;
    const { branch, findings } = readBranch({ slug, profile, layers: layersIn(paths, folder).map(text) });
    refuseErrors(findings);
    return { ...branch, pictures: picturesIn(manifest, folder) };
  });
  if (manifest.kind !== 'region') return { branches, region: undefined, file: undefined };
  const { layers, findings } = readLayers(layersIn(paths, REGION_FOLDER).map(text));
  const own = paths.includes(REGION_FILE) ? parseRegionFile(text(REGION_FILE)) : undefined;
  refuseErrors([...findings, ...(own?.findings ?? [])]);
  return { branches, region: { slug: '', profile: BLANK_PROFILE, layers, pictures: picturesIn(manifest, REGION_FOLDER) }, file: own?.region };
}

const layersIn = (paths: readonly string[], folder: string): string[] =>
  paths.filter((path) => path.startsWith(`${folder}/`) && path.split('/').length === folder.split('/').length + 1 && basename(path) !== PROFILE_FILE);

const picturesIn = ({ files }: Manifest, folder: string): Record<string, string> =>
  Object.fromEntries(files.flatMap(({ path, sha256 }) => (path.startsWith(`${folder}/${BRANCH_IMAGES}/`) ? [[basename(path), sha256]] : [])));

function refuseErrors(findings: readonly Finding[]): void {
  const error = findings.find((finding) => hasErrors([finding]));
  if (error !== undefined) throw badEntry(error.file, `can’t be used: line ${error.line}: ${error.message.replace(/\.$/, '')}`);
}

/**
 * What a branch of a pack was made from: what the pack says, else the very text that was handed on from here, which nobody
 * has changed there since. A text that was taken in here says nothing of the kind: the same pack can be taken in again.
 */
export async function readBase({ files, madeFrom = {} }: Manifest, slug: string, exchanged: Pick<Exchanged, 'text' | 'ownText'>): Promise<BranchBase> {
  const folder = slug === '' ? REGION_FOLDER : `${BRANCHES}/${slug}`;
  const base: { -readonly [Key in keyof BranchBase]: BranchBase[Key] } = { profile: undefined, layers: {}, pictures: {} };
  const unchanged = files.flatMap(({ path, sha256 }) => (path.endsWith('.yaml') ? [[path, sha256] as const] : []));
  for (const [path, hash] of Object.entries({ ...Object.fromEntries(unchanged), ...madeFrom })) {
    if (!path.startsWith(`${folder}/`)) continue;
    const name = basename(path);
    if (path.startsWith(`${folder}/${BRANCH_IMAGES}/`)) base.pictures = { ...base.pictures, [name]: hash };
    else {
      const text = await (madeFrom[path] === undefined ? exchanged.ownText(hash) : exchanged.text(hash));
      if (text === undefined) continue;
      const file = { name: path, text };
      if (name === PROFILE_FILE) base.profile = parseProfile(file).profile;
      else if (deckOfFileName(name) !== undefined) base.layers = { ...base.layers, ...readLayers([file]).layers };
    }
  }
  return base;
}
