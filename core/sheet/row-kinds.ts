import { cellAt, plainText } from './cells.ts';
import type { Cell, Sheet } from './model.ts';
import { readNumberText } from './number-text.ts';
import type { Report } from './report.ts';
import type { DataRow, RowContext } from './row-model.ts';
import { shiftOf } from './shifted.ts';
import { wordsKey } from './words.ts';

const TOTAL = /^(?:(?:grand|sub|overall|regional|region|branch|all|column) ?)?totals?\b|\btotals?$|^(?:sum|average|mean|median|overall|all branches|whole region|the region|region|regional figure|national|nationally)$/;
const NOTE = /^(?:\*|†|n\.?b\b|notes?\b|source|please|prepared|updated|compiled|contact|key\b|data\b|figures\b|\(|issued|last )/i;

/** The rows below the header that are branches. Titles, totals, remarks and repeated headers are told apart from them and said. */
export function dataRows(context: RowContext): DataRow[] {
  const { sheet, header, columns, finder, regionName, report } = context;
  const nameColumn = columns.find(({ field }) => field.id === 'branch.name');
  if (nameColumn === undefined) return [];
  const others = columns.filter((each) => each !== nameColumn);
  const hidden = new Set(sheet.hiddenRows);
  const rows: DataRow[] = [];
  const sums = new Map<number, number>();
  let isAfterGap = false;
  for (let row = header + 1; row <= sheet.rows.length; row += 1) {
    const cells = sheet.rows[row - 1] ?? [];
    if (cells.length === 0) {
      isAfterGap = true;
      continue;
    }
    const name = cellAt(sheet, row, nameColumn.number);
    const text = plainText(name.text).replace(/^'+/, '');
    const first = cells.find(({ kind }) => kind !== 'blank') ?? name;
    const given = others.filter(({ number }) => cellAt(sheet, row, number).kind !== 'blank');
    const isKnown = text !== '' && finder.knows(text);
    if (!isKnown) {
      if (isHeader(context, row)) {
        report(first, 'header-repeated', { level: 'says', message: 'The header stands here once more. The row is left out.' });
        continue;
      }
      const adds = given.length > 0 && rows.length > 1 ? sumIn(context, row, sums, text === '' || isLast(context, row) ? 1 : 2) : 'no';
      // The region's name also stands in a column of its own, which a row that slid left has where the branch belongs.
      const isRegion = text !== '' && wordsKey(text) === wordsKey(regionName);
      if (isTotal(text) || (isRegion && shiftOf(context, row, nameColumn) === undefined) || (adds !== 'no' && text === '') || (adds === 'all' && isLast(context, row))) {
        report(name, 'row-total', { level: 'says', message: text === '' ? 'This row adds up those above. It is left out.' : `“${text}” is no branch: the row is left out as a total.` });
        continue;
      }
      // A branch that is left out without being asked for has no files, and nobody looks for it.
      if (adds !== 'no' && !isNamedAlike(text, rows.at(-1)?.name) && report(name, 'row-adds-up', ADDS_UP)?.kind !== 'keep') continue;
      if (given.length === 0 && (NOTE.test(text) || text === '' || text.length > 60 || isAfterGap || /[.:;]\s/.test(text))) {
        report(first, 'row-note', { level: 'says', message: 'There is a remark here and no branch. The row is left out.' });
        continue;
      }
    }
    const shift = shiftOf(context, row, nameColumn);
    if (shift !== undefined) {
      report(first, 'row-shifted', { level: 'stops', message: `Cells of this row stand ${shift}, under the wrong headers.`, expected: 'Each value under its own header.', choices: ['leave-out'] });
      continue;
    }
    const named = text === '' ? namedBy(report, name) : name;
    if (named === undefined) continue;
    if (hidden.has(row)) report(first, 'row-hidden', { level: 'says', message: 'This row is hidden in the file. It is read as the others are.' });
    rows.push({ row, name: named });
    for (const { number } of others) sums.set(number, (sums.get(number) ?? 0) + (numberAt(sheet, row, number) ?? 0));
    isAfterGap = false;
  }
  return rows;
}

/** The name that somebody gives a row without one. */
function namedBy(report: Report, name: Cell): Cell | undefined {
  const answer = report(name, 'branch-blank', { level: 'stops', message: 'This row has figures and no branch.', expected: 'The name of a branch.', choices: ['value', 'leave-out'], accepts: (typed) => plainText(typed) !== '' });
  return answer?.kind === 'value' ? { ...name, kind: 'text', text: answer.value, value: answer.value } : undefined;
}

const isTotal = (text: string): boolean => TOTAL.test(wordsKey(text));

/** Every filled cell says what its header says, or its label. */
function isHeader({ sheet, columns }: RowContext, row: number): boolean {
  const filled = columns.flatMap(({ number, cell, field }) => {
    const words = wordsKey(cellAt(sheet, row, number).text);
    return words === '' ? [] : [words === wordsKey(cell.text) || words === wordsKey(field.label)];
  });
  return filled.length > 1 && filled.every(Boolean);
}

function numberAt(sheet: Sheet, row: number, column: number): number | undefined {
  const cell = cellAt(sheet, row, column);
  if (cell.kind === 'number') return Number(cell.value);
  const text = cell.kind === 'text' ? readNumberText(cell.text) : undefined;
  return text?.kind === 'number' ? text.value : undefined;
}

/** No row below it has figures. */
const isLast = ({ sheet, columns }: RowContext, row: number): boolean =>
  sheet.rows.slice(row).every((_, at) => columns.every(({ number, field }) => field.id === 'branch.name' || cellAt(sheet, row + at + 1, number).kind === 'blank'));

const ADDS_UP = { level: 'asks', message: 'The figures of this row are those above added up.', expected: 'A branch of its own, or the row left out as a total.', choices: ['keep', 'leave-out'] } as const;

/** Rows that somebody numbered: "Branch 3" below "Branch 2". */
const isNamedAlike = (text: string, above: Cell | undefined): boolean => {
  const plain = (name: string): string => wordsKey(name).replace(/\d+/g, '#');
  return above !== undefined && plain(text).includes('#') && plain(text) === plain(above.text);
};

/** So many counts at least are told from what may be so by chance. */
const SURE = 3;

/** Whether most of its counts are the sums of those above, and so many of them at least, or each of several. */
function sumIn({ sheet, columns }: RowContext, row: number, sums: ReadonlyMap<number, number>, least: number): 'all' | 'most' | 'no' {
  const counts = columns.filter(({ field }) => field.kind === 'count' || field.kind === 'money').flatMap(({ number }) => {
    const value = numberAt(sheet, row, number);
    return value === undefined ? [] : [value > 0 && Math.abs(value - (sums.get(number) ?? 0)) < 0.005];
  });
  const same = counts.filter(Boolean).length;
  if (same >= SURE && same === counts.length) return 'all';
  return same >= least && same * 2 > counts.length ? 'most' : 'no';
}
