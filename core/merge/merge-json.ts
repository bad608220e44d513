import { changesJson } from './changes-json.ts';
import type { MergeResult } from './model.ts';

/** What a merge did, for other programs (docs/merge.md). The layer itself is in its file. */
export const mergeJson = ({ changes, conflicts, carried, calledOut }: MergeResult): object => ({
  changes: changesJson(changes),
  conflicts: conflicts.map((conflict) => ({ ...conflict, combined: conflict.combined ?? null })),
  carried: carried.map((each) => ({ ...each, texts: each.texts ?? null })),
  calledOut,
});
