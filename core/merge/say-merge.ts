import { isBehind } from '../branch/made-from.ts';
import type { Conflict, MergeResult } from './model.ts';
import { sayChanges } from './say-changes.ts';

const headed = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`), '']);

function sayConflict({ slide, title, combined }: Conflict): string {
  const offered = combined === undefined ? 'They change the same words' : 'They can be put together';
  return `"${title}" (${slide}): the national text and yours have both changed. ${offered}. Yours is shown until you choose.`;
}

/** What a merge did, to be read in a terminal. */
export function sayMerge({ changes, conflicts, carried, calledOut }: MergeResult): string[] {
  const lines = [
    ...headed(isBehind(changes.from, changes.to) || changes.from === changes.to ? `What is new in version ${changes.to || 'without a name'}:` : `What is otherwise in the older version ${changes.to}:`, sayChanges(changes)),
    ...headed('What became of your changes:', carried.map(({ says }) => says)),
    ...headed('Look at these:', calledOut.map(({ says }) => says)),
    ...headed('Choose:', conflicts.map(sayConflict)),
  ];
  return [...lines, conflicts.length === 0 ? 'Merged. Nothing is left to choose.' : `Merged. ${conflicts.length === 1 ? 'One slide is' : `${conflicts.length} slides are`} left to choose.`];
}
