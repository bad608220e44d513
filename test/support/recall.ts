import type { TrueSlide } from './pptx-truth.ts';
import { wordsOfDeck } from './deck-words.ts';

/** Of what another program reads in a presentation: how much there is, and what of it a deck lacks. */
export interface Recall {
  of: number;
  missing: string[];
}

export type Recalled = Record<'titles' | 'bullets' | 'texts' | 'cells' | 'notes' | 'alts' | 'values', Recall>;

const plain = (text: string): string => text.normalize('NFC').replace(/[\u200b-\u200f\ufeff\u00ad\v]/g, ' ').replace(/\s+/g, ' ').trim();

/** Takes each of `wanted` out of `there`, once for each time that it is there. */
function match(wanted: readonly string[], there: readonly string[]): Recall {
  const left = new Map<string, number>();
  for (const each of there) left.set(each, (left.get(each) ?? 0) + 1);
  const missing = wanted.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
  return { of: wanted.length, missing };
}

/** Holds the text of a deck against what another program read in the presentation that it was made of. */
export function recall(truth: readonly TrueSlide[], deck: string, images: readonly string[]): Recalled {
  const words = wordsOfDeck(deck, images);
  const all = (of: (slide: TrueSlide) => readonly string[]): string[] => truth.flatMap(of).map(plain).filter((text) => text !== '');
  const bullet = ({ text, level }: { text: string; level: number }): string => `${level}: ${plain(text)}`;
  const anywhere = [...words.titles, ...words.texts, ...words.bullets.map(({ text }) => text)].map(plain);
  const whole = ` ${anywhere.join(' ')} `;
  const texts = all(({ texts: own, bullets }) => [...own, ...bullets.filter(({ level }) => level < 0).map(({ text }) => text)]);
  return {
    titles: match(all(({ title }) => [title]), words.titles.map(plain)),
    bullets: match(truth.flatMap(({ bullets }) => bullets.filter(({ level }) => level >= 0).map(bullet)), words.bullets.map(bullet)),
    // Where lines are joined into one paragraph or parted they are there all the same.
    texts: { of: texts.length, missing: texts.filter((text) => !whole.includes(text)) },
    cells: match(all(({ cells }) => cells), words.cells.map(plain)),
    notes: match(all(({ notes }) => notes), words.notes.map(plain)),
    alts: match(all(({ alts }) => alts), words.alts.map(plain)),
    // A chart of a kind that a deck does not have is a table of its numbers.
    values: match(truth.flatMap(({ values }) => values).map(String), [...words.values.map(String), ...words.cells.map(plain)]),
  };
}
