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

/** Whether a cell names its column or, in a table of several, its row. */
const isHeader = (row: number, column: number, cells: readonly Run[][]): boolean => row === 0 || (column === 0 && cells.length > 1);

/**
 * Widths in inches that share `width` by what the columns hold: none is narrower than its longest
 * word while there is room, and what is over is shared in proportion.
 */
export function columnWidths(rows: readonly Run[][][], width: number, size: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const { side } = cellMargin(size);
  const wanted = Array.from({ length: columns }, () => 0);
  const needed = Array.from({ length: columns }, () => 0);
  rows.forEach((row, index) => row.forEach((runs, column) => {
    const { line, word } = naturalWidth(runs, { size, bold: isHeader(index, column, row) });
    wanted[column] = Math.max(wanted[column] ?? 0, line + 2 * side);
    needed[column] = Math.max(needed[column] ?? 0, word + 2 * side);
  }));
  const least = needed.map((need) => Math.max(need, 0.5));
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
export const rowHeights = (rows: readonly Run[][][], columns: readonly number[], size: number): number[] =>
  rows.map((row, index) => {
    const lines = row.map((runs, column) =>
      countLines(runs, (columns[column] ?? 1) - 2 * cellMargin(size).side, { size, bold: isHeader(index, column, row) }));
    return pointsToInches(Math.max(1, ...lines) * size * LINE) + 2 * cellMargin(size).top;
  });
