import { WordTree } from './word-tree.ts';

/** Runs of words, to be found in texts in one walk: each run is words parted by single spaces. */
export class Runs {
  readonly #tree = new WordTree();
  readonly #ends = new Map<number, string>();

  constructor(runs: Iterable<string>) {
    for (const run of runs) {
      this.#ends.set(this.#tree.put(this.#tree.learn(run.split(' '))), run);
    }
  }

  /** Which of them stand in a text, in its order, each as often as it does. */
  in(words: readonly string[]): readonly string[] {
    const found: string[] = [];
    if (this.#ends.size === 0) return found;
    for (const node of this.#tree.nodesIn(this.#tree.idsOf(words))) {
      const run = this.#ends.get(node);
      if (run !== undefined) found.push(run);
    }
    return found;
  }
}
