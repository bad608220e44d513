import type { BranchLayer } from '../branch/model.ts';
import type { DeckMeta } from '../deck/model.ts';
import { compareVersions } from '../merge/compare-versions.ts';
import { mergeLayer } from '../merge/merge-layer.ts';
import { mergeRegion } from '../merge/merge-with-region.ts';
import type { Conflict, DeckChanges, DeckVersion, MergeResult } from '../merge/model.ts';
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

/** The versions that changes to a deck were made from, other than that of the deck; what names none is of none of them. */
export function versionsBehind(region: Region, deckId: string, version: string): string[] {
  const layers = [region, ...region.branches].map((each) => layerOf(each, deckId));
  return [...new Set(layers.flatMap((layer) => (layer && layer.baseVersion !== version ? [layer.baseVersion] : [])))].toSorted();
}

/** How many layers were made from another version than that of the deck. */
export const behindVersion = (region: Region, { id, version }: Pick<DeckMeta, 'id' | 'version'>): number =>
  [region, ...region.branches].map((each) => layerOf(each, id)).filter((layer) => layer !== undefined && layer.baseVersion !== version).length;

/**
 * Merges every layer of a region with a new version of a deck, a layer a step, so that whoever asks can do something else
 * between. Nothing is written.
 * @param olds the older versions that are known, by their names
 */
export function* planUpdate(region: Region, olds: ReadonlyMap<string, DeckVersion>, after: DeckVersion): Generator<undefined, RegionUpdate> {
  const { id, version } = after.deck.meta;
  const changes = new Map<string, DeckChanges>();
  const update: RegionUpdate = { changes, layers: [], unknown: [], current: 0 };
  const seen = new Map<string, { before: DeckVersion; after: DeckVersion; changes: DeckChanges }>();
  const own = layerOf(region, id);
  for (const [name, before] of olds) {
    const since = compareVersions(before, after);
    changes.set(name, since);
    // Nothing of the region lies between where it changed nothing.
    const merged = own && mergeRegion(own, before, after, since);
    seen.set(name, { before: merged?.before ?? before, after: merged?.after ?? after, changes: merged ? compareVersions(merged.before, merged.after) : since });
    yield undefined;
  }
  const put = (slug: string | undefined, name: string, layer: BranchLayer | undefined): void => {
    if (layer === undefined) return;
    if (layer.baseVersion === version) {
      if (slug !== undefined) update.current += 1;
      return;
    }
    const old = olds.get(layer.baseVersion);
    const sight = seen.get(layer.baseVersion);
    if (old === undefined || sight === undefined) update.unknown.push({ slug, name, version: layer.baseVersion });
    else if (slug === undefined) update.layers.push({ slug, name, before: layer, result: mergeLayer(layer, old, after, changes.get(layer.baseVersion)) });
    else update.layers.push({ slug, name, before: layer, result: mergeLayer(layer, sight.before, sight.after, sight.changes) });
  };
  put(undefined, region.name, own);
  for (const branch of region.branches) {
    put(branch.slug, branch.profile.branch.name || branch.slug, layerOf(branch, id));
    yield undefined;
  }
  return update;
}

/** Every open conflict of an update decided alike, as far as it can be: both in one text only where there is one. */
export const decidable = (conflicts: readonly Conflict[], choice: 'ours' | 'theirs' | 'combined'): Conflict[] =>
  conflicts.filter(({ combined }) => choice !== 'combined' || combined !== undefined);
