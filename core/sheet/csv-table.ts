import Papa from 'papaparse';
import { AppError } from '../errors.ts';
import { addressOf, blankCell, plainText, withoutTail } from './cells.ts';
import { withoutGuard } from './formula-guard.ts';
import type { Cell, Table } from './model.ts';
import { LIMITS } from './limits.ts';

/** The first is taken where several part a file equally well: a comma also stands in numbers and in prose. */
const DELIMITERS = ['\t', ';', '|', ','] as const;
const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
/** Rows that are looked at to find the delimiter. */
const LOOKED_AT = 200;

/** What a CSV file holds, as a table of one sheet. Throws AppError `too-large`. @param delimiter where it is known */
export function tableOfCsv(text: string, file: string, delimiter?: string): Table {
  const plain = text.replace(/^\uFEFF/, '');
  // Excel writes and reads this first line.
  const [stated, by] = /^sep=(.)(?:\r\n|\r|\n)/i.exec(plain) ?? [];
  const body = stated === undefined ? plain : plain.slice(stated.length);
  const { data } = parse(body, delimiter ?? by ?? findDelimiter(body));
  // The line that names the delimiter is a row of the file.
  const before = stated === undefined ? [] : [[]];
  // The line break at the end opens no row.
  if (data.at(-1)?.every((each) => each === '') === true) data.pop();
  if (data.length > LIMITS.rows) throw new AppError('too-large', `${file} has more than ${LIMITS.rows.toLocaleString('en-GB')} rows.`, 'Nothing was taken. Save the rows of your region alone as a file of their own.');
  const rows = [...before, ...data].map((cells, row) => {
    if (cells.length > LIMITS.columns) throw new AppError('too-large', `${file} has more than ${LIMITS.columns} columns.`, 'Nothing was taken. Save the columns that are wanted alone as a file of their own.');
    return withoutTail(cells.map((raw, column) => cellOf(raw, column + 1, row + 1)));
  });
  return { file, kind: 'csv', sheets: [{ name: '', rows, hiddenRows: [], hiddenColumns: [], merges: [], isHidden: false }] };
}

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  // The line break is told here: the library's guess takes one inside a quoted cell for it.
  const newline = /\r\n/.test(text) ? '\r\n' : text.includes('\n') ? '\n' : '\r';
  return Papa.parse<string[]>(newline === '\r\n' ? text.replace(/\r\n|\n|\r/g, '\r\n') : text, { delimiter, newline, preview, skipEmptyLines: false });
}

/** By which the rows come out most alike, and of those the one that makes the most columns. */
function findDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const widths = parse(text, delimiter, LOOKED_AT).data.filter((cells) => cells.some((each) => each.trim() !== '')).map((cells) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      const score = (count / widths.length) ** 2 * Math.log2(width + 1);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

function cellOf(raw: string, column: number, row: number): Cell {
  const text = withoutGuard(raw);
  const plain = plainText(text);
  const cell = { ...blankCell(column, row), text };
  if (plain === '') return cell;
  if (ERRORS.test(plain)) return { ...cell, kind: 'error' };
  // Apart from what is plainly a number, what a cell is shows once its column is known.
  return NUMBER.test(plain) ? { ...cell, kind: 'number', value: Number(plain) } : { ...cell, kind: 'text', value: text, at: addressOf(column, row) };
}
