import { dateFromTyped, isIsoDate, isoDay, weekdayOf } from '../figures/dates.ts';
import { plainText } from './cells.ts';

/** A date as somebody wrote it into a cell. */
export type DateText =
  | { kind: 'date'; iso: string; /** The year has two digits. */ isShort: boolean; /** It can only be day before month, and so tells of the others. */ isDayFirst: boolean }
  /** It can only be month before day. */
  | { kind: 'american'; iso: string }
  /** Both would do. */
  | { kind: 'either'; british: string; american: string; isShort: boolean }
  | { kind: 'none' };

const MONTH_FIRST = /^(?:[a-z]+,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/i;
const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;

/** Reads a date from text, with either order of day and month. */
export function readDateText(typed: string): DateText {
  const text = plainText(typed).replace(/^['’‘`]+\s*/, '').replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?$/i, '');
  const year = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (year) return dated(isoDay(Number(year[1]), Number(year[2]), Number(year[3])), false);
  const numbers = NUMBERS.exec(text);
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[2]), numbers[3] ?? '');
  const words = MONTH_FIRST.exec(text);
  const typedBritish = words ? `${words[2]} ${words[1]} ${words[3]}` : text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, '').replace(/^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{2,4})$/i, '$1 $2 $3').replace(/^(\d{1,2}(?:st|nd|rd|th)?) of /i, '$1 ').replace(/^([a-z]{3,9})-(\d{2}|\d{4})$/i, '$1 $2');
  const iso = dateFromTyped(typedBritish.replace(/\bsept\b/i, 'Sep'));
  return iso === undefined ? { kind: 'none' } : dated(iso, /(?<!\d)\d{2}$/.test(text) && !isIsoDate(text) && !/\d{4}/.test(text));
}

const dated = (iso: string, isShort: boolean): DateText => (isIsoDate(iso) ? { kind: 'date', iso, isShort, isDayFirst: false } : { kind: 'none' });

function fromNumbers(first: number, second: number, year: string): DateText {
  const full = Number(year.length === 2 ? `20${year}` : year);
  const isShort = year.length === 2;
  const [british, american] = [isoDay(full, second, first), isoDay(full, first, second)];
  const [canBritish, canAmerican] = [isIsoDate(british), isIsoDate(american)];
  if (canBritish && canAmerican && british !== american) return { kind: 'either', british, american, isShort };
  if (canBritish) return { kind: 'date', iso: british, isShort, isDayFirst: british !== american };
  return canAmerican ? { kind: 'american', iso: american } : { kind: 'none' };
}

const DAY = 86_400_000;

/** The day that Excel keeps as a number; undefined for a number that no date near ours has. */
export function dayOfSerial(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 36_526 || serial > 73_050) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** The number that Excel keeps for a day. */
export const serialOfDay = (iso: string): number => Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY);

/** Whether a text names another day of the week than its date falls on. @param iso a day */
export function hasOtherWeekday(typed: string, iso: string): boolean {
  const named = /^\W*(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs?|nes)?\b/i.exec(plainText(typed))?.[1]?.toLowerCase();
  const falls = weekdayOf(iso).toLowerCase();
  return named !== undefined && falls !== '' && !falls.startsWith(named);
}
