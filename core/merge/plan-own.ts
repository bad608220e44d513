import type { BranchLayer } from '../branch/model.ts';
import type { DeckSources } from '../deck/model.ts';
import { mergeLayer } from './merge-layer.ts';
import type { MergeResult } from './model.ts';
import { readVersion } from './version.ts';

/** What taking one branch's changes to the version of their deck that is here would do. */
export interface OwnPlan extends MergeResult {
  /** The version that they were made from is known: otherwise slides under another id are not followed, and what is new can't be said. */
  isKnown: boolean;
}

/**
 * Plans it; nothing is changed.
 * @param older the version that the changes were made from; null where it isn't known, and each text is then compared with the national text that it was made from
 * @throws AppError `bad-input` where the newer version can't be read whole
 */
export function planOwn(layer: BranchLayer, older: DeckSources | null, newer: DeckSources): OwnPlan {
  const after = readVersion(newer);
  const result = mergeLayer(layer, older ? readVersion(older) : after, after);
  if (older) return { ...result, isKnown: true };
  // There is no older deck whose version could be another one.
  return { ...result, calledOut: result.calledOut.filter(({ kind }) => kind !== 'other-version'), isKnown: false };
}
