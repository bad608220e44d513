import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BranchLayer } from '../../core/branch/model.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { handOnLines, stateHandOn } from '../../core/deckpack/hand-on.ts';
import { differenceLines, type KnownDecks } from '../../core/deckpack/say-plan.ts';
import { planBranch, takeBranch, type BranchSide } from '../../core/deckpack/take-in.ts';
import { AppError } from '../../core/errors.ts';
import { layerOf } from '../../core/region/layer-of.ts';
import { branchSlug } from '../../core/region/names.ts';
import { loadBranchFile, type Destination } from '../branch-file.ts';
import { BRANCHES } from '../region/places.ts';
import { writeTogether } from '../write-together.ts';
import { picturesOf, type ToHandOn } from './hand-on.ts';
import { openPack } from './open-pack.ts';
import { readChanges } from './read-changes.ts';

/** One branch's changes to one deck, to be handed on. @param folders that hold its `images`; of two pictures of one name the first counts */
export async function branchToHandOn(layer: BranchLayer, folders: readonly string[]): Promise<ToHandOn> {
  const slug = branchSlug(layer.profile.branch.name, new Set());
  const pictures = new Map<string, ToHandOn['pictures'][number]>();
  for (const folder of folders) for (const picture of await picturesOf([layer], folder, `${BRANCHES}/${slug}`)) if (!pictures.has(picture.path)) pictures.set(picture.path, picture);
  return { root: undefined, file: undefined, region: undefined, branches: [{ slug, profile: layer.profile, layers: { [layer.deck]: layer } }], pictures: [...pictures.values()] };
}

const NO_BASE = { profile: undefined, layers: {}, pictures: {} };
const sideOf = (layer: BranchLayer): BranchSide => ({ slug: '', profile: layer.profile, layers: { [layer.deck]: layer }, pictures: {} });
const planFor = (ours: BranchLayer, theirs: BranchLayer) => planBranch('own', sideOf(ours), sideOf(theirs), NO_BASE);

/** What a colleague's pack would change of one's own changes to a deck. */
export interface OfferedChanges {
  branch: string;
  lines: string[];
}

/**
 * Takes a colleague's changes to a deck into one's own: theirs where both have something, one's own where they have nothing.
 * Throws AppError where the pack has no changes of one branch to this deck.
 * @param decks that are known @param agree is told what would change, before anything is taken @returns undefined where it was not wanted
 */
export async function loadBranchPack(path: string, ours: BranchLayer, into: Destination, decks: KnownDecks, agree: (offer: OfferedChanges) => Promise<boolean>): Promise<{ layer: BranchLayer; warnings: string[] } | undefined> {
  const pack = openPack(path);
  try {
    const { branches } = readChanges(pack);
    const [theirs, other] = branches.filter((branch) => layerOf(branch, ours.deck) !== undefined);
    const layer = theirs && layerOf(theirs, ours.deck);
    if (theirs === undefined || layer === undefined) throw new AppError('bad-input', `${basename(path)} holds no changes of a branch to this deck.`, 'Your changes are as they were. Open the deck that it belongs to, or a region to take it into.');
    if (other !== undefined) throw new AppError('bad-input', `${basename(path)} holds the changes of several branches to this deck.`, 'Your changes are as they were. Take it in on the page of a region.');
    const plan = planFor(ours, layer);
    const apart = plan.decks[0]?.apart;
    if (apart !== undefined) throw new AppError('blocked', `${basename(path)} was made from version ${apart.theirs || 'unknown'} of this deck, and your changes from version ${apart.ours || 'unknown'}.`, 'Your changes are as they were. Take the older of the two to the newer version first, and load the pack again.');
    const holds = handOnLines(stateHandOn({ region: undefined, branches: [theirs], pictures: Object.keys(theirs.pictures).length }, { notes: true, withoutPeople: false, withoutPictures: false }));
    const changes = differenceLines(plan, 'answered', decks);
    if (!(await agree({ branch: theirs.profile.branch.name, lines: [...holds, '', ...(changes.length === 0 ? ['Nothing in it differs from what you have.'] : changes)] }))) return undefined;
    const folder = await mkdtemp(join(tmpdir(), 'branchdeck-pack-'));
    try {
      await mkdir(join(folder, 'images'));
      const pictures = Object.keys(theirs.pictures).map((name) => ({ path: join(folder, 'images', name), bytes: pack.bytes(`${BRANCHES}/${theirs.slug}/images/${name}`) }));
      await writeTogether([{ path: join(folder, 'branch.yaml'), bytes: branchYaml(layer) }, ...pictures]);
      const loaded = await loadBranchFile(join(folder, 'branch.yaml'), into);
      const taken = takeBranch(planFor(ours, loaded.layer), sideOf(ours), 'theirs');
      const profile = taken.profile ?? ours.profile;
      return { ...loaded, layer: { ...(taken.layers[0] ?? ours), profile } };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    pack.close();
  }
}
