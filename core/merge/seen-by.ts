import { AUDIENCES, maySee, type Audience } from '../audience/model.ts';
import type { Deck, Slide } from '../deck/model.ts';
import { unitKey, unitsOf, type Unit } from './units.ts';

/** A unit of a text with those who may see it. */
export interface SeenUnit {
  unit: Unit;
  by: readonly Audience[];
}

/** Who may see a slide of a deck, without what its own text keeps from some. */
export const readersOf = (slide: Slide, { meta }: Deck): readonly Audience[] =>
  AUDIENCES.filter((audience) => meta.audiences.includes(audience) && maySee(slide.audience, audience) && slide.opening.every((region) => region.includes(audience)));

const MARK = /<!--\s*(?:only\b\s*:?([^]*?)|end\s*)-->/gi;

/** The units of a text, each with those of its readers who may see it. */
export function seenUnits(units: readonly Unit[], readers: readonly Audience[]): SeenUnit[] {
  const open: (readonly Audience[])[] = [];
  const now = (): readonly Audience[] => open.at(-1) ?? readers;
  return units.map((unit) => {
    let by = now();
    if (unit.kind !== 'marker') return { unit, by };
    for (const [, only] of unit.text.matchAll(MARK)) {
      if (only === undefined) open.pop();
      else open.push(now().filter((audience) => named(only).includes(audience)));
      // What stands on such a line itself is for the fewest that it names.
      by = by.filter((audience) => now().includes(audience));
    }
    return { unit, by };
  });
}

const named = (only: string): readonly string[] => only.toLowerCase().split(/[\s,[\]]+/);

/** A text that the branch wrote, and who could see the slide that it was on. */
export interface WrittenText {
  text: string;
  readers: readonly Audience[];
}

/** For each unit that the branch wrote, those for whom it was written: by its words, as `unitKey` has them. */
export function writtenFor(texts: readonly WrittenText[]): Map<string, readonly Audience[]> {
  const out = new Map<string, readonly Audience[]>();
  for (const { text, readers } of texts) {
    for (const { unit, by } of seenUnits(unitsOf(text), readers)) {
      const known = out.get(unitKey(unit));
      out.set(unitKey(unit), known ? known.filter((audience) => by.includes(audience)) : by);
    }
  }
  return out;
}

/** Those to whom national newly says less: more stretches of the newer text are kept from them than of the older one. */
export const keptFrom = (older: string, newer: string): readonly Audience[] => AUDIENCES.filter((audience) => stretches(newer, audience) > stretches(older, audience));

const stretches = (text: string, audience: Audience): number => unitsOf(text).filter(({ kind, text: said }) =>
  kind === 'marker' && [...said.matchAll(MARK)].some(([, only]) => only !== undefined && !named(only).includes(audience))).length;
