import { app } from 'electron';

const pad = (number: number): string => String(number).padStart(2, '0');

/** The date where the user is, as ISO. */
export const isoDate = (now: Date): string => `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;

/** Today, or the day that a test sets; a packaged app takes no such setting. */
export function today(): string {
  const set = process.env['BRANCHDECK_TODAY'];
  return set !== undefined && !app.isPackaged && /^\d{4}-\d{2}-\d{2}$/.test(set) ? set : isoDate(new Date());
}
