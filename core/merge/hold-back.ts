import { AUDIENCES, type Audience } from '../audience/model.ts';
import { readComments } from '../deck/comments.ts';
import { plainText } from './same-text.ts';
import { seenUnits } from './seen-by.ts';
import { closeMarks, partNotes, type Place } from './shown.ts';
import { hunksOf, type Hunk } from './three-way.ts';
import { joinUnits, unitKey, unitsOf, type Unit } from './units.ts';

/** A text as it may be shown, and what became of the branch's words in it. */
export interface Held {
  /** undefined where nothing that has the branch's words keeps them from those people: the national text alone can be shown. */
  text: string | undefined;
  /** Those who would have come to see words that were not written for them, and see the national ones. */
  from: readonly Audience[];
  /** Those for whom words were written that they no longer see. */
  lost: readonly Audience[];
}

type Withheld = ReadonlyMap<Audience, ReadonlySet<string>>;

/** What a branch's text is looked through for. */
export interface Holding {
  /** The branch's text, or what was made of it. */
  text: string;
  /** The national text of the slide. */
  national: string;
  /** Where the slide's text is shown. */
  place: Place;
  /** For whom each unit was written, as `writtenFor` says it. */
  written: ReadonlyMap<string, readonly Audience[]>;
  /** For whom words were that are in none of those units. */
  usual: readonly Audience[];
  /** National units, by `unitKey`, that the branch kept from those who see the national text now: they stay kept from each of them. */
  withheld: Withheld;
  /** Who would see words in a text that they could not see before. */
  leaks: (text: string) => readonly Audience[];
}

/**
 * Keeps what a branch wrote for those for whom it wrote it: where national shows a slide, or a stretch of it, to more
 * people than before, the branch's words are put between `only` and `end`, and the national ones in their place for the others.
 * Members may read whatever the branch wrote for anybody. Done again, it changes nothing.
 */
export function holdBack(holding: Holding): Held {
  const { text, national, place, leaks, withheld } = holding;
  const readers = place.readers.filter((audience) => place.opening.every((region) => region.includes(audience)));
  const [theirs, ours] = [unitsOf(national), unitsOf(text)];
  const by = new Map(seenUnits(ours, place).map((seen) => [seen.unit, seen.by]));
  const known = new Map<string, readonly Audience[]>();
  for (const { unit, whole: seers } of seenUnits(theirs, place)) known.set(unitKey(unit), union([known.get(unitKey(unit)) ?? [], seers]));
  const isTheirs = (unit: Unit): boolean => known.has(unitKey(unit)) || isBareMark(unit);
  const strangers = (unit: Unit): readonly Audience[] => {
    const forWhom = [...(holding.written.get(unitKey(unit)) ?? holding.usual), ...(known.get(unitKey(unit)) ?? [])];
    return isBareMark(unit) || (unit.kind === 'notes' && !place.foreign) ? [] : (by.get(unit) ?? []).filter((audience) => audience !== 'members' && !forWhom.includes(audience));
  };
  const lost = union(ours.map((unit) => (isTheirs(unit) ? [] : (holding.written.get(unitKey(unit)) ?? []).filter((audience) => by.get(unit)?.includes(audience) !== true))));
  const from = leaks(text);
  if (from.length === 0) return { text, from, lost };
  const hunks = hunksOf(theirs, ours, unitKey).map((hunk) => ({ ...hunk, strangers: union(hunk.put.map(strangers)) }));
  const isClear = hunks.every((hunk) => hunk.strangers.length === 0 || isApart(hunk, theirs));
  const forms = [...(isClear ? [apart(theirs, ours, hunks, readers, withheld)] : []), whole(text, national, readers, from, withheld, place.foreign)];
  // What came out is looked through once more by the reader that shows it.
  return { text: forms.find((form) => leaks(form).length === 0), from, lost };
}

