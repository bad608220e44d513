import type { Spot } from './index-file.ts';
import type { Piece } from './model.ts';
import type { PieceFacts } from './piece-facts.ts';
import { WordTree } from './word-tree.ts';

/** Runs of words, to be found in texts in one walk: each run is words parted by single spaces. */
class Runs {
  readonly #tree = new WordTree();
  readonly #ends = new Map<number, string>();
  readonly #all = new Set<string>();

  constructor(runs: Iterable<string>) {
    for (const run of runs) {
      this.#ends.set(this.#tree.put(this.#tree.learn(run.split(' '))), run);
      this.#all.add(run);
    }
  }

  get size(): number {
    return this.#all.size;
  }

  has(run: string): boolean {
    return this.#all.has(run);
  }

  /** Which of them stand in a text, in its order, each as often as it does. */
  in(words: readonly string[]): readonly string[] {
    const found: string[] = [];
    if (this.#all.size === 0) return found;
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

/**
 * What was looked for in other files, most of which is looked for in every one of a deck, and where in their pieces it
 * stands: a piece that comes again is only gone through for what is new.
 */
export class KnownRuns {
  #base = new Runs([]);
  #within = new WeakMap<Piece, readonly string[]>();

  /** Those that are not known, made ready to be looked for. Where they are many, all are known from now on. */
  further(runs: Iterable<string>): Runs {
    const all = new Set(runs);
    const rest = [...all].filter((run) => !this.#base.has(run));
    if (4 * rest.length <= all.size && this.#base.size <= 2 * all.size) return new Runs(rest);
    this.#base = new Runs(all);
    this.#within = new WeakMap();
    return new Runs([]);
  }

  /** Which of the known ones stand in a piece. */
  in(piece: Piece, words: readonly string[]): readonly string[] {
    const known = this.#within.get(piece);
    if (known !== undefined) return known;
    const found = this.#base.in(words);
    this.#within.set(piece, found);
    return found;
  }
}

/** Tells of each place where one of these runs stands. @param known what was looked for in other files */
export function eachRun(runs: ReadonlySet<string>, spots: readonly Spot[], facts: readonly PieceFacts[], known: KnownRuns, tell: (run: string, spot: Spot) => void): void {
  if (runs.size === 0) return;
  const further = known.further(runs);
  spots.forEach((spot, at) => {
    const words = facts[at]?.words() ?? [];
    for (const run of known.in(spot.piece, words)) if (runs.has(run)) tell(run, spot);
    for (const run of further.in(words)) tell(run, spot);
  });
}
