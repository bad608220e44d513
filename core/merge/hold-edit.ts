import { AUDIENCES, AUDIENCE_NAMES, type Audience } from '../audience/model.ts';
import type { Slide } from '../deck/model.ts';
import { holdBack } from './hold-back.ts';
import type { Merging } from './merging.ts';
import { readersOf, writtenFor, type WrittenText } from './seen-by.ts';
import { titleOf } from './slide-changes.ts';

/**
 * What the branch wrote on a slide, kept for those for whom it wrote it, which is then said.
 * @param fewer those from whom national keeps more now than when the branch wrote: until somebody has chosen, they see the national text
 */
export function holdEdit(text: string, slide: Slide, written: readonly WrittenText[], merging: Merging, fewer: readonly Audience[] = []): string {
  // What was merged before, or was written on this version, stays as its branch left it.
  if (written.length === 0) return text;
  const renamed = written.map((each) => ({ text: merging.rename(each.text), readers: each.readers.filter((audience) => !fewer.includes(audience)) }));
  const usual = AUDIENCES.filter((audience) => renamed.every(({ readers }) => readers.includes(audience)));
  const held = holdBack({ text, national: slide.source.body, readers: readersOf(slide, merging.after), written: writtenFor(renamed), usual });
  const strangers = held.from.filter((audience) => !fewer.includes(audience));
  const title = titleOf(slide);
  if (strangers.length > 0) {
    const whom = named(strangers);
    say('widened-slide', slide, `More people may see "${title}" now: ${whom}. What you wrote on it was not for them: they see the national words there, and yours stay for members. If ${whom} may read yours too, take the lines with "only" and "end" out of your text.`, merging);
  }
  if (held.lost.length > 0) say('narrowed-slide', slide, `Fewer people may see what you wrote on "${title}" now: national keeps it from ${named(held.lost)}.`, merging);
  return held.text;
}

const named = (audiences: readonly Audience[]): string => audiences.map((audience) => AUDIENCE_NAMES[audience]).join(' and ');

function say(kind: 'widened-slide' | 'narrowed-slide', { id }: Slide, says: string, { calledOut }: Merging): void {
  if (!calledOut.some((each) => each.kind === kind && each.slide === id)) calledOut.push({ kind, slide: id, figure: '', part: 'edit', found: '', says });
}
