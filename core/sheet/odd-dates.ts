import { printDate } from '../figures/dates.ts';
import { cellAt } from './cells.ts';
import { isTyped, typedValue, type ColumnValues } from './column-values.ts';
import type { Sheet } from './model.ts';
import type { Report } from './report.ts';
import type { UsedColumn } from './row-model.ts';

/** Fewer dates than this say nothing of what is usual. */
const ENOUGH = 12;
const DAY = 86_400_000;
/** In days: what is outside the others by more is odd, and what lies within so many is one time of the year. */
const [AWAY, CLOSE] = [200, 120];

const dayOf = (iso: string): number => Date.parse(iso.length === 7 ? `${iso}-15` : iso) / DAY;

/** Asks about dates of a column that are far outside the others, as a slip in the year makes them; where the others lie far apart themselves it is said. */
export function askOddDates(column: UsedColumn, values: ColumnValues, sheet: Sheet, report: Report): void {
  if (column.field.kind !== 'date') return;
  const dates = [...values].flatMap(([row, value]) => (typeof value === 'string' && Number.isFinite(dayOf(value)) ? [{ row, iso: value, day: dayOf(value) }] : []));
  if (dates.length < ENOUGH) return;
  const days = dates.map(({ day }) => day).toSorted((a, b) => a - b);
  const [from, to] = [days[Math.floor(days.length * 0.05)] ?? 0, days[Math.ceil(days.length * 0.95) - 1] ?? 0];
  const away = Math.max(AWAY, 1.5 * (to - from));
  const odd = dates.filter(({ day }) => day < from - away || day > to + away);
  if (odd.length > Math.max(3, dates.length / 50)) return;
  for (const { row, iso } of odd) {
    const likely = to - from > CLOSE ? undefined : inYear(iso, from - CLOSE / 2, to + CLOSE / 2);
    const cell = cellAt(sheet, row, column.number);
    const answer = report(cell, 'date-unusual', {
      level: to - from > CLOSE ? 'says' : 'asks', message: `${printDate(iso)} is far from the other dates of this column, most of which are from ${printDate(isoOf(from))} to ${printDate(isoOf(to))}.`, expected: 'A date nearer to the others.',
      ...(likely !== undefined && { remedy: { value: likely, words: printDate(likely) } }), choices: to - from > CLOSE ? [] : ['take', 'keep', 'value', 'leave-out'], accepts: isTyped('date'),
    });
    const typed = answer?.kind === 'take' ? likely : answer?.kind === 'value' ? typedValue('date', answer.value) : undefined;
    if (answer !== undefined && answer.kind !== 'keep') {
      if (typeof typed === 'string') values.set(row, typed);
      else values.delete(row);
    }
  }
}

const isoOf = (day: number): string => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

/** The same day and month in the year that has it among the others; undefined where none does. */
function inYear(iso: string, from: number, to: number): string | undefined {
  for (const day of [from, to]) {
    const moved = `${isoOf(day).slice(0, 4)}${iso.slice(4)}`;
    const at = dayOf(moved);
    if (at >= from && at <= to && isoOf(dayOf(moved)).startsWith(moved)) return moved;
  }
  return undefined;
}
