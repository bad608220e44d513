import { cellWords } from './cells.ts';
import type { Sheet } from './model.ts';

/** A row that can be chosen for the headers, with what stands first in it. */
export interface HeaderChoice {
  row: number;
  words: string;
}

/** Rows from the top that are offered. */
const OFFERED = 60;
const [CELLS, LETTERS] = [3, 60];

/** The first rows of a sheet that can have its headers, and the one that has them now. */
export const headerChoices = (sheet: Sheet | undefined, header: number): HeaderChoice[] => (sheet?.rows ?? []).flatMap((cells, at) => {
  const filled = cells.map(cellWords).filter((each) => each !== '');
  return filled.length === 0 || (at >= OFFERED && at + 1 !== header) ? [] : [{ row: at + 1, words: filled.slice(0, CELLS).join(' · ').slice(0, LETTERS) }];
});
