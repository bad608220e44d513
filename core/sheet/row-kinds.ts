import { cellAt, plainText } from './cells.ts';
import type { Cell } from './model.ts';
import type { Report } from './report.ts';
import type { DataRow, RowContext, UsedColumn } from './row-model.ts';
import { shiftOf } from './shifted.ts';
import { cellsTooMany, TOO_LONG } from './too-long.ts';
import { isTotal, numberAt, Sums } from './totals.ts';
import { wordsKey } from './words.ts';

const NOTE = /^(?:\*|†|n\.?b\b|notes?\b|source|please|prepared|updated|compiled|contact|key\b|data\b|figures\b|\(|issued|last )/i;

/** The rows below the header that are branches. Titles, totals, remarks and repeated headers are told apart from them and said. */
export function dataRows(context: RowContext): DataRow[] {
  const { sheet, header, columns, finder, regionName, report } = context;
  const nameColumn = columns.find(({ field }) => field.id === 'branch.name');
  if (nameColumn === undefined) return [];
  const others = columns.filter((each) => each !== nameColumn);
  const read = new Set(columns.map(({ number }) => number));
  const hidden = new Set(sheet.hiddenRows);
  const rows: DataRow[] = [];
  const sums = new Sums(context);
  const tooMany = new Map([...cellsTooMany(sheet, header).values()].flat().toReversed().map((cell) => [Number(/\d+$/.exec(cell.at)?.[0]), cell]));
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
      const hasNumbers = given.some(({ number }) => numberAt(sheet, row, number) !== undefined);
      const adds = given.length > 0 && rows.length > 1 ? sums.in(row, { isNamed: text !== '', isLast: isLast(context, row), mayBeNear: text === '' || !finder.isNear(text) }) : 'no';
      // Of a row without a name below all branches, what stands in a column that isn't read may say what it is.
      const isCalledTotal = isTotal(text) || (text === '' && hasNumbers && cells.some((cell, index) => cell.kind === 'text' && !read.has(index + 1) && isTotal(cell.text)) && isBelowAll(context, row, nameColumn));
      // The region's name also stands in a column of its own, which a row that slid left has where the branch belongs.
      const isRegion = text !== '' && wordsKey(text) === wordsKey(regionName);
      if (isCalledTotal || (isRegion && shiftOf(context, row, nameColumn) === undefined) || (adds !== 'no' && text === '') || (adds === 'all' && isLast(context, row))) {
        report(name, 'row-total', { level: 'says', message: text === '' ? `This row ${adds === 'no' ? 'is no branch’s but a total' : 'adds up those above'}. It is left out.` : `“${text}” is no branch: the row is left out as a total.` });
        sums.restart();
        continue;
      }
      // A branch that is left out without being asked for has no files, and nobody looks for it.
      if (adds !== 'no' && !isNamedAlike(text, rows.at(-1)?.name) && report(name, 'row-adds-up', ADDS_UP)?.kind !== 'keep') {
        sums.restart();
        continue;
      }
      if (!hasNumbers && text.endsWith(':') && !finder.isNear(text)) {
        report(first, 'row-note', REMARK);
        continue;
      }
      if (given.length === 0 && (NOTE.test(text) || text === '' || text.length > 60 || isAfterGap || /[.:;]\s/.test(text))) {
        report(first, 'row-note', REMARK);
        continue;
      }
      // The title of a part of the table, such as a county: nothing of the row could be taken, whoever it is.
      if (cells.every((cell) => cell === name || cell.kind === 'blank') && !finder.isNear(text)) {
        if (report(name, 'row-title', { level: 'says', message: `No branch is called “${text}”, and the row has no figures. It is left out.`, choices: ['keep'] })?.kind !== 'keep') continue;
        rows.push({ row, name, isNew: true });
        continue;
      }
    }
    const extra = tooMany.get(row);
    if (extra !== undefined && report(extra, 'row-too-long', TOO_LONG)?.kind === 'leave-out') continue;
    const shift = shiftOf(context, row, nameColumn);
    if (shift !== undefined) {
      report(first, 'row-shifted', { level: 'stops', message: `Cells of this row stand ${shift}, under the wrong headers.`, expected: 'Each value under its own header.', choices: ['leave-out'] });
      continue;
    }
    const named = text === '' ? namedBy(report, name) : name;
    if (named === undefined) continue;
    if (hidden.has(row)) report(first, 'row-hidden', { level: 'says', message: 'This row is hidden in the file. It is read as the others are.' });
    rows.push({ row, name: named });
    sums.add(row);
    isAfterGap = false;
  }
  return rows;
}

/** The name that somebody gives a row without one. */
function namedBy(report: Report, name: Cell): Cell | undefined {
  const answer = report(name, 'branch-blank', { level: 'stops', message: 'This row has figures and no branch.', expected: 'The name of a branch.', choices: ['value', 'leave-out'], accepts: (typed) => plainText(typed) !== '' });
  return answer?.kind === 'value' ? { ...name, kind: 'text', text: answer.value, value: answer.value } : undefined;
}

/** Every filled cell says what its header says, or its label. */
function isHeader({ sheet, columns }: RowContext, row: number): boolean {
  const filled = columns.flatMap(({ number, cell, field }) => {
    const words = wordsKey(cellAt(sheet, row, number).text);
    return words === '' ? [] : [words === wordsKey(cell.text) || words === wordsKey(field.label)];
  });
  return filled.length > 1 && filled.every(Boolean);
}

/** Every row below it that has figures is called a total. */
const isBelowAll = ({ sheet, columns }: RowContext, row: number, nameColumn: UsedColumn): boolean =>
  sheet.rows.slice(row).every((_, at) => isTotal(cellAt(sheet, row + at + 1, nameColumn.number).text) || columns.every(({ number }) => numberAt(sheet, row + at + 1, number) === undefined));

/** No row below it has figures. */
const isLast = ({ sheet, columns }: RowContext, row: number): boolean =>
  sheet.rows.slice(row).every((_, at) => columns.every(({ number, field }) => field.id === 'branch.name' || cellAt(sheet, row + at + 1, number).kind === 'blank'));

const REMARK = { level: 'says', message: 'There is a remark here and no branch. The row is left out.' } as const;
const ADDS_UP = { level: 'asks', message: 'The figures of this row are those above added up.', expected: 'A branch of its own, or the row left out as a total.', choices: ['keep', 'leave-out'] } as const;

/** Rows that somebody numbered: "Branch 3" below "Branch 2". */
const isNamedAlike = (text: string, above: Cell | undefined): boolean => {
  const plain = (name: string): string => wordsKey(name).replace(/\d+/g, '#');
  return above !== undefined && plain(text).includes('#') && plain(text) === plain(above.text);
};
