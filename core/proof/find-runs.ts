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
    const tree = this.#tree;
    for (let from = 0; from < words.length; from += 1) {
      // Few words begin a run, so that most are asked about once.
      let node = tree.step(0, tree.idOf(words[from] ?? ''));
      for (let next = from + 1; node !== 0; next += 1) {
        const run = this.#ends.get(node);
        if (run !== undefined) found.push(run);
        if (next === words.length) break;
        node = tree.step(node, tree.idOf(words[next] ?? ''));
      }
    }
    return found;
  }
}
