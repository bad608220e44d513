import type { Stretch } from './three-way.ts';
import { unitKey, type Unit } from './units.ts';

/**
 * National changed words that the branch's text has twice, or for some people alone in the place of the branch's own
 * (`holdBack` puts them so): what that means for the other words only a person can say.
 */
export function changedTwin(stretches: readonly Stretch<Unit>[], base: readonly Unit[], ours: readonly Unit[]): boolean {
  const count = (units: readonly Unit[], key: string): number => units.filter((unit) => unitKey(unit) === key).length;
  const instead = insteadOf(ours);
  return stretches.some(({ kind, base: was }) => kind === 'theirs' && was.some((unit) => unit.kind !== 'marker' && (instead.has(unitKey(unit)) || count(ours, unitKey(unit)) > count(base, unitKey(unit)))));
}

/** The units between marks that follow other marks at once. */
function insteadOf(units: readonly Unit[]): Set<string> {
  const out = new Set<string>();
  let isInside = false;
  units.forEach((unit, index) => {
    if (isEnd(unit)) isInside = false;
    else if (unit.kind === 'marker' && index > 0 && isEnd(units[index - 1])) isInside = true;
    else if (isInside) out.add(unitKey(unit));
  });
  return out;
}

const isEnd = (unit: Unit | undefined): boolean => unit?.kind === 'marker' && /<!--\s*end\s*-->\s*$/.test(unit.text);
