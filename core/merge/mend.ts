import { mergeLists, type Stretch } from './three-way.ts';
import { joinUnits, unitKey, unitsOf, type Unit } from './units.ts';

/** Two changes at one place, word by word: undefined where they touch each other. */
export function mend({ base, ours, theirs }: Stretch<Unit> & { kind: 'clash' }): readonly Unit[] | undefined {
  const all = [...base, ...ours, ...theirs];
  // One put something in beside what the other took out.
  const loose = mergeLists(base, ours, theirs, unitKey, 'loose');
  if (loose.every((stretch) => stretch.kind !== 'clash')) return loose.flatMap((stretch) => stretch.out);
  if (base.length === 0) return all.some(({ kind }) => kind === 'marker' || kind === 'notes' || kind === 'part') ? undefined : [...theirs, ...ours];
  if (ours.length === 0 || theirs.length === 0) return undefined;
  if (all.every(({ kind }) => kind === 'fence')) return mendFence(base, ours, theirs);
  if (all.every(({ kind }) => kind === 'row')) return mendRows(base, ours, theirs);
  if (all.some(({ kind }) => kind !== 'heading' && kind !== 'paragraph' && kind !== 'item')) return undefined;
  const [from, mine, other] = [base, ours, theirs].map((units): string[] => joinUnits(units, units).match(PIECES) ?? []) as [string[], string[], string[]];
  const stretches = mergeLists(from, mine, other, (piece) => piece, 'close');
  const words: string[] = [];
  for (const stretch of stretches) {
    if (stretch.kind !== 'clash') words.push(...stretch.out);
    // Both went on where the text ended: one after the other.
    else if (stretch.base.length === 0 && sides(stretch).every((side) => /^\s/.test(side[0] ?? ''))) words.push(...stretch.theirs, ...stretch.ours);
    else return undefined;
  }
  return unitsOf(words.join('')).map((unit, index, list) => (index === list.length - 1 ? { ...unit, gap: theirs.at(-1)?.gap ?? '' } : unit));
}

/** Words with what they are joined by, numbers with their points, tokens whole; else each character by itself. */
const PIECES = /\s+|\{\{[^{}]*\}\}|[\p{L}\p{N}]+(?:['’.,\-/][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** A chart, a timeline or code, line by line: events or rows that stand apart. A chart's categories and its rows go together. */
function mendFence(base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): readonly Unit[] | undefined {
  const texts = [base, ours, theirs].map((units) => units.map(({ text }) => text));
  if (texts.some(({ length }) => length !== 1)) return undefined;
  const [was, mine, other] = texts.map(([text = '']) => text) as [string, string, string];
  if (categories(mine) !== categories(was) || categories(other) !== categories(was)) return undefined;
  const stretches = mergeLists(was.split('\n'), mine.split('\n'), other.split('\n'), (line) => line.trimEnd(), 'close');
  const lines = stretches.map((stretch) => (stretch.kind === 'clash' ? undefined : stretch.out));
  if (lines.includes(undefined)) return undefined;
  return [{ kind: 'fence', text: lines.flatMap((each) => each ?? []).join('\n'), gap: theirs.at(-1)?.gap ?? '' }];
}

/** Rows of a table, cell by cell. */
function mendRows(base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): readonly Unit[] | undefined {
  if (ours.length !== base.length || theirs.length !== base.length) return undefined;
  const rows = base.map((unit, index) => {
    const [was, mine, other] = [unit, ours[index], theirs[index]].map((each) => (each?.text ?? '').split('|')) as [string[], string[], string[]];
    if (mine.length !== was.length || other.length !== was.length) return undefined;
    const cells = was.map((cell, place) => oneOf(cell, mine[place] ?? '', other[place] ?? ''));
    return cells.includes(undefined) ? undefined : { ...(theirs[index] as Unit), text: cells.join('|') };
  });
  return rows.includes(undefined) ? undefined : rows.flatMap((row) => row ?? []);
}

/** What one side alone changed, or both alike. */
const oneOf = (was: string, mine: string, other: string): string | undefined =>
  (mine.trim() === was.trim() ? other : other.trim() === was.trim() || other.trim() === mine.trim() ? mine : undefined);

/** What a chart's rows are counted by. */
const categories = (text: string): string => /^\s*categories\s*:[^]*?(?=^\s*series\s*:|(?![^]))/m.exec(text)?.[0] ?? '';

const sides = ({ ours, theirs }: { ours: readonly string[]; theirs: readonly string[] }): (readonly string[])[] => [ours, theirs];
