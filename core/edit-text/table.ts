import { readComments } from '../deck/comments.ts';
import { allLines, lineEnding } from './lines-at.ts';
import type { TextEdit, TextRange } from './model.ts';
import { insertBlock } from './insert-block.ts';
import { blankTokens, outsideTokens } from './tokens-at.ts';

export type Align = 'left' | 'center' | 'right' | undefined;

/** A table as the form shows it: Markdown in each cell, every row as long as the head. */
export interface TableForm {
  head: string[];
  align: Align[];
  rows: string[][];
}

/** Deck format 1 allows 40 columns; nobody reads more than these from the back of a hall. */
export const MOST_COLUMNS = 12;
export const MOST_ROWS = 30;

/** An empty table to begin with. */
export const blankTable = (columns: number, rows: number): TableForm => ({
  head: Array.from({ length: columns }, () => ''),
  align: Array.from({ length: columns }, () => undefined),
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
});

/** The same table with more or fewer columns and rows; what is cut off is gone. */
export function resizeTable(form: TableForm, columns: number, rows: number): TableForm {
  const fit = <T>(list: readonly T[], length: number, fill: () => T): T[] => Array.from({ length }, (_, index) => (index < list.length ? (list[index] as T) : fill()));
  return {
    head: fit(form.head, columns, () => ''),
    align: fit(form.align, columns, () => undefined),
    rows: fit(form.rows, rows, () => []).map((row) => fit(row, columns, () => '')),
  };
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The table that the cursor is in (GFM 4.10), with the lines that it takes up; `form` is undefined where the form could lose a mark that says whom some of it is for. */
export function tableAt(text: string, at: TextRange): { form: TableForm | undefined; range: TextRange } | undefined {
  const lines = allLines(text);
  const index = lines.findIndex((line) => line.from <= at.from && at.from <= line.to);
  const stands = (position: number): boolean => {
    const line = lines[position];
    return line !== undefined && line.kind === 'text' && line.text.trim() !== '';
  };
  if (!stands(index)) return undefined;
  let first = index;
  while (stands(first - 1)) first -= 1;
  // Text may stand right above the head.
  let head = first;
  while (stands(head + 1) && !isDelimiter(lines[head]?.text ?? '', lines[head + 1]?.text ?? '')) head += 1;
  if (!stands(head + 1) || head > index) return undefined;
  let last = head + 1;
  while (stands(last + 1) && !/^\s{0,3}(?:>|#{1,6}\s|```|~~~|[-*+]\s)/.test(lines[last + 1]?.text ?? '')) last += 1;
  if (index > last) return undefined;
  const [start, end] = [lines[head], lines[last]];
  if (!start || !end) return undefined;
  return { form: readTable(lines.slice(head, last + 1).map((line) => line.text)), range: { from: start.from, to: end.to } };
}

const isDelimiter = (head: string, line: string): boolean =>
  line.includes('-') && (line.includes('|') || head.includes('|')) && DELIMITER.test(line) && cellsOf(line).length === cellsOf(head).length;

function readTable([head = '', delimiter = '', ...rows]: readonly string[]): TableForm | undefined {
  const cells = cellsOf(head);
  if ([head, ...rows].some((row) => cellsOf(row).some((cell, index) => !isWhole(cell) || (index >= cells.length && cell.includes('<!--'))))) return undefined;
  const align = cellsOf(delimiter).map((cell): Align => {
    const right = cell.endsWith(':');
    return cell.startsWith(':') ? (right ? 'center' : 'left') : right ? 'right' : undefined;
  });
  return resizeTable({ head: cells, align, rows: rows.map(cellsOf) }, cells.length, rows.length);
}

/** Whether every comment in a cell ends in it, and all that it withholds too: the cell can then be moved or cut off. */
function isWhole(cell: string): boolean {
  const { comments, faults } = readComments(cell, 1, [], false);
  return faults.length === 0 && comments.every(({ start, end }) => cell.slice(start, end).endsWith('-->'));
}

/** Parts a row at its bars; a bar in a token, in a comment or after a back slash is none. */
function cellsOf(row: string): string[] {
  const masked = blankTokens(row);
  const cuts: number[] = [];
  for (let at = 0; at < masked.length; at += 1) {
    if (masked[at] !== '|') continue;
    const slashes = /\\*$/.exec(masked.slice(0, at))?.[0].length ?? 0;
    if (slashes % 2 === 0) cuts.push(at);
  }
  const cells = [...cuts, row.length].map((cut, index) => row.slice(index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, cut).trim());
  if (cells.length > 1 && cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1) === '' && cuts.length > 0) cells.pop();
  return cells.map((cell) => outsideTokens(cell, (piece) => piece.replaceAll('\\|', '|').replaceAll('&#124;', '|')));
}

/** A cell on one line, its bars escaped. A bar behind a back slash has no escape that every reader knows, and is written as a character reference. */
const writeCell = (cell: string): string =>
  outsideTokens(cell.replace(/\s+/g, ' ').trim(), (piece) => piece.replace(/(?<=\\)\|/g, '&#124;').replaceAll('|', '\\|'));

/** The table as Markdown with LF. */
export function writeTable({ head, align, rows }: TableForm): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const marks = head.map((_, index) => ({ left: ':---', center: ':---:', right: '---:', none: '---' })[align[index] ?? 'none']);
  return [line(head.map(writeCell)), line(marks), ...rows.map((row) => line(row.map(writeCell)))].join('\n');
}

/** Puts a table in at the cursor, or in place of the one that `tableAt` found. */
export function placeTable(text: string, at: TextRange, form: TableForm, range: TextRange | undefined): TextEdit {
  const block = writeTable(form);
  if (!range) return insertBlock(text, at, block);
  const insert = block.replaceAll('\n', lineEnding(text));
  const end = range.from + insert.length;
  return { ...range, insert, select: { from: end, to: end } };
}

/** What keeps a table from being put in, in words; undefined where nothing does. */
export const tableFault = ({ head, rows }: TableForm): string | undefined =>
  [...head, ...rows.flat()].every((cell) => cell.trim() === '') ? 'Every cell is empty. Write something in at least one.' : undefined;
