import { AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import { readComments, visibleText } from '../deck/comments.ts';
import type { Deck, Slide } from '../deck/model.ts';
import { isReworded } from './is-reworded.ts';
import { says, saysAlike } from './same-words.ts';
import type { Place, PlacedText } from './shown.ts';
import { unitKey, unitsOf, type Unit } from './units.ts';

/** A unit of a text with those who may see it. */
export interface SeenUnit {
  unit: Unit;
  /** Those who see something of it. */
  by: readonly Audience[];
  /** Those who see all of it. */
  whole: readonly Audience[];
}

/** Who may see a slide of a deck, without what its own text keeps from some. */
export const readersOf = (slide: Slide, { meta }: Deck): readonly Audience[] =>
  AUDIENCES.filter((audience) => meta.audiences.includes(audience) && maySee(slide.audience, audience) && slide.opening.every((region) => region.includes(audience)));

/** The units of a text, each with those of its readers who may see it, by the reader that shows slides. */
export function seenUnits(units: readonly Unit[], { readers, opening, foreign }: Place): SeenUnit[] {
  const text = units.map((unit) => unit.text + unit.gap).join('');
  const comments = readComments(text, 1, opening, foreign);
  if (comments.comments.length === 0 && opening.length === 0) return units.map((unit) => ({ unit, by: readers, whole: readers }));
  let to = 0;
  return units.map((unit) => {
    const from = to;
    to += unit.text.length + unit.gap.length;
    const said = (reader: Audience | 'anyone'): string => visibleText(text, comments, reader, from, from + unit.text.length).trim();
    const all = said('anyone');
    return { unit, by: readers.filter((audience) => said(audience) !== ''), whole: readers.filter((audience) => said(audience) === all) };
  });
}

/** For each unit that the branch wrote, those for whom it was written: by its words, as `unitKey` has them. */
export function writtenFor(texts: readonly PlacedText[]): Map<string, readonly Audience[]> {
  const out = new Map<string, readonly Audience[]>();
  for (const { text, place } of texts) {
    for (const { unit, whole } of seenUnits(unitsOf(text), place)) {
      const known = out.get(unitKey(unit));
      out.set(unitKey(unit), known ? known.filter((audience) => whole.includes(audience)) : whole);
    }
  }
  return out;
}

/**
 * Those from whom national newly keeps something: more stretches of the newer text are kept from them than of the older
 * one, or another unit is, also where the mark only moved. One that was kept before, in whatever words, is none, unless
 * they saw one like it.
 */
export const keptFrom = (older: string, newer: string): readonly Audience[] => {
  const [was, is] = [older, newer].map((text) => seenUnits(unitsOf(text), { readers: AUDIENCES, opening: [], foreign: false })) as [SeenUnit[], SeenUnit[]];
  return AUDIENCES.filter((audience) => stretches(newer, audience) > stretches(older, audience) || is.some(({ unit, whole }) => !whole.includes(audience) && !wasKept(unit, was, audience)));
};

function wasKept(unit: Unit, was: readonly SeenUnit[], audience: Audience): boolean {
  const kept = was.filter(({ whole }) => !whole.includes(audience)).map((each) => each.unit);
  const seen = was.filter(({ whole }) => whole.includes(audience)).map((each) => each.unit);
  if (seen.some((each) => says(each) === says(unit))) return false;
  return kept.some((each) => says(each) === says(unit)) || (kept.some((each) => isReworded(each, unit)) && !seen.some((each) => saysAlike(each, unit)));
}

const stretches = (text: string, audience: Audience): number =>
  readComments(text, 1, [], false).comments.filter(({ kind, audience: named }) => kind === 'only' && !named.includes(audience)).length;
