import type { Keeper, Shelf } from '../kept.ts';
import { once } from './grams.ts';
import { phonesIn } from './phones.ts';
import { plainLine } from './plain-line.ts';
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

function look(text: string): TextFacts {
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

/** Looks into texts; with a keeper into each once for all branches that have it. */
export class KnownTexts {
  readonly #facts: Shelf<string, TextFacts> | undefined;
  readonly #lines: Shelf<string, ReturnType<typeof plainLine>> | undefined;

  constructor(keeper?: Keeper) {
    this.#facts = keeper?.shelf();
    this.#lines = keeper?.shelf();
  }

  of(text: string): TextFacts {
    return this.#facts === undefined ? look(text) : this.#facts.get(text, () => look(text));
  }

  /** A line of Markdown as `plainLine` reads it. */
  line(text: string): ReturnType<typeof plainLine> {
    return this.#lines === undefined ? plainLine(text) : this.#lines.get(text, () => plainLine(text));
  }
}
