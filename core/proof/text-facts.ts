import { once } from './grams.ts';
import { phonesIn } from './phones.ts';
import { EMAIL, isDistinctive, LINK, RUN, segmentsOf, wordsOf } from './words.ts';

/** What a text holds that can be looked for. */
export interface TextFacts {
  words: readonly string[];
  /** Six words in a row, from one of them on. */
  run(at: number): string;
  /** Where its words stand that are nobody's by chance. */
  distinctive: readonly number[];
  segments(): readonly (readonly string[])[];
  emails: readonly string[];
  phones: readonly string[];
  links: readonly string[];
}

/** Looks into a text. */
export function textFacts(text: string): TextFacts {
  const words = wordsOf(text);
  const runs: string[] = [];
  return {
    words,
    run: (at) => (runs[at] ??= words.slice(at, at + RUN).join(' ')),
    distinctive: words.flatMap((word, at) => (isDistinctive(word) ? [at] : [])),
    segments: once(() => segmentsOf(text)),
    emails: text.includes('@') ? Array.from(text.matchAll(EMAIL), ([email]) => email.toLowerCase()) : [],
    phones: phonesIn(text),
    links: text.includes('://') ? Array.from(text.matchAll(LINK), ([link]) => link) : [],
  };
}
