import { isBehind } from '../branch/made-from.ts';
import type { Deck } from '../deck/model.ts';
import type { MergeResult } from './model.ts';
import { sayChanges } from './say-changes.ts';
import { sayConflict } from './say-conflict.ts';

const headed = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`), '']);

/** What the answers to a conflict do. */
const ANSWERS = [
  '--choose SLIDE=ours keeps the branch’s text, SLIDE=national puts the other text in its place,',
  'SLIDE=combined has both in one, where they can be put together.',
];

/**
 * What a merge did, to be read in a terminal.
 * @param issued the newer deck without a region's changes, where there are any: then a text may be the region's
 */
export function sayMerge({ changes, conflicts, carried, calledOut }: MergeResult, issued?: Deck): string[] {
  const lines = [
    ...headed(isBehind(changes.from, changes.to) || changes.from === changes.to ? (changes.to === '' ? 'What is new:' : `What is new in version ${changes.to}:`) : `What is otherwise in the older version ${changes.to}:`, sayChanges(changes)),
    ...headed('What became of your changes:', carried.map(({ says }) => says)),
    ...headed('Look at these:', calledOut.map(({ says }) => says)),
    ...headed('Choose:', conflicts.length === 0 ? [] : [...conflicts.flatMap((conflict) => sayConflict(conflict, issued)), ...ANSWERS]),
  ];
  return [...lines, conflicts.length === 0 ? 'Merged. Nothing is left to choose.' : `Merged. ${conflicts.length === 1 ? 'One slide is' : `${conflicts.length} slides are`} left to choose.`];
}
