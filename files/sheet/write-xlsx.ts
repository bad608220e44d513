import { utils, write, type CellObject } from '@e965/xlsx';
import { isIsoDay } from '../../core/figures/dates.ts';
import { serialOfDay } from '../../core/sheet/date-text.ts';
import { HELP_SHEET } from '../../core/sheet/model.ts';
import { cellText, type OutColumn, type OutTable } from '../../core/sheet/out-table.ts';

/** An Excel workbook of a table: labels, ids and rows on its first sheet, and on its second what is wanted in each column. */
export function xlsxOfTable({ columns, rows }: OutTable): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([columns.map(({ label }) => text(label)), columns.map(({ id }) => text(id)), ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at])))]);
  sheet['!cols'] = columns.map(({ id }) => ({ wch: Math.min(40, Math.max(14, id.length + 2)) }));
  utils.book_append_sheet(book, sheet, 'Figures');
  const help = utils.aoa_to_sheet([
    ...HELP.map((line) => [text(line)]), [], ['Header', 'What it is', 'What is wanted'].map(text),
    ...columns.map(({ id, label, wanted }) => [id, label, wanted].map(text)),
  ]);
  help['!cols'] = [{ wch: 34 }, { wch: 70 }, { wch: 60 }];
  utils.book_append_sheet(book, help, HELP_SHEET);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

const HELP = [
  'One row for each branch, on the sheet “Figures”. The second row names what each column is: leave it as it is.',
  'Columns may be moved, left out or added. A blank cell changes nothing.',
  'Put into “source” who says so, and into “as-of” of when the figures are: they go for the whole row.',
];

/** Text is kept as text, so that nothing in it is a formula. */
const text = (value: string): CellObject => ({ t: 's', v: cellText(value) });

function cellOf(value: number | string, column: OutColumn | undefined): CellObject | null {
  if (value === '') return null;
  if (typeof value === 'number') return { t: 'n', v: value };
  if (column?.kind === 'date' && isIsoDay(value)) return { t: 'n', v: serialOfDay(value), z: 'yyyy-mm-dd' };
  return text(value);
}
