import { utf8Length } from '../deck/lines.ts';
import { changedTwin } from './changed-twin.ts';
import { followMoves } from './follow-moves.ts';
import { isReworded } from './is-reworded.ts';
import { mend } from './mend.ts';
import { withoutMoved } from './moved-away.ts';
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
  const [was, moved, moving] = followMoves(base, ours, theirs, unitKey);
  const { ours: mine, theirs: other, isAsked } = withoutMoved(was, moved, moving, unitKey);
  const stretches = mergeLists(was, mine, other, unitKey, 'usual', isReworded);
  const merged = stretches.map((stretch) => (stretch.kind === 'clash' ? mend(stretch) : stretch.out));
  if (merged.some((units) => units === undefined) || tableClash(stretches)) return undefined;
  const units = renumber(merged.flatMap((each) => each ?? []), { base, ours, theirs });
  const text = joinUnits(units, theirs, ours, base);
  // What reads otherwise once it is joined is no combination of the two.
  const again = unitsOf(text);
  if (again.length !== units.length || again.some((unit, index) => unit.text !== units[index]?.text)) return undefined;
  const safe = !isAsked && stretches.every(({ kind }) => kind !== 'clash') && keepsMarkers(units, base, ours, theirs) && !saysTwice(stretches) && !changedTwin(stretches, was, mine) && utf8Length(text) <= LARGEST;
  return { units, text, safe };
}

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
