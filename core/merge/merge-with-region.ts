import { layRegion } from '../branch/lay-region.ts';
import type { BranchLayer } from '../branch/model.ts';
import { NO_PLACES } from '../branch/places.ts';
import { mergeLayer } from './merge-layer.ts';
import type { DeckChanges, DeckVersion, MergeResult } from './model.ts';

/** A version as the branches of a region have it: with the region's changes. */
export const withLayer = (version: DeckVersion, region: BranchLayer): DeckVersion => ({ ...version, deck: layRegion(version.deck, { layer: region, images: [] }, NO_PLACES).deck });

/** A region's layer and what its branches see, for all branches of it at once. */
export interface MergedRegion {
  region: MergeResult;
  before: DeckVersion;
  after: DeckVersion;
}

/**
 * Merges a region's layer, and makes of both versions what its branches see. `mergeLayer` with `before` and `after` then
 * merges each branch: a slide that the region added or changed counts as national for it.
 * @throws AppError as `mergeLayer`
 */
export function mergeRegion(layer: BranchLayer, before: DeckVersion, after: DeckVersion, changes?: DeckChanges): MergedRegion {
  const region = mergeLayer(layer, before, after, changes);
  // A layer that was merged before says nothing of what branches saw in the older version.
  const seen = layer.baseVersion === after.deck.meta.version && before.deck.meta.version !== after.deck.meta.version ? before : withLayer(before, layer);
  return { region, before: seen, after: withLayer(after, region.layer) };
}
