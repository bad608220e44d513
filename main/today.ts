import { app } from 'electron';
import { isIsoDay, isoDay } from '../core/figures/dates.ts';

/** The day that a test sets, as ISO. A packaged app takes none. */
function setDay(): string | undefined {
  const set = process.env['BRANCHDECK_TODAY'];
  return set !== undefined && !app.isPackaged && isIsoDay(set) ? set : undefined;
}

/** The date where the user is, as ISO. */
export function today(): string {
  const now = new Date();
  return setDay() ?? isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Now, as an ISO instant. */
export function instant(): string {
  const now = new Date().toISOString();
  const day = setDay();
  return day === undefined ? now : `${day}${now.slice(10)}`;
}
