import { AUDIENCE_NAMES, type Audience } from '../audience/model.ts';
import type { Slide } from '../deck/model.ts';
import { holdBack } from './hold-back.ts';
import type { Merging } from './merging.ts';
import { seenUnits, writtenFor } from './seen-by.ts';
import { placeOf, watch, type Place, type PlacedText } from './shown.ts';
import { titleOf } from './slide-changes.ts';
import { unitKey, unitsOf } from './units.ts';
import { withheldFrom } from './withheld.ts';

/** What became of a slide's text, and from what. */
export interface HeldOn {
  text: string;
  slide: Slide;
  /** The national text that the branch's was made from. */
  base: string;
  /** What the branch wrote, and where it stood. */
  written: readonly PlacedText[];
  /** Those from whom national keeps more now than when the branch wrote: until somebody has chosen, they see the national text. */
  fewer?: readonly Audience[];
  /** Whether the text as it is held stays as it is when it is merged again; absent where any does. */
  stays?: (held: string) => boolean;
}

/**
 * What the branch wrote on a slide, kept for those for whom it wrote it, which is then said.
 * @returns undefined where no text with the branch's words can be shown: the national one goes in alone
 */
export function holdEdit({ text, slide, base, written, fewer = [], stays }: HeldOn, merging: Merging): string | undefined {
  // What was merged before, or was written on this version, stays as its branch left it.
  if (written.length === 0) return text;
  const called = written.map((each) => ({ ...each, text: merging.rename(each.text) }));
  const renamed = called.map(({ text: each, place }) => ({ text: each, place: { ...place, readers: place.readers.filter((audience) => !fewer.includes(audience)) } }));
  const place = placeOf(slide, merging.after);
  const national = slide.source.body;
  const held = holdBack({ text, national, place, written: writtenFor(renamed), withheld: new Map(fewer.map((audience) => [audience, withheldFrom(audience, { base, national, written: called })])), ...watch({ written: renamed, base, national, place }) });
  const strangers = held.from.filter((audience) => !fewer.includes(audience));
  const title = titleOf(slide);
  if (held.text === undefined || (held.text !== text && stays?.(held.text) === false)) return undefined;
  if (strangers.length > 0) {
    const whom = named(strangers);
    const why = written.some(({ isKnown }) => isKnown === false) ? `The older version has no "${title}", so that nobody knows who could read what you wrote on it: the national words stand there for ${whom},` : `More people may see "${title}" now: ${whom}. What you wrote on it was not for them: they see the national words there,`;
    say('widened-slide', slide, `${why} and yours stay for members. If ${whom} may read yours too, take the lines with "only" and "end" out of your text.${isUnread(held.text, base, place) ? ' Some of it nobody reads, since its lines with "only" leave no one: look at them.' : ''}`, merging);
  }
  if (held.lost.length > 0) say('narrowed-slide', slide, `Fewer people may see what you wrote on "${title}" now: national keeps it from ${named(held.lost)}.`, merging);
  return held.text;
}

/** Whether some words that the national text had not are seen by nobody. */
function isUnread(text: string, base: string, place: Place): boolean {
  const was = new Set(unitsOf(base).map(unitKey));
  return seenUnits(unitsOf(text), place).some(({ unit, by }) => by.length === 0 && unit.kind !== 'marker' && unit.kind !== 'comment' && !was.has(unitKey(unit)));
}

const named = (audiences: readonly Audience[]): string => audiences.map((audience) => AUDIENCE_NAMES[audience]).join(' and ');

function say(kind: 'widened-slide' | 'narrowed-slide', { id }: Slide, says: string, { calledOut }: Merging): void {
  if (!calledOut.some((each) => each.kind === kind && each.slide === id)) calledOut.push({ kind, slide: id, figure: '', part: 'edit', found: '', says });
}
