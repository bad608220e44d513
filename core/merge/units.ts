import { codeSpans } from '../deck/code-spans.ts';
import { trackFences } from '../deck/fences.ts';
import { bare, linesOf } from '../deck/lines.ts';
import { plainText } from './same-text.ts';

/** A stretch of a slide's text that is merged whole: whoever changes a word of it changes all of it. */
export interface Unit {
  /** `head`: a table's first two lines; `marker`: what says who may see what follows, or where the second column starts; `notes`: all from the "Note:" line on. */
  kind: 'heading' | 'paragraph' | 'item' | 'head' | 'row' | 'fence' | 'marker' | 'comment' | 'notes' | 'part';
  /** Without blank lines around it. */
  text: string;
  /** The line breaks after it. */
  gap: string;
}

/** What tells units apart: white space within lines and at their ends doesn't, nor does the number of a list's item. */
export const unitKey = (unit: Unit): string => (unit.kind === 'item' ? shownAs(unit).replace(/^(\s*)\d+([.)])/, '$11$2') : shownAs(unit));

/** White space counts where a line starts, in code and charts, and where two blanks break a line that goes on. */
export function shownAs({ kind, text }: Unit): string {
  const lines = text.split('\n');
  if (kind === 'fence' || kind === 'notes') return lines.map((line) => line.trimEnd()).join('\n');
  return lines.map((line, index) => evenBlanks(line.trimEnd()) + (index < lines.length - 1 && / {2}$/.test(line) ? '  ' : '')).join('\n');
}

/** A line with one blank between words; those in code stay. */
function evenBlanks(line: string): string {
  const inCode = line.includes('`') ? codeSpans(line) : () => false;
  return line.replace(/(?<=\S)[ \t]+/g, (blanks, at: number) => (inCode(at, 0) ? blanks : ' '));
}

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const MARKER = /^\s*(?:<!--\s*(?:only\b|end\s*-->)|::right::\s*$)/i;
const NOTES = /^\s*notes?:\s*$/i;
const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Parts a slide's text into units. Joined with their gaps they are the text without white space at its ends. */
export function unitsOf(text: string): Unit[] {
  const raw = linesOf(plainText(text));
  const lines = raw.map(bare);
  const fences = trackFences(raw);
  const fenced = lines.map((_, index) => fences.take(index));
  const units: { kind: Unit['kind']; from: number; to: number }[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const [kind, to] = unitAt(lines, fenced, at, units.at(-1)?.to === at ? units.at(-1)?.kind : undefined);
    units.push({ kind, from: at, to });
    at = to;
  }
  return units.map(({ kind, from, to }, index) => {
    const end = units[index + 1]?.from ?? to;
    return { kind, text: lines.slice(from, to).join('\n'), gap: index === units.length - 1 ? '' : '\n'.repeat(end - to + 1) };
  });
}

/** What starts on a line, and the line after it. @param before the kind of the unit that ends on the line above */
function unitAt(lines: readonly string[], fenced: readonly boolean[], at: number, before: Unit['kind'] | undefined): [Unit['kind'], number] {
  const line = lines[at] ?? '';
  const until = (goesOn: (index: number) => boolean): number => {
    let to = at + 1;
    while (to < lines.length && goesOn(to)) to += 1;
    return to;
  };
  const isFilled = (index: number): boolean => (lines[index] ?? '').trim() !== '';
  if (fenced[at] === true) return ['fence', until((index) => fenced[index] === true)];
  if (NOTES.test(line)) return ['notes', lines.length];
  if (MARKER.test(line) && (line.includes('-->') || !line.includes('<!--'))) return ['marker', at + 1];
  if (line.trimStart().startsWith('<!--')) return ['comment', line.includes('-->') ? at + 1 : until((index) => !(lines[index - 1] ?? '').includes('-->'))];
  if (HEADING.test(line)) return ['heading', at + 1];
  if (line.includes('|') && isFilled(at + 1) && RULE.test(lines[at + 1] ?? '')) return ['head', at + 2];
  if ((before === 'head' || before === 'row') && line.includes('|')) return ['row', at + 1];
  const startsOther = (index: number): boolean => {
    const next = lines[index] ?? '';
    return fenced[index] === true || ITEM.test(next) || HEADING.test(next) || MARKER.test(next) || NOTES.test(next) || next.trimStart().startsWith('<!--');
  };
  return [ITEM.test(line) ? 'item' : 'paragraph', until((index) => isFilled(index) && !startsOther(index))];
}

const isTable = ({ kind }: Unit): boolean => kind === 'head' || kind === 'row';

/** The breaks between two units that stood apart. */
function usualGap(one: Unit, next: Unit): string {
  const close = (one.kind === 'item' && next.kind === 'item') || (isTable(one) && next.kind === 'row') || one.kind === 'marker' || next.kind === 'marker';
  return close ? '\n' : '\n\n';
}

type Gaps = ReadonlyMap<string, string>;

const between = (one: Unit, next: Unit): string => `${unitKey(one)}\u0000${unitKey(next)}`;

function gapsOf(units: readonly Unit[]): Gaps {
  const gaps = new Map<string, string>();
  units.forEach((unit, index) => {
    const next = units[index + 1];
    if (next && !gaps.has(between(unit, next))) gaps.set(between(unit, next), unit.gap);
  });
  return gaps;
}

/** Joins units as the texts that they come from had them: what one of the two sides has otherwise than the base counts. */
export function joinUnits(units: readonly Unit[], theirs: readonly Unit[], ours: readonly Unit[] = [], base: readonly Unit[] = []): string {
  const [other, mine, was] = [gapsOf(theirs), gapsOf(ours), gapsOf(base)];
  const gap = (one: Unit, next: Unit): string => {
    const key = between(one, next);
    const [a, b, c] = [other.get(key), mine.get(key), was.get(key)];
    return (a === c ? (b ?? a) : (a ?? b)) ?? c ?? usualGap(one, next);
  };
  return units.map((unit, index) => {
    const next = units[index + 1];
    return next ? unit.text + gap(unit, next) : unit.text;
  }).join('');
}
