const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31, or undefined where the date stops at the month. */
  day: number | undefined;
}

/** Reads an ISO date that may stop at the month; undefined for anything else, 30 February among it. */
export function readDate(iso: string): CalendarDate | undefined {
  const match = ISO.exec(iso.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), match[3] === undefined ? undefined : Number(match[3])];
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > daysIn(year, month)))) return undefined;
  return { year, month, day };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const isIsoDate = (text: string): boolean => readDate(text) !== undefined;

/** A day as ISO has it; `month` is 1 to 12. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const pad = (number: string): string => number.padStart(2, '0');

/**
 * Reads a date as the format has it and as people in the UK type it: 2025-11-27, 27/11/2025, 27.11.25,
 * 27 November 2025, Nov 2025, 11/2025. Two digits of a year are of this century.
 * @returns the ISO date, or undefined for what is none
 */
export function dateFromTyped(typed: string): string | undefined {
  const text = typed.trim();
  const iso = isIsoDate(text) ? text : (fromNumbers(text) ?? fromWords(text));
  return iso !== undefined && isIsoDate(iso) ? iso : undefined;
}

const century = (year: string): string => (year.length === 2 ? `20${year}` : year);

function fromNumbers(text: string): string | undefined {
  const [, day, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4}|(?<=[/.-]\d{1,2}[/.-])\d{2})$/.exec(text) ?? [];
  if (month === undefined || year === undefined) return undefined;
  return `${century(year)}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
}

function fromWords(text: string): string | undefined {
  const [, day, name = '', year] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? (\d{4}|\d{2})$/i.exec(text.replace(/\s+/g, ' ')) ?? [];
  const month = MONTHS.findIndex((each) => each.toLowerCase() === name.toLowerCase() || each.slice(0, 3).toLowerCase() === name.toLowerCase());
  if (year === undefined || month < 0) return undefined;
  return `${century(year)}-${pad(String(month + 1))}${day === undefined ? '' : `-${pad(day)}`}`;
}

/** Whether a date names a day and not only a month. */
export const isIsoDay = (text: string): boolean => readDate(text)?.day !== undefined;

/** As people in the UK write it: 16 September 2025, or September 2025. Text that is no date comes back as it was. */
export function printDate(iso: string): string {
  const date = readDate(iso);
  if (!date) return iso;
  const month = `${MONTHS[date.month - 1] ?? ''} ${date.year}`;
  return date.day === undefined ? month : `${date.day} ${month}`;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Thursday", by an ISO day; '' for what is no day. */
export const weekdayOf = (iso: string): string => (isIsoDay(iso) ? DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '' : '');

const SPAN = /^(\d{1,4})\s*(day|week|month|year)s?$/i;

/** Whether text is a span of time such as "24 months". */
export const isSpan = (text: string): boolean => SPAN.test(text.trim());

/**
 * Whether a figure may be out of date.
 * A date that stops at the month counts from the month's last day: it may be that recent.
 * @param asOf ISO date of the figure
 * @param after span after which it is too old: "24 months"
 * @param today ISO date
 */
export function isStale(asOf: string, after: string, today: string): boolean {
  const from = readDate(asOf);
  const span = SPAN.exec(after.trim());
  const now = readDate(today);
  if (!from || !span || !now) return false;
  const count = Number(span[1]);
  const unit = (span[2] ?? '').toLowerCase();
  const day = from.day ?? daysIn(from.year, from.month);
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : 0;
  const days = unit === 'day' ? count : unit === 'week' ? count * 7 : 0;
  const monthIndex = from.month - 1 + months;
  const [year, month] = [from.year + Math.floor(monthIndex / 12), (monthIndex % 12) + 1];
  const end = Date.UTC(year, month - 1, Math.min(day, daysIn(year, month)) + days);
  return Date.UTC(now.year, now.month - 1, now.day ?? 1) > end;
}

/** Whether one ISO date lies after another; a month counts as its first day. */
export function isAfter(one: string, other: string): boolean {
  const [a, b] = [readDate(one), readDate(other)];
  return a !== undefined && b !== undefined && Date.UTC(a.year, a.month - 1, a.day ?? 1) > Date.UTC(b.year, b.month - 1, b.day ?? 1);
}

/** Whether two ISO dates are one, as exact as both are: November 2025 is that of a day in it. */
export const isSameDate = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
