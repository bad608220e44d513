import type { Figure } from '../figures/model.ts';
import { isSameDate, printDate } from '../figures/dates.ts';
import { pairsOf, type OpenRow } from './check-rows.ts';
import type { Cell } from './model.ts';
import type { Report } from './report.ts';

/**
 * Asks where a part of a share is given and its whole is not, and the whole that the branch has is of another date. Where the
 * sheet has no column of the whole, it is asked once for all rows.
 * @param dateOf of when the row's figure is; '' where nothing says
 */
export function askShareDates(rows: readonly OpenRow[], figures: readonly Figure[], dateOf: (row: OpenRow, id: string) => string, report: Report): void {
  const labels = new Map(figures.map(({ id, label }) => [id, label]));
  for (const [part, whole] of pairsOf(figures)) {
    const older = rows.flatMap((row) => {
      const cell = row.cells.get(part);
      const had = row.known !== undefined && Object.hasOwn(row.known.figures, whole) ? row.known.figures[whole] : undefined;
      if (cell === undefined || !row.values.has(part) || row.values.has(whole) || (row.cells.get(whole)?.kind ?? 'blank') !== 'blank' || had?.value === undefined || had.asOf === '') return [];
      const date = dateOf(row, part);
      return date === '' || isSameDate(date, had.asOf) ? [] : [{ row, cell, date, asOf: had.asOf }];
    });
    const isColumn = older.some(({ row }) => row.cells.has(whole));
    for (const [index, { row, cell, date, asOf }] of older.entries()) {
      if (index > 0 && !isColumn) break;
      const others = isColumn || older.length === 1 ? '' : ` So it is in ${older.length} rows, since no column says how many that is out of.`;
      const answer = report(cell, 'share-whole-older', {
        level: 'asks', message: `“${labels.get(part) ?? part}” is a share of “${labels.get(whole) ?? whole}”, which is of ${printDate(asOf)}. This is of ${printDate(date)}.${others}`,
        expected: 'Both of the same date.', ...(others !== '' && { rows: older.length }), choices: ['keep', 'leave-out'],
      });
      if (answer?.kind === 'leave-out') for (const each of isColumn ? [row] : older.map((one) => one.row)) each.values.delete(part);
    }
  }
}

/** Details that are asked about before they are replaced. */
export const ASKED_DETAILS = ['branch.region', 'employer.name', 'official.email'] as const;
type AskedDetail = (typeof ASKED_DETAILS)[number];

/** A branch's detail as a row gives it. */
interface GivenDetail {
  cell: Cell;
  id: AskedDetail;
  value: string;
  row: OpenRow;
}

const WHOSE: Readonly<Record<Exclude<AskedDetail, 'branch.region'>, string>> = { 'employer.name': 'another branch’s employer', 'official.email': 'the email of another branch’s official' };

/** So many rows are asked about one by one. */
const FEW = 4;

/**
 * Asks where branches would be given another region, or an employer or email that is another branch's: once where many would be
 * given the same, as when an official takes over. @param others what branches have of it @returns those that are to be left out
 */
export function askDetailsOf(given: readonly GivenDetail[], others: ReadonlySet<string>, regionName: string, report: Report): GivenDetail[] {
  const moved = given.filter(({ id, value, row }) => {
    const before = row.known?.details?.[id] ?? '';
    return id === 'branch.region' ? regionName !== '' && value !== regionName && value !== before : before !== '' && value !== before && others.has(value);
  });
  const byValue = new Map<string, GivenDetail[]>();
  for (const each of moved) byValue.set(each.value, [...byValue.get(each.value) ?? [], each]);
  return [...byValue.values()].flatMap((all) => (all.length > FEW ? [all] : all.map((each) => [each]))).flatMap((asked) => {
    const [first] = asked;
    if (first === undefined) return [];
    const { cell, id, value, row } = first;
    const before = row.known?.details?.[id] ?? '';
    const many = asked.length > 1 ? ` So it is in ${asked.length} rows.` : '';
    const message = id === 'branch.region' ? `“${value}” is not this region, which is “${regionName}”.` : `This was “${before}” and would be “${value}”, which is ${WHOSE[id]}.`;
    const answer = report(cell, 'detail-replaced', { level: 'asks', message: message + many, expected: id === 'branch.region' ? `“${regionName}”.` : many === '' ? `“${before}”.` : 'Each branch’s own.', ...(many !== '' && { rows: asked.length }), choices: ['keep', 'leave-out'] });
    return answer?.kind === 'leave-out' ? asked : [];
  });
}

/** Says where a few branches would get an employer that nobody had. */
export function sayNewEmployers(rows: readonly OpenRow[], valueOf: (row: OpenRow) => number | string | undefined, had: ReadonlySet<string>, cellOf: (row: OpenRow) => Cell, report: Report): void {
  const fresh = rows.flatMap((row) => {
    const [value, before] = [valueOf(row), row.known?.details?.['employer.name'] ?? ''];
    return typeof value === 'string' && before !== '' && value !== before && value !== row.known?.details?.['official.name'] && !had.has(value) ? [{ cell: cellOf(row), value, before }] : [];
  });
  if (fresh.length > Math.max(3, rows.length / 50)) return;
  for (const { cell, value, before } of fresh) report(cell, 'employer-new', { level: 'says', message: `The employer was “${before}” and would be “${value}”, which no branch has had. It is taken as it is.` });
}
