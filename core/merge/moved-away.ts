import { hunksOf } from './three-way.ts';
import type { Unit } from './units.ts';

type Units = readonly Unit[];
type KeyOf = (unit: Unit) => string;

/** Two sides without what one of them took out and the other only moved. */
export interface WithoutMoved {
  ours: Units;
  theirs: Units;
  /** National took out what the branch moved, or the branch put something in the place of what national moved: a person says what is meant. */
  isAsked: boolean;
}

/**
 * What one side took out and the other moved is gone: it would come back where it was moved to.
 * @param base as `followMoves` gave it, with `ours` and `theirs`
 */
export function withoutMoved(base: Units, ours: Units, theirs: Units, keyOf: KeyOf): WithoutMoved {
  const [byBranch, byNational] = [takenOut(base, ours, theirs, keyOf), takenOut(base, theirs, ours, keyOf)];
  const leave = (units: Units, gone: ReadonlyMap<string, boolean>): Units => units.filter((unit) => !gone.has(keyOf(unit)));
  return { ours: leave(ours, byNational), theirs: leave(theirs, byBranch), isAsked: byNational.size > 0 || [...byBranch.values()].includes(true) };
}

/** Units that one side no longer has and the other has in another place, with whether something stands in their place. */
function takenOut(base: Units, side: Units, other: Units, keyOf: KeyOf): Map<string, boolean> {
  const count = (units: Units, key: string): number => units.filter((unit) => keyOf(unit) === key).length;
  const moved = new Set(hunksOf(base, other, keyOf).flatMap(({ from, to }) => base.slice(from, to).map(keyOf)));
  return new Map(hunksOf(base, side, keyOf).flatMap(({ from, to, put }) => base.slice(from, to)
    .filter((unit) => unit.kind !== 'marker' && unit.kind !== 'part' && moved.has(keyOf(unit)))
    .map(keyOf)
    .filter((key) => count(base, key) === 1 && count(other, key) === 1 && count(side, key) === 0)
    .map((key) => [key, put.length > 0] as const)));
}
