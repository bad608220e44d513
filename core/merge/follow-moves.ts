import { hunksOf } from './three-way.ts';
import type { Unit } from './units.ts';

type Units = readonly Unit[];
type KeyOf = (unit: Unit) => string;

/**
 * What one side moved and the other changed: the change goes along, as if both had started from the changed words.
 * @returns base, ours and theirs, to be merged in their place
 */
export function followMoves(base: Units, ours: Units, theirs: Units, keyOf: KeyOf): [base: Units, ours: Units, theirs: Units] {
  const mine = changesOf(base, ours, theirs, keyOf);
  const other = changesOf(base, theirs, ours, keyOf);
  for (const key of other.keys()) if (mine.has(key)) return [base, ours, theirs];
  const put = (units: Units, changes: ReadonlyMap<string, Unit>): Units => units.map((unit) => {
    const change = changes.get(keyOf(unit));
    return change ? { ...change, gap: unit.gap } : unit;
  });
  return [put(put(base, mine), other), put(ours, other), put(theirs, mine)];
}

/** Units that one side has other words for and the other side has as they were, in another place. */
function changesOf(base: Units, side: Units, other: Units, keyOf: KeyOf): Map<string, Unit> {
  const changes = new Map<string, Unit>();
  const count = (units: Units, key: string): number => units.filter((unit) => keyOf(unit) === key).length;
  const moved = new Set(hunksOf(base, other, keyOf).flatMap(({ from, to }) => base.slice(from, to).map(keyOf)));
  for (const { from, to, put } of hunksOf(base, side, keyOf)) {
    if (put.length !== to - from) continue;
    base.slice(from, to).forEach((unit, index) => {
      const [key, change] = [keyOf(unit), put[index]];
      const isOne = [base, other].every((units) => count(units, key) === 1) && count(side, key) === 0;
      if (change && moved.has(key) && isOne && change.kind === unit.kind && count(other, keyOf(change)) === 0) changes.set(key, change);
    });
  }
  return changes;
}
