import { isAfter, isSameDate, printDate } from '../figures/dates.ts';
import type { OpenRow } from './check-rows.ts';
import type { Cell } from './model.ts';
import { WHOLE, type Report } from './report.ts';

/** So many rows are asked about one by one. */
const FEW = 3;

/** What a row's figures are dated by. */
export interface RowDates {
  /** Of when a row's figure is; '' where nothing says. */
  dateOf: (row: OpenRow, id: string) => string;
  /** The cell that says it of a row; undefined where it was said of the whole sheet. */
  cellOf: (row: OpenRow, id: string) => Cell | undefined;
}

/** Asks where figures are of an earlier day than those that the branch has: of a row, or once where most rows' are. */
export function askOlderDates(rows: readonly OpenRow[], { dateOf, cellOf }: RowDates, report: Report): void {
  const dated = rows.flatMap((row) => {
    const ids = [...row.values.keys()].filter((id) => (row.known?.figures[id]?.asOf ?? '') !== '' && dateOf(row, id) !== '');
    return ids.length === 0 ? [] : [{ row, older: ids.filter((id) => isOlder(dateOf(row, id), row.known?.figures[id]?.asOf ?? '')) }];
  });
  const late = dated.filter(({ older }) => older.length > 0);
  const isCommon = late.length > FEW && late.length * 2 > dated.length;
  for (const [index, { row, older: [id = ''], older }] of late.entries()) {
    if (index > 0 && isCommon) break;
    const cell = cellOf(row, id);
    const all = isCommon ? ` So it is in ${late.length} rows: this may be last term’s sheet.` : '';
    const place = cell ?? (isCommon ? WHOLE : row.name);
    const answer = report(place, 'as-of-older', {
      level: 'asks', message: `These figures are of ${printDate(dateOf(row, id))}, and what the branch has is of ${printDate(row.known?.figures[id]?.asOf ?? '')}.${all}`, expected: 'Figures that are newer than those before.', ...(isCommon && { rows: late.length }), choices: ['keep', 'leave-out'],
    });
    if (answer?.kind !== 'leave-out') continue;
    for (const each of isCommon ? late : [{ row, older }]) for (const one of each.older) each.row.values.delete(one);
  }
}

const isOlder = (date: string, before: string): boolean => isAfter(before, date) && !isSameDate(before, date);
