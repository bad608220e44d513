import { isoDay } from '../figures/dates.ts';
import { clockTime } from '../present/wait-until.ts';

const MINUTE = 60_000;

/** The instant of a time of day where this is run; undefined where one of both is blank. @param date ISO day @param time HH:MM */
export function instantOf(date: string, time: string): string | undefined {
  const instant = date === '' || time === '' ? Number.NaN : new Date(`${date}T${time}:00`).getTime();
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

/** An instant's time of day where this is run: "19:42". */
export const timeOf = (instant: string): string => clockTime(new Date(instant));

/** An instant's day where this is run, as an ISO day: half past midnight in June is still yesterday in UTC. */
export function dayOf(instant: string): string {
  const day = new Date(instant);
  return isoDay(day.getFullYear(), day.getMonth() + 1, day.getDate());
}

/** An instant some minutes after another. */
export const minutesAfter = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * MINUTE).toISOString();
