import { changesJson } from './changes-json.ts';
import type { Deck } from '../deck/model.ts';
import type { MergeResult } from './model.ts';
import { isOfRegion } from './of-region.ts';

/**
 * What a merge did, for other programs (docs/merge.md). The layer itself is in its file.
 * @param issued the newer deck without a region's changes, where there are any
 */
export const mergeJson = ({ changes, conflicts, carried, calledOut }: MergeResult, issued: Deck | undefined): object => ({
  changes: changesJson(changes),
  conflicts: conflicts.map((conflict) => ({ ...conflict, combined: conflict.combined ?? null, ofRegion: issued !== undefined && isOfRegion(conflict, issued) })),
  carried: carried.map((each) => ({ ...each, texts: each.texts ?? null })),
  calledOut,
});
