import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { profileYaml } from '../../core/branch/profile-file.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { stateHandOn, type HandOnStatement } from '../../core/deckpack/hand-on.ts';
import type { Manifest } from '../../core/deckpack/manifest.ts';
import { pairBranches } from '../../core/deckpack/pair-branches.ts';
import { openQuestions, planBranch, takeBranch, type BranchBase, type BranchPlan, type BranchSide, type TakeChoice } from '../../core/deckpack/take-in.ts';
import { BLANK_PROFILE } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { findingLine, hasErrors } from '../../core/findings.ts';
import { blankRegionFile } from '../../core/region/model.ts';
import { layerFileName } from '../../core/region/names.ts';
import { regionYaml } from '../../core/region/region-file.ts';
import { BRANCH_IMAGES, listBranchImages } from '../picture-folders.ts';
import { mendBefore } from '../region/mend-before.ts';
import { openRegion, type OpenRegion } from '../region/open-region.ts';
import { BRANCHES, PROFILE_FILE, REGION_FILE, REGION_FOLDER } from '../region/places.ts';
import { regionProfile } from '../region/write-region.ts';
import { commitFiles, type FileToCommit } from '../region/commit-files.ts';
import { openExchanged } from './exchanged.ts';
import { openPack } from './open-pack.ts';
import { sha256 } from '../sha256.ts';
import { readBase, readChanges } from './read-changes.ts';

interface Paired {
  plan: BranchPlan;
  ours: BranchSide | undefined;
  theirs: BranchSide;
}

/** A pack of changes that was opened and compared with a region, before anything is taken of it. The caller closes it. */
export interface TakingIn {
  manifest: Manifest;
  holds: HandOnStatement;
  /** The region's own changes first, where the pack has any. */
  plans: readonly BranchPlan[];
  /** The region's name here, or the one that a new region would have. */
  region: string;
  isNewRegion: boolean;
  /** Takes the pack in, whole or not at all. Throws AppError `blocked` where something has to be decided first. */
  take(choiceFor: (plan: BranchPlan) => TakeChoice): Promise<{ files: number }>;
  close(): void;
}

/** Opens a pack of changes and compares it with a region's folder, which may not be there yet. Throws AppError where either can't be read. */
export async function openTakingIn(path: string, folder: string): Promise<TakingIn> {
  const pack = openPack(path);
  try {
    const { manifest } = pack;
    if (manifest.kind === 'deck') throw new AppError('bad-input', `${basename(path)} holds a deck, and no changes of a branch: ${manifest.title}.`, 'Nothing was taken in. Open it as a deck.');
    const theirs = readChanges(pack);
    const here = await openHere(folder);
    const exchanged = openExchanged(here?.root ?? folder);
    const pairs: Paired[] = [];
    const bases = await Promise.all(theirs.branches.map(({ slug }) => readBase(manifest, slug, exchanged)));
    const places = pairBranches(
      theirs.branches.map(({ slug, profile }, index) => ({ slug, name: profile.branch.name, before: bases[index]?.profile?.branch.name })),
      (here?.region.branches ?? []).map(({ slug, profile }) => ({ slug, name: profile.branch.name })),
    );
    const add = async (slug: string, side: BranchSide, base: BranchBase, beside?: string): Promise<void> => {
      const ours = here && (await sideHere(here, slug));
      pairs.push({ plan: { ...planBranch(slug, ours, side, base), ...(beside !== undefined && { beside }) }, ours, theirs: side });
    };
    if (theirs.region) await add('', theirs.region, await readBase(manifest, '', exchanged));
    for (const [index, side] of theirs.branches.entries()) {
      const [place, base] = [places[index], bases[index]];
      if (place && base) await add(place.slug, side, base, place.beside);
    }
    const region = here?.region.name ?? (theirs.file?.name || theirs.branches.find(({ profile }) => profile.branch.region !== '')?.profile.branch.region || 'Region');
    const pictures = manifest.files.filter(({ path: file }) => file.includes(`/${BRANCH_IMAGES}/`)).length;
    return {
      manifest,
      holds: stateHandOn({ region: theirs.region?.layers, branches: theirs.branches, pictures }, { notes: true, withoutPeople: false, withoutPictures: false }),
      plans: pairs.map(({ plan }) => plan),
      region,
      isNewRegion: here === undefined,
      async take(choiceFor) {
        const open = pairs.flatMap(({ plan }) => openQuestions(plan, choiceFor(plan)).map(({ label }) => `${plan.name || 'the region'}: ${label}`));
        if (open.length > 0) throw new AppError('blocked', `Changed on both sides: ${open.slice(0, 5).join('; ')}${open.length > 5 ? ` and ${open.length - 5} more` : ''}.`, 'Nothing was taken in. Say for each of them whose counts.');
        const files = filesFor(pairs, choiceFor, region, (file) => pack.bytes(file));
        if (here === undefined) files.unshift({ path: REGION_FILE, bytes: regionYaml(theirs.file ?? blankRegionFile(region)) });
        const hashes = Object.fromEntries(manifest.files.flatMap((file) => (recorded(pairs, file.path) ? [[recordedAs(pairs, file.path), file.sha256]] : [])));
        if (files.length === 0) return { files: 0 };
        const root = here?.root ?? folder;
        // So that its undo puts back what was read here, also where a write that was cut off had taken it away.
        await mendBefore(root);
        await commitFiles(root, `what came with “${manifest.title}”`, [...files, await exchanged.record(hashes)]);
        await exchanged.keepTakenIn(manifest.files.flatMap(({ path: file }) => (file.endsWith('.yaml') ? [new TextDecoder().decode(pack.bytes(file))] : []))).catch(() => undefined);
        return { files: files.length };
      },
      close: () => pack.close(),
    };
  } catch (error) {
    pack.close();
    throw error;
  }
}

