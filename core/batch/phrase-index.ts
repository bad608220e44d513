import { WordTree } from '../proof/word-tree.ts';
import type { Phrase } from './inputs.ts';

/** A phrase with the branches that put it in. */
export interface Owned {
  phrase: Phrase;
  owners: Set<number>;
}

/** The phrases of many branches, all of which are looked for in one walk over a text's words. */
export class PhraseIndex {
  readonly #tree = new WordTree();
  /** By the node at their end. */
  readonly #ends: (Owned | undefined)[] = [];
  readonly #isCommon: (words: readonly string[]) => boolean;
  readonly #common = new Set<string>();

  /** @param isCommon whether words are everybody's: they are left out */
  constructor(isCommon: (words: readonly string[]) => boolean) {
    this.#isCommon = isCommon;
  }

  add(phrase: Phrase, branch: number): void {
    const key = phrase.words.join(' ');
    if (this.#common.has(key)) return;
    const ids = this.#tree.idsOf(phrase.words);
    const known = this.#tree.begins(ids) ? this.#ends[this.#tree.put(ids)] : undefined;
    if (known !== undefined) return void known.owners.add(branch);
    if (this.#isCommon(phrase.words)) return void this.#common.add(key);
    this.#ends[this.#tree.put(this.#tree.learn(phrase.words))] = { phrase, owners: new Set([branch]) };
  }

  /** Every phrase that stands among these words. */
  * in(words: readonly string[]): Generator<Owned> {
    for (const node of this.#tree.nodesIn(this.#tree.idsOf(words))) {
      const owned = this.#ends[node];
      if (owned !== undefined) yield owned;
    }
  }
}
