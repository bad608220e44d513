import { cellAt } from './cells.ts';
import { dayOfSerial, readDateText } from './date-text.ts';
import type { Field } from './fields.ts';
import type { Cell, Sheet } from './model.ts';
import { readNumberText } from './number-text.ts';

/** What nearly all cells of a column are; mixed where they are several things or there are none. */
export type Content = 'numbers' | 'dates' | 'texts' | 'mixed';

const NEARLY = 0.8;
/** Cells that are looked at: a column tells soon what it is. */
const LOOKED_AT = 500;

/** What stands below a header. @param row the header's, from 1 */
export function contentOf(sheet: Sheet, row: number, column: number): Content {
  const counts: Record<Content, number> = { numbers: 0, dates: 0, texts: 0, mixed: 0 };
  for (let at = row + 1; at <= Math.min(sheet.rows.length, row + LOOKED_AT); at += 1) {
    const kind = kindOf(cellAt(sheet, at, column));
    if (kind !== undefined) counts[kind] += 1;
  }
  const all = counts.numbers + counts.dates + counts.texts + counts.mixed;
  return (['numbers', 'dates', 'texts'] as const).find((kind) => all > 0 && counts[kind] >= NEARLY * all) ?? 'mixed';
}

function kindOf(cell: Cell): Content | undefined {
  if (cell.kind === 'blank' || cell.kind === 'error') return undefined;
  if (cell.kind === 'date') return 'dates';
  // A day may be kept as its number.
  if (cell.kind === 'number') return dayOfSerial(Number(cell.value)) === undefined ? 'numbers' : 'mixed';
  const number = readNumberText(cell.text).kind;
  if (number === 'nothing') return undefined;
  return number === 'number' || number === 'guess' ? 'numbers' : readDateText(cell.text).kind === 'none' ? 'texts' : 'dates';
}

/** Whether such a column can give a field. */
export function canHold({ kind }: Pick<Field, 'kind'>, content: Content): boolean {
  if (content === 'mixed') return true;
  const isNumber = kind === 'count' || kind === 'percent' || kind === 'money';
  if (content === 'numbers') return isNumber;
  return content === 'dates' ? kind === 'date' : !isNumber && kind !== 'date';
}
