import { WordTree } from '../word-tree.ts';
import { WordPairs } from './word-pairs.ts';

/** One thing that is looked for. */
export interface Needle {
  /** Six words or one that is nobody's by chance, a whole sentence of fewer, or no words at all. */
  how: 'run' | 'short' | 'other';
  /** So long that it stands among bytes by no chance. */
  sure: boolean;
}

/** Places in a tree to begin with: one is made for each branch. */
const FEW = 1 << 8;
/** Bits of what rows begin with, so few that they lie close to the processor. */
const BEGINNINGS = 1 << 15;

/** Rows of numbered words, to be found in one walk. */
export class NeedleTree<N> {
  #tree: WordTree | undefined;
  /** By the node that a row ends at. */
  readonly #ends: (N | undefined)[] = [];
  #size = 0;
  /** Whether a row may begin with two words, or be of one alone: few do. */
  #beginnings: WordPairs | undefined;
  #hasSingles = false;

  get size(): number {
    return this.#size;
  }

  /** What is known of a row, or what is made of it now. */
  put(ids: readonly number[], from: number, to: number, make: () => N): N {
    const isSingle = to - from === 1;
    this.#hasSingles ||= isSingle;
    this.#beginnings ??= new WordPairs(BEGINNINGS);
    this.#beginnings.add(ids[from] ?? 0, isSingle ? 0 : (ids[from + 1] ?? 0));
    this.#tree ??= new WordTree(new Int32Array(3 * FEW));
    const node = this.#tree.put(ids, from, to);
    const known = this.#ends[node];
    if (known !== undefined) return known;
    // No place is left out, so that it stays an array of places.
    while (this.#ends.length < node) this.#ends.push(undefined);
    const made = make();
    this.#ends[node] = made;
    this.#size += 1;
    return made;
  }

  /** What is known of just these words. */
  get(ids: readonly number[]): N | undefined {
    let node = 0;
    if (this.#tree === undefined) return undefined;
    for (const id of ids) {
      node = this.#tree.step(node, id);
      if (node === 0) return undefined;
    }
    return this.#ends[node];
  }

  /** Whether any row stands in these words. */
  standIn(ids: readonly number[]): boolean {
    let found = false;
    if (this.size > 0) this.each(ids, () => { found = true; });
    return found;
  }

  /** Tells of every row that stands in these words. 0 parts what stands together from what doesn't. */
  each(ids: readonly number[], tell: (known: N) => void): void {
    const tree = this.#tree;
    const beginnings = this.#beginnings;
    const ends = this.#ends;
    if (tree === undefined || beginnings === undefined) return;
    for (let from = 0; from < ids.length; from += 1) {
      const first = ids[from] ?? 0;
      if (!beginnings.has(first, from + 1 < ids.length ? (ids[from + 1] ?? 0) : 0) && !(this.#hasSingles && beginnings.has(first, 0))) continue;
      let node = tree.step(0, first);
      for (let next = from + 1; node !== 0; next += 1) {
        const known = ends[node];
        if (known !== undefined) tell(known);
        if (next === ids.length) break;
        node = tree.step(node, ids[next] ?? 0);
      }
    }
  }
}

/** Whether words stand in a row among others. */
export function standIn(line: readonly number[], ids: readonly number[], from = 0, to = ids.length): boolean {
  const first = ids[from];
  for (let at = line.indexOf(first ?? 0); at >= 0; at = line.indexOf(first ?? 0, at + 1)) {
    let next = 1;
    while (from + next < to && line[at + next] === ids[from + next]) next += 1;
    if (from + next === to) return true;
  }
  return false;
}