/** National units as they are still shown to these people, for those together who are shown the same. */
function stillShown(units: readonly Unit[], audiences: readonly Audience[], withheld: Withheld): { to: Audience[]; shown: readonly Unit[] }[] {
  const groups: { to: Audience[]; shown: readonly Unit[] }[] = [];
  for (const audience of audiences) {
    const shown = units.filter((unit) => withheld.get(audience)?.has(unitKey(unit)) !== true);
    const same = groups.find((group) => group.shown.length === shown.length && group.shown.every((unit, index) => unit === shown[index]));
    if (same) same.to.push(audience);
    else groups.push({ to: [audience], shown });
  }
  return groups;
}

const union = (lists: readonly (readonly Audience[])[]): readonly Audience[] => AUDIENCES.filter((audience) => lists.some((list) => list.includes(audience)));

/** A line that says who may see what follows, and nothing else. */
const isBareMark = ({ kind, text }: Unit): boolean => (kind === 'marker' || kind === 'comment') && text.replace(/<!--[^]*?-->/g, '').trim() === '';

/** Marks can stand around it. */
const isApart = ({ from, to, put }: Hunk<Unit>, theirs: readonly Unit[]): boolean =>
  [...put, ...theirs.slice(from, to)].every(({ kind, text }) => kind !== 'marker' && kind !== 'head' && kind !== 'row' && kind !== 'notes' && kind !== 'part' && !hasMark(text));

/** Marks stand within its words, or a comment is not closed in it. */
const hasMark = (text: string): boolean => text.includes('<!--') && (readComments(text, 1, [], false).comments.some(({ kind }) => kind !== 'other') || text.lastIndexOf('<!--') > text.lastIndexOf('-->'));

const mark = (text: string): Unit => ({ kind: 'marker', text, gap: '\n' });
const only = (audiences: readonly Audience[]): string => `<!-- only: ${audiences.join(', ')} -->`;
const END = '<!-- end -->';
const fenced = (audiences: readonly Audience[], units: readonly Unit[]): Unit[] => (units.length === 0 ? [] : [mark(only(audiences)), ...units, mark(END)]);

/** The branch's words and the national ones at each place where they differ. */
function apart(theirs: readonly Unit[], ours: readonly Unit[], hunks: readonly (Hunk<Unit> & { strangers: readonly Audience[] })[], readers: readonly Audience[], withheld: Withheld): string {
  const out: Unit[] = [];
  let at = 0;
  for (const { from, to, put, strangers } of hunks) {
    out.push(...theirs.slice(at, from));
    at = to;
    if (strangers.length === 0) out.push(...put);
    else out.push(...fenced(others(readers, strangers), put), ...stillShown(theirs.slice(from, to), strangers, withheld).flatMap(({ to: whom, shown }) => fenced(whom, shown)));
  }
  return joinUnits([...out, ...theirs.slice(at)], theirs, ours);
}

/** The branch's text for some, and the national one for the others, without what each of them is not to see. */
function whole(text: string, national: string, readers: readonly Audience[], strangers: readonly Audience[], withheld: Withheld, foreign: boolean): string {
  // Notes come last: all that follows them on the slide would be notes too.
  const [body, notes] = foreign ? [text, ''] : partNotes(text);
  const theirs = unitsOf(national);
  const instead = stillShown(theirs, strangers, withheld).flatMap(({ to, shown }) =>
    [only(to), closeMarks(plainText(shown.length === theirs.length ? national : joinUnits(shown, theirs)), foreign), END]);
  return [only(others(readers, strangers)), closeMarks(plainText(body), foreign), END, ...instead, ...(notes === '' ? [] : [notes])].join('\n\n');
}

/** Those who read the branch's words: members always, also where nobody shows them the slide, so that no word is lost. */
const others = (readers: readonly Audience[], strangers: readonly Audience[]): readonly Audience[] =>
  AUDIENCES.filter((audience) => audience === 'members' || (readers.includes(audience) && !strangers.includes(audience)));
