import { isoDay } from '../figures/dates.ts';
import { dayOf } from './local-time.ts';
import type { Meeting } from './model.ts';

/** After how many months one may be reminded of what is kept of a meeting. */
export const REMINDER_MONTHS = [12, 24, 36, 72];

/** The day so many months before another; the last of its month where that is shorter. @param day ISO */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const longest = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return isoDay(toYear, toMonth, Math.min(date, longest));
}

/** Meetings that are longer ago than so many months, oldest first. One without a date goes by the day that it was begun. @param today ISO day */
export function oldMeetings(meetings: readonly Meeting[], today: string, months: number): Pick<Meeting, 'id' | 'title' | 'date'>[] {
  const before = monthsBefore(today, months);
  return meetings
    .map(({ id, title, date, createdAt }) => ({ id, title, date: date === '' ? dayOf(createdAt) : date }))
    .filter(({ date }) => date < before)
    .toSorted((one, other) => one.date.localeCompare(other.date));
}
