import type { Item } from '../../../core/meeting/model.ts';
import { clockTime, minutesBetween } from './clock-time.ts';

/** When an item was taken and how long it took: "taken 18:37–18:44, 7 min". */
export function takenWords({ taken, minutes }: Item): string {
  const first = taken[0];
  if (!first) return '';
  const last = taken.at(-1);
  if (last?.to === undefined) return `since ${clockTime(first.from)}`;
  const took = taken.reduce((sum, { from, to }) => sum + (to === undefined ? 0 : minutesBetween(from, to)), 0);
  return `taken ${clockTime(first.from)}–${clockTime(last.to)}, ${took} min${minutes ? ` of ${minutes}` : ''}`;
}
