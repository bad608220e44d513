import { LINE, countLines, naturalWidth } from '../text/measure.ts';
import type { Run } from '../text/runs.ts';
import { FLOOR_SCALE } from '../text/style.ts';
import { pointsToInches } from '../units.ts';

/** Inches between a cell's edge and its text, for a text of `size` points. */
export const cellMargin = (size: number): { side: number; top: number } => ({ side: 0.006 * size, top: 0.0045 * size });

const FULL_SIZE = 22;
/** A table is read cell by cell: it may be a little smaller than body text, as on screen. */
const FLOOR = 14;
const SMALLEST = 6;
/** Space that a table takes over what its text needs: more would part a row's cells too far. */
const ROOMY = 1.4;

/** Points of a table's text, reduced by `scale`: not under 14 while its rows can still be parted. */
export const tableTextSize = (scale: number): number =>
  Math.max(FULL_SIZE * scale, scale < FLOOR_SCALE ? SMALLEST : FLOOR);

/** Of what the words need, since renderers differ by a little. */
const SAFE = 0.985;
const LEAST_COLUMN = 0.5;
/** Inches of a text of one point, about 22 letters: a longer word, such as an address, is broken and asks for no more. */
const LONGEST_WORD = 0.17;

const wordsWide = new WeakMap<readonly (readonly Run[])[][], number>();

/** What a table's longest words and its cells' edges take beside one another, in inches for a text of one point. */
function widthOfWords(rows: readonly (readonly Run[])[][]): number {
  const known = wordsWide.get(rows);
  if (known !== undefined) return known;
  const longest: number[] = [];
  rows.forEach((row, index) => row.forEach((runs, column) => {
    longest[column] = Math.max(longest[column] ?? 0, Math.min(LONGEST_WORD, naturalWidth(runs, { size: 1, bold: isHeader(index, column, row) }).word));
  }));
  const width = longest.reduce((sum, word) => sum + word + 2 * cellMargin(1).side, 0);
  wordsWide.set(rows, width);
  return width;
}

/** Points of the text of one table in a width: smaller than `tableTextSize` where so many columns would break their numbers. */
export function textSizeOf(rows: readonly (readonly Run[])[][], width: number, scale: number): number {
  const usual = tableTextSize(scale);
  const words = widthOfWords(rows);
  if (words * usual <= width * SAFE) return usual;
  return Math.min(usual, Math.max(SMALLEST, Math.floor(((2 * width * SAFE) / words)) / 2));
}

/** Whether a table has so many columns that its text comes out smaller than a table's should. */
export const isTooWide = (rows: readonly (readonly Run[])[][], width: number): boolean => textSizeOf(rows, width, FLOOR_SCALE) < FLOOR;

/** Whether a cell names its column or, in a table of several, its row. */
const isHeader = (row: number, column: number, cells: readonly (readonly Run[])[]): boolean => row === 0 || (column === 0 && cells.length > 1);

/**
 * Widths in inches that share `width` by what the columns hold: none is narrower than its longest
 * word while there is room, and what is over is shared in proportion.
 * @param letters how wide they are against Arial's
 */
export function columnWidths(rows: readonly (readonly Run[])[][], width: number, size: number, letters = 1): number[] {
  const columns = rows[0]?.length ?? 0;
  const { side } = cellMargin(size);
  const wanted = Array.from({ length: columns }, () => 0);
  const needed = Array.from({ length: columns }, () => 0);
  rows.forEach((row, index) => row.forEach((runs, column) => {
    const { line, word } = naturalWidth(runs, { size: size * letters, bold: isHeader(index, column, row) });
    wanted[column] = Math.max(wanted[column] ?? 0, line + 2 * side);
    needed[column] = Math.max(needed[column] ?? 0, Math.min(word, LONGEST_WORD * size) + 2 * side);
  }));
  const least = needed.map((need) => Math.max(need, Math.min(LEAST_COLUMN, width / columns)));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (sum(least) >= width) return least.map((value) => (value / sum(least)) * width);
  const most = wanted.map((want, column) => Math.max(want, least[column] ?? 0));
  if (sum(most) <= width) {
    const whole = Math.min(width, Math.max(sum(most) * ROOMY, width / 2));
    return most.map((value) => (value / sum(most)) * whole);
  }
  const share = (width - sum(least)) / (sum(most) - sum(least));
  return least.map((value, column) => value + ((most[column] ?? value) - value) * share);
}

/** Heights in inches of the rows, for columns of the given widths. */
export const rowHeights = (rows: readonly (readonly Run[])[][], columns: readonly number[], size: number, letters = 1): number[] =>
  rows.map((row, index) => {
    const lines = row.map((runs, column) =>
      countLines(runs, (columns[column] ?? 1) - 2 * cellMargin(size).side, { size: size * letters, bold: isHeader(index, column, row) }));
    return pointsToInches(Math.max(1, ...lines) * size * LINE) + 2 * cellMargin(size).top;
  });
