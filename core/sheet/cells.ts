import { withoutControls } from '../controls.ts';
import type { Cell, Sheet } from './model.ts';

/** "A", "Z", "AA" … @param column from 1 */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "C7". @param column from 1 @param row from 1 */
export const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`;

export const blankCell = (column: number, row: number, isTyped = false): Cell =>
  ({ kind: 'blank', text: '', value: undefined, at: addressOf(column, row), isPercent: false, isTyped, formula: undefined });

/** The cell at a place, blank where the file has none. @param row from 1 @param column from 1 */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.rows[row - 1]?.[column - 1] ?? blankCell(column, row);

/** As a person reads it: blanks of every kind are one, none at the ends, nothing that can't be seen. */
export const plainText = (text: string): string =>
  withoutControls(text.replace(/[\t\r\n]+/g, ' ')).replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '').replace(/\s+/g, ' ').trim();

/** A row without the blank cells at its end. */
export function withoutTail(cells: readonly Cell[]): Cell[] {
  const last = cells.findLastIndex(({ kind }) => kind !== 'blank');
  return cells.slice(0, last + 1);
}

/** A cell as it is shown beside others; '' for a blank one. */
export const cellWords = (cell: Cell | undefined): string => (cell === undefined || cell.kind === 'blank' ? '' : plainText(cell.text).slice(0, 200));
