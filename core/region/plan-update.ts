import { isBehind } from '../branch/made-from.ts';
import type { BranchLayer } from '../branch/model.ts';
import type { DeckMeta } from '../deck/model.ts';
import { compareVersions } from '../merge/compare-versions.ts';
import { mergeLayer } from '../merge/merge-layer.ts';
import { withLayer } from '../merge/merge-with-region.ts';
import { resolveAll } from '../merge/resolve.ts';
import type { Choice, Conflict, DeckChanges, DeckVersion, MergeResult } from '../merge/model.ts';
import { layerOf } from './layer-of.ts';
import type { Region } from './model.ts';

/** What an update makes of one layer of a region. */
export interface LayerUpdate {
  /** Undefined: the region's own changes. */
  slug: string | undefined;
  name: string;
  /** As it is now. */
  before: BranchLayer;
  result: MergeResult;
}

/** A branch that can't be merged: the version that its changes were made from isn't known here. */
export interface Unknown {
  slug: string | undefined;
  name: string;
  version: string;
}

/** An update of a whole region, as far as it has got. */
export interface RegionUpdate {
  /** What is new since each older version that branches are on. */
  changes: ReadonlyMap<string, DeckChanges>;
  layers: LayerUpdate[];
  unknown: Unknown[];
  /** Branches that are on this version already. */
  current: number;
}

/** The layers of a deck, the region's own among them. */
const layersOf = (region: Region, deckId: string): BranchLayer[] =>
  [region, ...region.branches].flatMap((each) => layerOf(each, deckId) ?? []);

/** The older versions that changes to a deck were made from. */
export const versionsBehind = (region: Region, { id, version }: Pick<DeckMeta, 'id' | 'version'>): string[] =>
  [...new Set(layersOf(region, id).map(({ baseVersion }) => baseVersion).filter((base) => isBehind(base, version)))].toSorted();

/** How changes to a deck stand to the version of it that is here. */
export interface Standing {
  /** How many branches' changes were made from an older version, and how many from a newer one. */
  behind: number;
  ahead: number;
  /** The same of the region's own; undefined where they are of this version, or there are none. */
  own: 'behind' | 'ahead' | undefined;
}

/** Counts the changes that were made from other versions than that of the deck. */
export function behindVersion(region: Region, { id, version }: Pick<DeckMeta, 'id' | 'version'>): Standing {
  const standing = (layer: BranchLayer | undefined): Standing['own'] => (layer === undefined || layer.baseVersion === version ? undefined : isBehind(layer.baseVersion, version) ? 'behind' : 'ahead');
  const others = region.branches.map((each) => standing(layerOf(each, id)));
  return { behind: others.filter((each) => each === 'behind').length, ahead: others.filter((each) => each === 'ahead').length, own: standing(layerOf(region, id)) };
}

/** What was decided about slides that were changed on both sides, by their ids. */
export type Choices = ReadonlyMap<string, Choice>;

/**
 * Merges every layer of a region with a new version of a deck, a layer a step, so that whoever asks can do something else
 * between. Nothing is written.
 * @param olds the older versions that are known, by their names
 * @param ofRegion what was decided about the region's own changes: branches are merged against what comes of them
 */
export function* planUpdate(region: Region, olds: ReadonlyMap<string, DeckVersion>, after: DeckVersion, ofRegion: Choices = new Map()): Generator<undefined, RegionUpdate> {
  const { id, version } = after.deck.meta;
  const changes = new Map<string, DeckChanges>();
  const update: RegionUpdate = { changes, layers: [], unknown: [], current: 0 };
  for (const [name, before] of olds) {
    changes.set(name, compareVersions(before, after));
    yield undefined;
  }
  const merge = (slug: string | undefined, name: string, layer: BranchLayer | undefined, sights: ReadonlyMap<string, Sight>): LayerUpdate | undefined => {
    if (layer === undefined) return undefined;
    if (layer.baseVersion === version) {
      if (slug !== undefined) update.current += 1;
      return undefined;
    }
    // What was made from a newer version stays as it is.
    if (!isBehind(layer.baseVersion, version)) return undefined;
    const sight = sights.get(layer.baseVersion);
    if (sight === undefined) {
      update.unknown.push({ slug, name, version: layer.baseVersion });
      return undefined;
    }
    const made: LayerUpdate = { slug, name, before: layer, result: mergeLayer(layer, sight.before, sight.after, sight.changes) };
    update.layers.push(made);
    return made;
  };
  const national = new Map([...olds].map(([name, before]) => [name, { before, after, changes: changes.get(name) }]));
  const ofOwn = layerOf(region, id);
  const made = merge(undefined, region.name, ofOwn, national);
  const ownAfter = made ? resolveAll(made.result.layer, made.result.conflicts, ofRegion) : ofOwn;
  yield undefined;
  const sights = new Map<string, Sight>();
  for (const [name, sight] of national) {
    sights.set(name, ofOwn && ownAfter ? seenBy(ofOwn, ownAfter, sight) : sight);
    yield undefined;
  }
  for (const branch of region.branches) {
    merge(branch.slug, branch.profile.branch.name || branch.slug, layerOf(branch, id), sights);
    yield undefined;
  }
  return update;
}

/** Two versions as those see them whose changes are merged. */
interface Sight {
  before: DeckVersion;
  after: DeckVersion;
  changes: DeckChanges | undefined;
}

/** With the region's own changes between national and branch. A layer that is on the newer version says nothing of what branches saw in the older. */
function seenBy(ofOwn: BranchLayer, ownAfter: BranchLayer, { before, after }: Sight): Sight {
  const seen = { before: ofOwn.baseVersion === after.deck.meta.version ? before : withLayer(before, ofOwn), after: withLayer(after, ownAfter) };
  return { ...seen, changes: compareVersions(seen.before, seen.after) };
}

/** Every open conflict of an update decided alike, as far as it can be: both in one text only where there is one. */
export const decidable = (conflicts: readonly Conflict[], choice: 'ours' | 'theirs' | 'combined'): Conflict[] =>
  conflicts.filter(({ combined }) => choice !== 'combined' || combined !== undefined);
