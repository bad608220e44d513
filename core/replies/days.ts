import { isIsoDay, isoDay, readDate } from '../figures/dates.ts';

const MS_A_DAY = 86_400_000;

const utc = (day: string): number => {
  const date = readDate(day);
  return date === undefined ? Number.NaN : Date.UTC(date.year, date.month - 1, date.day ?? 1);
};

/** The day so many days after an ISO day, before it where the number is negative; '' for what is no day, or beyond the calendar. */
export function addDays(day: string, days: number): string {
  if (!isIsoDay(day)) return '';
  const then = new Date(utc(day) + days * MS_A_DAY);
  const year = then.getUTCFullYear();
  return year < 1 || year > 9999 ? '' : isoDay(year, then.getUTCMonth() + 1, then.getUTCDate());
}

/** Days from one ISO day to another; negative where the other lies before it. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / MS_A_DAY);