/** The region here; undefined where its folder is not there yet or is empty. */
async function openHere(folder: string): Promise<OpenRegion | undefined> {
  const inside = await readdir(folder).catch(() => []);
  return inside.length === 0 ? undefined : openRegion(folder);
}

async function sideHere(here: OpenRegion, slug: string): Promise<BranchSide | undefined> {
  const branch = slug === '' ? { slug, profile: BLANK_PROFILE, layers: here.region.layers } : here.region.branches.find((each) => each.slug === slug);
  if (branch === undefined) return undefined;
  const faults = (slug === '' ? here.findings : (here.ofBranch.get(slug) ?? [])).filter((finding) => hasErrors([finding]));
  if (faults[0] !== undefined) throw new AppError('bad-input', `What is here can’t be read: ${findingLine(faults[0])}`, 'Nothing was taken in, so that nothing of yours is written over. Mend the file first.');
  const folder = slug === '' ? join(here.root, REGION_FOLDER) : join(here.root, BRANCHES, slug);
  const pictures: Record<string, string> = {};
  for (const path of await listBranchImages([folder])) pictures[basename(path)] = sha256(new Uint8Array(await readFile(join(folder, path))));
  return { ...branch, pictures };
}

const folderOf = (slug: string): string => (slug === '' ? REGION_FOLDER : `${BRANCHES}/${slug}`);

function filesFor(pairs: readonly Paired[], choiceFor: (plan: BranchPlan) => TakeChoice, region: string, bytes: (path: string) => Uint8Array): FileToCommit[] {
  return pairs.flatMap(({ plan, ours, theirs }): FileToCommit[] => {
    const { slug, profile, layers, pictures } = takeBranch(plan, ours, choiceFor(plan));
    const folder = folderOf(slug);
    return [
      ...(profile === undefined || slug === '' ? [] : [{ path: `${folder}/${PROFILE_FILE}`, bytes: profileYaml(profile) }]),
      ...layers.map((layer) => ({ path: `${folder}/${layerFileName(layer.deck)}`, bytes: branchYaml(slug === '' ? { ...layer, profile: regionProfile(region) } : layer) })),
      ...pictures.map((name) => ({ path: `${folder}/${BRANCH_IMAGES}/${name}`, bytes: bytes(`${folderOf(theirs.slug)}/${BRANCH_IMAGES}/${name}`) })),
    ];
  });
}

const pairOf = (pairs: readonly Paired[], path: string): Paired | undefined => pairs.find(({ theirs }) => path.startsWith(`${folderOf(theirs.slug)}/`));
/** Changes that wait for an update are not taken, and are compared again with the next pack. */
const recorded = (pairs: readonly Paired[], path: string): boolean => {
  const plan = pairOf(pairs, path)?.plan;
  return plan !== undefined && !plan.decks.some(({ deck, apart }) => apart !== undefined && path.endsWith(`/${layerFileName(deck)}`));
};
/** Where a file of the pack lies here: a branch may have another folder. */
function recordedAs(pairs: readonly Paired[], path: string): string {
  const pair = pairOf(pairs, path);
  return pair === undefined ? path : folderOf(pair.plan.slug) + path.slice(folderOf(pair.theirs.slug).length);
}
