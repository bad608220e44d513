import { app } from 'electron';
import { isIsoDay, isoDay } from '../core/figures/dates.ts';

/** The date where the user is, as ISO; or the day that a test sets, which a packaged app does not take. */
export function today(): string {
  const set = process.env['BRANCHDECK_TODAY'];
  if (set !== undefined && !app.isPackaged && isIsoDay(set)) return set;
  const now = new Date();
  return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
