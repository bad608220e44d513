import { median } from './median.ts';

/** So many that a change common to all of them, and how far one usually lies from it, are told from one branch's own. */
const MANY = 12;
const [PERCENT, TIMES, LEAST] = [40, Math.log(2.5), 15];
/** Where the others hardly change, less is large: so many times as far as one usually lies from them, and no less than this. */
const AWAY = 6;
const [STEADY_TIMES, STEADY_PERCENT, STEADY_SMALL] = [Math.log(1.6), 15, 5];
/** Per cents that are mostly below this change by less. */
const SMALL = 15;

interface Change {
  before: number;
  value: number;
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Tells which changes of a figure are out of proportion with those of the other branches. @param changes none below 0 */
export function largeChanges(kind: 'count' | 'percent' | 'money', changes: readonly Change[]): (change: Change) => boolean {
  const by = ({ before, value }: Change): number => (kind === 'percent' ? value - before : Math.log((value + 5) / (before + 5)));
  const isMany = changes.length >= MANY;
  const common = isMany ? median(changes.map(by)) : 0;
  // What stays as it was tells nothing of how far others change.
  const moved = changes.filter(({ before, value }) => before !== value);
  const spread = moved.length >= MANY ? AWAY * 1.4826 * median(moved.map((change) => Math.abs(by(change) - common))) : Infinity;
  if (kind !== 'percent') {
    const most = within(spread, STEADY_TIMES, TIMES);
    return (change) => Math.abs(change.value - change.before) >= LEAST && Math.abs(by(change) - common) > most;
  }
  const most = within(spread, median(changes.map(({ before }) => before)) < SMALL ? STEADY_SMALL : STEADY_PERCENT, PERCENT);
  return (change) => Math.abs(by(change) - common) >= most;
}
