import { plainLetters } from '../plain-letters.ts';

/** A slide of the version that is shown, with all that stands on it. */
export interface FindableSlide {
  label: string;
  /** One line after another, as they are read on the slide. */
  words: string;
}

export interface FoundSlide {
  /** From 0, among the slides that were searched. */
  index: number;
  /** Where it was found, if its title doesn't say so. */
  excerpt: string;
}

const WORDS_BEFORE = 4;
const MOST_LETTERS = 90;

/** Some of a line, from a little before the word that was looked for. */
function around(line: string, word: string): string {
  const words = line.split(' ');
  const at = words.findIndex((each) => plainLetters(each).includes(word));
  const from = line.length <= MOST_LETTERS || at <= WORDS_BEFORE ? 0 : at - WORDS_BEFORE;
  const text = words.slice(from).join(' ');
  return `${from > 0 ? '… ' : ''}${text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()} …` : text}`;
}

/**
 * The slides with that number, then those with every word in their title, then those with them in their text; all of them, in
 * their order, where nothing is looked for. Case and accents don't count.
 */
export function findSlides(slides: readonly FindableSlide[], wanted: string): FoundSlide[] {
  const words = plainLetters(wanted).split(/\s+/).filter((word) => word !== '');
  const first = words[0];
  const number = words.length === 1 && /^\d+$/.test(first ?? '') ? Number(first) - 1 : undefined;
  const found = slides.map(({ label, words: text }, index) => {
    const title = plainLetters(label);
    if (first === undefined || index === number) return { index, rank: 0, excerpt: '' };
    if (words.every((word) => title.includes(word))) return { index, rank: 1, excerpt: '' };
    const all = `${title}\n${plainLetters(text)}`;
    if (!words.every((word) => all.includes(word))) return { index, rank: 3, excerpt: '' };
    const missing = words.find((word) => !title.includes(word)) ?? first;
    const line = text.split('\n').find((each) => plainLetters(each).includes(missing)) ?? '';
    return { index, rank: 2, excerpt: around(line, missing) };
  });
  return found.filter(({ rank }) => rank < 3).toSorted((one, other) => one.rank - other.rank).map(({ index, excerpt }) => ({ index, excerpt }));
}
