import type { Deck } from '../deck/model.ts';
import type { Conflict } from './model.ts';
import { isOfRegion } from './of-region.ts';
import { mergeLists } from './three-way.ts';
import { unitKey, unitsOf, type Unit } from './units.ts';

/**
 * A conflict in a terminal: what it is, and the three texts at each place where both changed.
 * @param issued the newer deck without a region's changes, where there are any
 */
export function sayConflict(conflict: Conflict, issued: Deck | undefined): string[] {
  const { slide, title, combined } = conflict;
  const offered = combined === undefined ? 'They change the same words' : 'They can be put together';
  const isRegions = issued !== undefined && isOfRegion(conflict, issued);
  const whose = isRegions ? 'The region’s' : 'National';
  return [
    `"${title}" (${slide}): ${isRegions ? 'the region’s text' : 'the national text'} and the branch’s have both changed. ${offered}. The branch’s is shown until you choose.`,
    ...clashes(conflict).flatMap(({ base, ours, theirs }) => [...said(`${whose} before`, base), ...said(`${whose} now`, theirs), ...said('The branch’s', ours)]),
  ];
}

interface Clash {
  base: readonly Unit[];
  ours: readonly Unit[];
  theirs: readonly Unit[];
}

function clashes({ nationalOld, nationalNew, ours }: Conflict): Clash[] {
  const units = [nationalOld, ours, nationalNew].map(unitsOf) as [Unit[], Unit[], Unit[]];
  const stretches = mergeLists(...units, unitKey, 'usual');
  const found = stretches.flatMap((stretch) => (stretch.kind === 'clash' ? [stretch] : []));
  if (found.length > 0) return found;
  // They clash only in being put together: all that either side changed.
  return stretches.flatMap((stretch) => {
    if (stretch.kind === 'clash' || stretch.kind === 'same') return [];
    return [{ base: stretch.base, ours: stretch.kind === 'theirs' ? stretch.base : stretch.out, theirs: stretch.kind === 'ours' ? stretch.base : stretch.out }];
  });
}

const said = (whose: string, units: readonly Unit[]): string[] => {
  const lines = units.flatMap(({ text }) => text.split('\n'));
  return lines.length === 0 ? [`  ${whose}: nothing here`] : [`  ${whose}:`, ...lines.map((line) => `    ${line}`)];
};
