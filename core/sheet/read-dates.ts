import { isAfter, isIsoDay, printDate, weekdayOf } from '../figures/dates.ts';
import { isTyped, typedValue, type ColumnValues, type InRow, type ReadContext } from './column-values.ts';
import { dayOfSerial, hasOtherWeekday, readDateText, type DateText } from './date-text.ts';
import type { Field } from './fields.ts';
import type { Answer, Cell } from './model.ts';
import type { Report, Told } from './report.ts';

/** So many to one tell how a column is written, whatever one slip says. */
const CLEARLY = 3;
/** What is further back is asked about. */
const YEARS = 5;
/** No figure or meeting of ours is before this year, or so many years ahead. */
const FIRST_YEAR = 2_000;
const YEARS_AHEAD = 2;
const WANTED = 'A date, such as 27/11/2025.';

/** Reads a column of dates. One that would do in both orders is read as the column's others tell, or asked about. */
export function readDates(field: Field, cells: readonly InRow[], { report, today }: ReadContext): ColumnValues {
  const read = cells.map((each) => ({ ...each, date: dateOf(each.cell) }));
  const british = read.filter(({ date }) => date.kind === 'date' && date.isDayFirst).length;
  const american = read.filter(({ date }) => date.kind === 'american').length;
  const either = read.filter(({ date }) => date.kind === 'either').length;
  // Among dates of another form a few that could be either way are asked about; a whole column of them is said once.
  const order = british + american === 0 && either * 2 <= read.length ? 'none' : british >= CLEARLY * american ? 'british' : british > american ? 'mixed' : 'american';
  const values: ColumnValues = new Map();
  let isOrderSaid = false;
  for (const { row, cell, date } of read) {
    if (date.kind === 'either' && british + american === 0 && order === 'british' && !isOrderSaid) {
      isOrderSaid = true;
      report(cell, 'date-order', { level: 'says', message: `“${cell.text}” and dates like it are read as day, month, year: ${printDate(date.british)}. No date of this column says otherwise.` });
    }
    const iso = isoOf(cell, date, order, report);
    if (iso === undefined) continue;
    const settled = aheadOf(field, cell, iso, today, report);
    if (settled !== undefined) values.set(row, settled);
  }
  return values;
}

type Read = DateText | { kind: 'serial'; iso: string };

function dateOf(cell: Cell): Read {
  if (cell.kind === 'date' && typeof cell.value === 'string') return { kind: 'date', iso: cell.value, isShort: false, isDayFirst: false };
  const serial = /^\d{5}(?:\.\d+)?$/.test(cell.text.trim()) ? dayOfSerial(Number(cell.text)) : cell.kind === 'number' ? dayOfSerial(Number(cell.value)) : undefined;
  return serial === undefined ? readDateText(cell.text) : { kind: 'serial', iso: serial };
}

/** @param order what the column's certain dates say: day first, most of them so, more of them month first, or nothing */
function isoOf(cell: Cell, date: Read, order: 'british' | 'mixed' | 'american' | 'none', report: Report): string | undefined {
  const tell = (code: string, level: Told['level'], message: string, iso?: string): string | undefined => {
    const remedy = iso === undefined ? undefined : { value: iso, words: printDate(iso), isCertain: code === 'date-american' || code === 'date-serial' };
    const answer = report(cell, code, { level, message, expected: WANTED, accepts: isTyped('date'), ...(remedy && { remedy }), choices: ['take', 'value', 'leave-out'] });
    if (answer?.kind === 'take') return iso;
    const typed = answer?.kind === 'value' ? typedValue('date', answer.value) : undefined;
    return typeof typed === 'string' ? typed : undefined;
  };
  switch (date.kind) {
    case 'date':
      if (cell.kind === 'text' && hasOtherWeekday(cell.text, date.iso)) return tell('date-weekday', 'asks', `${printDate(date.iso)} is a ${weekdayOf(date.iso)}: the day or the date of “${cell.text.trim()}” is wrong.`, date.iso);
      if (date.isShort) report(cell, 'date-two-digit-year', { level: 'says', message: `“${cell.text}” has a year of two digits. It is taken as ${printDate(date.iso)}.`, expected: WANTED });
      return date.iso;
    case 'serial':
      return tell('date-serial', 'asks', `${cell.text.trim()} is a date as Excel counts days: ${printDate(date.iso)}.`, date.iso);
    case 'american':
      return tell('date-american', 'asks', `“${cell.text}” has the month before the day, as in America: ${printDate(date.iso)}.`, date.iso);
    case 'either':
      if (date.isShort) report(cell, 'date-two-digit-year', { level: 'says', message: `“${cell.text}” has a year of two digits.`, expected: WANTED });
      if (order === 'british') return date.british;
      return tell('date-ambiguous', 'asks', `“${cell.text}” is ${printDate(date.british)} or, as in America, ${printDate(date.american)}${order === 'none' ? '' : ': others of this column have the month first'}.`, order === 'american' ? date.american : date.british);
    default:
      return tell('not-a-date', 'stops', `“${cell.text.trim()}” is not a date.`);
  }
}

/** Figures can't be of a day that is still to come; a meeting can. */
function aheadOf(field: Field, cell: Cell, iso: string, today: string, report: Report): string | undefined {
  const settle = (answer: Answer | undefined): string | undefined => {
    if (answer?.kind === 'keep') return iso;
    const typed = answer?.kind === 'value' ? typedValue('date', answer.value) : undefined;
    return typeof typed === 'string' ? typed : undefined;
  };
  const choices = ['keep', 'value', 'leave-out'] as const;
  const [year, thisYear] = [Number(iso.slice(0, 4)), Number(today.slice(0, 4))];
  const isWrong = year < FIRST_YEAR || iso.slice(0, 10) > `${thisYear + YEARS_AHEAD}${today.slice(4)}`;
  if (isWrong || year < thisYear - YEARS) return settle(report(cell, 'date-far', { level: isWrong ? 'stops' : 'asks', message: `${printDate(iso)} is many years away.`, expected: WANTED, accepts: isTyped('date'), choices }));
  if (field.role === 'profile' || !isIsoDay(today) || !isAfter(iso, today)) return iso;
  return settle(report(cell, 'date-in-future', { level: 'asks', message: `${printDate(iso)} is still to come.`, expected: 'A day that has been.', accepts: isTyped('date'), choices }));
}
