import { AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import { readComments, visibleText, type Region } from '../deck/comments.ts';
import type { Deck, Slide } from '../deck/model.ts';
import { plainText } from './same-text.ts';
import { unitKey, unitsOf } from './units.ts';

/** Where a text is shown: what its reader has to know beside the text itself. */
export interface Place {
  /** Who may see the slide as a whole. */
  readers: readonly Audience[];
  /** Stretches that the slides before left open; an `end` too many closes them. */
  opening: readonly Region[];
  foreign: boolean;
}

/** Where a slide's text is shown. */
export const placeOf = (slide: Slide, { meta, foreign }: Deck): Place =>
  ({ readers: AUDIENCES.filter((audience) => meta.audiences.includes(audience) && maySee(slide.audience, audience)), opening: slide.opening, foreign });

/** A text with where it is shown. */
export interface PlacedText {
  text: string;
  place: Place;
  /** False where nobody knows where it was shown: `place` is for the fewest then. */
  isKnown?: boolean;
}

/** The keys of all units that somebody sees of a text, by the reader that shows slides. */
function shownUnits({ text, place }: PlacedText, audience: Audience): Set<string> {
  if (!place.readers.includes(audience)) return new Set();
  const plain = plainText(text);
  const visible = visibleText(plain, readComments(plain, 1, place.opening, place.foreign), audience);
  return keysOf(audience === 'members' || place.foreign ? visible : partNotes(visible)[0]);
}

/** A text in a deck of ours, and what it has from a "Note:" line on, which is for members alone; '' where it has none. */
export function partNotes(text: string): [body: string, notes: string] {
  const last = unitsOf(text).at(-1);
  const plain = plainText(text);
  return last?.kind === 'notes' ? [plain.slice(0, plain.length - last.text.trimEnd().length).trimEnd(), last.text.trimEnd()] : [text, ''];
}

/** The keys of all units of a text that anybody could ever see, with what stands in comments: where one was not closed, the next text may show it. */
function allUnits({ text, place }: PlacedText): Set<string> {
  const plain = plainText(text);
  const comments = readComments(plain, 1, [], place.foreign);
  let bare = '';
  let at = 0;
  for (const { start, end, kind } of comments.comments) {
    bare += plain.slice(at, start) + (kind === 'other' || kind === 'slide' ? plain.slice(start, end).replace(/<!--|-->/g, '') : '');
    at = end;
  }
  return union([keysOf(visibleText(plain, comments, 'anyone')), keysOf(bare + plain.slice(at))]);
}

const keysOf = (text: string): Set<string> => new Set(unitsOf(text).map((unit) => unitKey(unit).trim()));

/** What a text is looked through for. */
interface Watch {
  /** What the branch wrote, and for whom. */
  written: readonly PlacedText[];
  /** The national text that the branch's was made from. */
  base: string;
  /** The national text of the slide now. */
  national: string;
  place: Place;
}

/**
 * Gets ready to look through texts for the branch's words that somebody could not see before, unless the national text
 * shows them to the same people. Members may read whatever the branch wrote.
 * @returns for a text, those who would come to see such words; and those from whom nothing of the branch's own was kept
 */
export function watch({ written, base, national, place }: Watch): { leaks: (text: string) => readonly Audience[]; usual: readonly Audience[] } {
  const all = union(written.map(allUnits));
  const was = allUnits({ text: base, place });
  const others = AUDIENCES.filter((audience) => audience !== 'members').map((audience) => {
    const free = union([shownUnits({ text: national, place }, audience), ...written.map((each) => shownUnits(each, audience))]);
    return { audience, free, isKept: [...all].some((key) => !free.has(key) && !was.has(key)) };
  });
  return {
    // Words put together of two texts are in neither: they may hold some that were kept.
    leaks: (text) => others.filter(({ audience, free, isKept }) =>
      [...shownUnits({ text, place }, audience)].some((key) => !free.has(key) && (isKept || all.has(key)))).map(({ audience }) => audience),
    usual: AUDIENCES.filter((audience) => others.every((other) => other.audience !== audience || !other.isKept)),
  };
}

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((each) => [...each]));

/** The text without an `end` that closes nothing, and with one for each stretch that it leaves open: so that it can stand between others. */
export function closeMarks(text: string, foreign: boolean): string {
  const { comments, closing } = readComments(text, 1, [], foreign);
  let depth = 0;
  let out = '';
  let at = 0;
  for (const { kind, start, end } of comments) {
    if (kind === 'only') depth += 1;
    if (kind !== 'end') continue;
    if (depth === 0) {
      out += text.slice(at, start);
      at = end;
    } else depth -= 1;
  }
  return [out + text.slice(at), ...closing.map(() => '<!-- end -->')].join('\n\n');
}
