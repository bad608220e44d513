import { app } from 'electron';
import { isIsoDay, isoDay } from '../core/figures/dates.ts';

/** The day that a test sets, as ISO. A packaged app takes none. */
function setDay(): string | undefined {
  const set = process.env['BRANCHDECK_TODAY'];
  return set !== undefined && !app.isPackaged && isIsoDay(set) ? set : undefined;
}

/** The day of a moment where the user is, as ISO. */
export const dayOf = (moment: Date): string => isoDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());

/** The date where the user is, as ISO. */
export const today = (): string => setDay() ?? dayOf(new Date());

/** Now, as an ISO instant. */
export function instant(): string {
  const now = new Date().toISOString();
  const day = setDay();
  return day === undefined ? now : `${day}${now.slice(10)}`;
}
