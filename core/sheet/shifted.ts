import { cellAt, plainText } from './cells.ts';
import { readDateText } from './date-text.ts';
import type { Field } from './fields.ts';
import type { Cell } from './model.ts';
import { readNumberText } from './number-text.ts';
import type { RowContext, UsedColumn } from './row-model.ts';
import { wordsKey } from './words.ts';

/** Whether a row's cells, or those from one on, stand one column too far: then where; undefined where they fit, or nothing tells. */
export function shiftOf(context: RowContext, row: number, nameColumn: UsedColumn): string | undefined {
  const { columns, sheet, finder } = context;
  const cost = (from: number, by: number): number => {
    let sum = 0;
    for (const column of columns) {
      // Whose cell is gone, where the others moved up to it.
      if (by < 0 && column.number === from - 1) continue;
      const place = column.number >= from ? column.number + by : column.number;
      const cell = cellAt(sheet, row, place);
      if (column === nameColumn) sum += misfitOfName(cell, finder.knows);
      else if (cell.kind !== 'blank' && !fits(column.field, cell)) sum += 1;
    }
    return sum;
  };
  const asItIs = cost(1, 0);
  if (asItIs < 2) return undefined;
  const name = cellAt(sheet, row, nameColumn.number);
  for (const from of [1, ...columns.map(({ number }) => number).toSorted((a, b) => a - b)]) {
    if (cost(from, 1) === 0 && !isBlankFrom(context, row, from + 1)) return 'one column to the right';
    if (from > nameColumn.number + 1 && cost(from, -1) === 0) return 'one column to the left';
  }
  // A number where the name belongs, and nothing in the last column.
  return name.kind === 'number' && cellAt(sheet, row, Math.max(...columns.map(({ number }) => number))).kind === 'blank' ? 'one column to the left' : undefined;
}

const isBlankFrom = ({ sheet, columns }: RowContext, row: number, from: number): boolean =>
  columns.every(({ number }) => number < from || cellAt(sheet, row, number).kind === 'blank');

/** A name that is blank or a number weighs as much as two cells. */
function misfitOfName(cell: Cell, knows: (text: string) => boolean): number {
  const text = plainText(cell.text);
  if (text === '' || cell.kind === 'number' || cell.kind === 'date' || cell.kind === 'error') return 2;
  return knows(text) || readNumberText(text).kind !== 'number' ? 0 : 2;
}

function fits(field: Field, cell: Cell): boolean {
  const text = plainText(cell.text);
  if (cell.kind === 'error') return true;
  switch (field.kind) {
    case 'count':
    case 'percent':
    case 'money':
      return cell.kind === 'number' || (cell.kind === 'text' && readNumberText(text).kind !== 'none');
    case 'date':
      return cell.kind === 'date' || readDateText(text).kind !== 'none' || (cell.kind === 'number' && Number(cell.value) > 36_000) || /^\d{5}$/.test(text);
    case 'choice':
      return Object.entries(field.choices).some(([id, names]) => wordsKey(id) === wordsKey(text) || names.includes(wordsKey(text)));
    case 'email':
      return text.includes('@');
    default:
      return cell.kind === 'text' && !text.includes('@') && readDateText(text).kind === 'none';
  }
}
