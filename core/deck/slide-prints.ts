import type { Deck, SlideSource } from './model.ts';

/** A short print of each slide's text by the slide's id: enough to say later which slides are no longer the same. */
export type SlidePrints = Readonly<Record<string, string>>;

export interface SlideNews {
  changed: number;
  added: number;
  gone: number;
}

/** The prints of a deck as issued: text, attributes and notes count, white space at the ends does not. */
export const slidePrints = (national: Deck): SlidePrints =>
  Object.fromEntries(national.slides.map(({ id, source }) => [id, printOf(source)]));

/** What is new in a deck since the prints were taken. */
export function compareSlides(before: SlidePrints, now: SlidePrints): SlideNews {
  const kept = Object.keys(now).filter((id) => Object.hasOwn(before, id));
  return {
    changed: kept.filter((id) => before[id] !== now[id]).length,
    added: Object.keys(now).length - kept.length,
    gone: Object.keys(before).length - kept.length,
  };
}

/** Whether two decks have a slide in common that is word for word the same. */
export const shareSlide = (one: SlidePrints, other: SlidePrints): boolean =>
  Object.entries(one).some(([id, print]) => Object.hasOwn(other, id) && other[id] === print);

function printOf({ lead, body, notesMark, notes }: SlideSource): string {
  const text = [lead, body, notesMark, notes].map((part) => part.replaceAll('\r\n', '\n').trim()).join('\u0000');
  // FNV-1a, 32 bits: a slide that changed and has the same print by chance is one in four thousand million.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
