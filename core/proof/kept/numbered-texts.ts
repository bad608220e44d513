import type { Keeper, Shelf } from '../../kept.ts';
import { once } from '../grams.ts';
import { isRead } from '../index-file.ts';
import type { Part, Piece } from '../model.ts';
import { isWorthShort } from '../needles.ts';
import { emailsIn, linksIn, pathsIn, phonesAmong, picturesIn } from '../piece-facts.ts';
import { isDistinctive, isParted, linkKey, sentencesOf, wordsOf } from '../words.ts';
import type { Hits } from './base.ts';
import { Standing } from './standing.ts';

/** What a text holds of all that may be looked for, its words as numbers: looked for, said, or a piece of a file. */
export interface NumberedText {
  ids: readonly number[];
  /** Where its words stand that are nobody's by chance. */
  distinctive(): readonly number[];
  /** Its sentences of fewer than six words that are no everyday words, and itself where it is one. */
  short(): readonly (readonly number[])[];
  /** Addresses, links and telephone numbers, each with its letter: see `keys`. */
  others: readonly string[];
  pictures(): readonly string[];
  paths: readonly string[];
  /** What of the bases that were looked for last stands in it. */
  seen: Hits[];
}

/** A part of a file with all its pieces as one, 0 between their words: short sentences are those of pieces that are read. */
export interface NumberedPart extends NumberedText {
  /** Pieces of it say who made it, or are notes or comments. */
  marked: boolean;
  /** When it was noted last which words stand in it. */
  noted: number;
}

export const isMarked = ({ place, author }: Pick<Piece, 'place' | 'author'>): boolean => author === true || place === 'notes' || place === 'comment';

/** How things are known that are no rows of words. */
export const keys = {
  email: (email: string): string => `e:${email}`,
  phone: (digits: string): string => `p:${digits}`,
  linkTo: (href: string): string => `l:${linkKey(href)}`,
  picture: (name: string): string => `i:${name}`,
};

/** So many words more than a deck has are other branches'. */
const MOST_WORDS = 200_000;

/** Numbers of words, the same in everything that one process proves in a row, and texts that were looked into. */
export class NumberedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #letters: number[] = [0];
  readonly #texts: Shelf<string, NumberedText>;
  readonly #bytes: Shelf<string, NumberedText>;
  readonly #sentences: Shelf<string, readonly (readonly number[])[]>;
  readonly #parts = new WeakMap<readonly Piece[], NumberedPart>();
  /** What stands in parts of the last files, all of which were numbered. */
  readonly standing = new Standing();

  constructor(keeper: Keeper) {
    this.#texts = keeper.shelf();
    this.#bytes = keeper.shelf();
    this.#sentences = keeper.shelf();
  }

  /** So full that it is time to begin anew: numbers are never taken back. */
  get full(): boolean {
    return this.#numbers.size > MOST_WORDS;
  }

  /** Numbers words; 0 is none's. */
  number(words: readonly string[]): number[] {
    return words.map((word) => {
      const known = this.#numbers.get(word);
      if (known !== undefined) return known;
      this.#letters.push(word.length);
      this.#numbers.set(word, this.#letters.length - 1);
      return this.#letters.length - 1;
    });
  }

  /** The numbers of words that have any: no other stands in what is looked for by now. */
  #known(words: readonly string[]): number[] {
    return words.map((word) => this.#numbers.get(word) ?? 0);
  }

  /** How many letters words have. */
  lettersOf(ids: readonly number[]): number {
    return ids.reduce((sum, id) => sum + (this.#letters[id] ?? 0), 0);
  }

  /** @param inBytes among bytes digits stand in any row, and any letters */
  of(text: string, inBytes = false): NumberedText {
    const shelf = inBytes ? this.#bytes : this.#texts;
    return shelf.find(text) ?? shelf.keep(text, this.#look(text, inBytes));
  }

  /** What stands among bytes, and is looked at once and not held. Of its words those have a number that stand in something else. */
  passing(text: string): NumberedText {
    return { ids: this.#known(wordsOf(text)), distinctive: () => [], short: () => [], others: othersIn(text, true), pictures: () => picturesIn(text).map(keys.picture), paths: pathsIn(text, true), seen: [] };
  }

  /** A part that was kept as it was read is known already, by its pieces. */
  ofPart({ pieces }: Part): NumberedPart {
    const known = this.#parts.get(pieces);
    if (known !== undefined) {
      this.standing.note(known);
      return known;
    }
    const all = pieces.map((piece) => ({ read: isRead(piece), text: this.of(piece.text, piece.place === 'bytes') }));
    const made: NumberedPart = {
      ids: joined(all.map(({ text }) => text.ids)),
      distinctive: () => [],
      short: once(() => all.flatMap(({ read, text }) => (read ? text.short() : []))),
      others: all.flatMap(({ text }) => text.others),
      pictures: once(() => all.flatMap(({ text }) => text.pictures())),
      paths: all.flatMap(({ text }) => text.paths),
      seen: [],
      marked: pieces.some(isMarked),
      noted: 0,
    };
    this.#parts.set(pieces, made);
    this.standing.note(made);
    return made;
  }

  /** A sentence, where it is worth being looked for: most of a branch's stand in other branches' texts too. */
  #shortOf(sentence: string): readonly (readonly number[])[] {
    return this.#sentences.get(sentence, () => [wordsOf(sentence)].filter((words) => words.length > 0 && isWorthShort(words)).map((words) => this.number(words)));
  }

  #look(text: string, inBytes: boolean): NumberedText {
    const words = wordsOf(text);
    return {
      ids: this.number(words),
      distinctive: once(() => words.flatMap((word, at) => (isDistinctive(word) ? [at] : []))),
      short: once(() => [...(isWorthShort(words) ? [this.number(words)] : []), ...(isParted(text) ? sentencesOf(text).flatMap((each) => this.#shortOf(each)) : [])]),
      others: othersIn(text, inBytes),
      pictures: once(() => picturesIn(text).map(keys.picture)),
      paths: pathsIn(text, inBytes),
      seen: [],
    };
  }
}

const othersIn = (text: string, inBytes: boolean): readonly string[] =>
  [...emailsIn(text).map(keys.email), ...phonesAmong(text, inBytes).map(keys.phone), ...linksIn(text).map(keys.linkTo)];

/** Rows of words with 0 between. */
export function joined(rows: readonly (readonly number[])[]): number[] {
  const ids: number[] = [];
  for (const row of rows) {
    for (const id of row) ids.push(id);
    ids.push(0);
  }
  return ids;
}
