import { utf8Length } from '../deck/lines.ts';
import { followMoves } from './follow-moves.ts';
import { renumber } from './renumber.ts';
import { sameText } from './same-text.ts';
import { mergeLists, type Stretch } from './three-way.ts';
import { joinUnits, unitKey, unitsOf, type Unit } from './units.ts';

/** Both changes to a text in one. */
export interface Combined {
  units: readonly Unit[];
  text: string;
  /** The two changed different units, so that it can be taken without asking. */
  safe: boolean;
}

/** A slide may have 16 kB with its notes and its comment; a text near that is not put together unasked. */
const LARGEST = 12 * 1024;

/**
 * Puts two changes of a slide's text together: unit by unit (a heading, a paragraph, a list item, a row of a table, a
 * whole chart), and where both changed the same words' neighbours, word by word.
 * @returns undefined where they touch the same words, rows or charts
 */
export const combine = (base: string, ours: string, theirs: string): Combined | undefined => combineUnits(unitsOf(base), unitsOf(ours), unitsOf(theirs));

/** The same for texts that were parted already; units of the kind `part` may stand among them. */
export function combineUnits(base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): Combined | undefined {
  const [was, mine, other] = followMoves(base, ours, theirs, unitKey);
  const stretches = mergeLists(was, mine, other, unitKey, 'usual');
  const merged = stretches.map((stretch) => (stretch.kind === 'clash' ? mend(stretch) : stretch.out));
  if (merged.some((units) => units === undefined) || tableClash(stretches)) return undefined;
  const units = renumber(merged.flatMap((each) => each ?? []));
  const text = joinUnits(units, theirs, ours, base);
  // What reads otherwise once it is joined is no combination of the two.
  const again = unitsOf(text);
  if (again.length !== units.length || again.some((unit, index) => unit.text !== units[index]?.text)) return undefined;
  const safe = stretches.every(({ kind }) => kind !== 'clash') && keepsMarkers(units, base, ours, theirs) && !saysTwice(stretches) && !changedTwin(stretches, was, mine) && utf8Length(text) <= LARGEST;
  return { units, text, safe };
}

/** Two changes at one place, word by word: undefined where they touch each other. */
function mend({ base, ours, theirs }: Stretch<Unit> & { kind: 'clash' }): readonly Unit[] | undefined {
  const all = [...base, ...ours, ...theirs];
  // One put something in beside what the other took out.
  const loose = mergeLists(base, ours, theirs, unitKey, 'loose');
  if (loose.every((stretch) => stretch.kind !== 'clash')) return loose.flatMap((stretch) => stretch.out);
  if (base.length === 0) return all.some(({ kind }) => kind === 'marker' || kind === 'notes' || kind === 'part') ? undefined : [...theirs, ...ours];
  if (ours.length === 0 || theirs.length === 0 || all.some(({ kind }) => kind !== 'heading' && kind !== 'paragraph' && kind !== 'item')) return undefined;
  const [from, mine, other] = [base, ours, theirs].map((units) => joinUnits(units, units).split(/(\s+)/).filter((piece) => piece !== '')) as [string[], string[], string[]];
  const stretches = mergeLists(from, mine, other, (word) => word, 'close');
  const words: string[] = [];
  for (const stretch of stretches) {
    if (stretch.kind !== 'clash') words.push(...stretch.out);
    // Both went on where the text ended: one after the other.
    else if (stretch.base.length === 0 && sides(stretch).every((side) => /^\s/.test(side[0] ?? ''))) words.push(...stretch.theirs, ...stretch.ours);
    else return undefined;
  }
  return unitsOf(words.join('')).map((unit, index, list) => (index === list.length - 1 ? { ...unit, gap: theirs.at(-1)?.gap ?? '' } : unit));
}

const sides = ({ ours, theirs }: { ours: readonly string[]; theirs: readonly string[] }): (readonly string[])[] => [ours, theirs];

const markers = (units: readonly Unit[]): string => units.filter(({ kind }) => kind === 'marker' || kind === 'part').map(({ text }) => text.trim()).join('\n');

/** Who may see what is said by one side alone. */
function keepsMarkers(merged: readonly Unit[], base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): boolean {
  const [was, mine, other, is] = [base, ours, theirs, merged].map(markers) as [string, string, string, string];
  return mine === was ? is === other : other === was && is === mine;
}

/** One side changed what a table's columns are, and the other its rows. */
function tableClash(stretches: readonly Stretch<Unit>[]): boolean {
  const changed = (side: 'ours' | 'theirs', kinds: readonly Unit['kind'][]): boolean =>
    stretches.some((stretch) => stretch.kind === side && [...stretch.base, ...stretch.out].some(({ kind }) => kinds.includes(kind)));
  return (changed('ours', ['head']) && changed('theirs', ['head', 'row'])) || (changed('theirs', ['head']) && changed('ours', ['head', 'row']));
}

/** Both put the same in at different places. */
function saysTwice(stretches: readonly Stretch<Unit>[]): boolean {
  const put = (side: 'ours' | 'theirs'): Unit[] => stretches.flatMap((stretch) => {
    if (stretch.kind !== side) return [];
    const was = new Set(stretch.base.map(unitKey));
    return stretch.out.filter((unit) => !was.has(unitKey(unit)));
  });
  const [mine, other] = [put('ours'), put('theirs')];
  return mine.some((unit) => unit.kind !== 'marker' && other.some((each) => sameText(each.text, unit.text)));
}

/**
 * National changed words that the branch's text has twice, or for some people alone in the place of the branch's own
 * (`holdBack` puts them so): what that means for the other words only a person can say.
 */
function changedTwin(stretches: readonly Stretch<Unit>[], base: readonly Unit[], ours: readonly Unit[]): boolean {
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
