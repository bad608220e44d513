import { WordTree } from '../word-tree.ts';

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

/** The bit of two words; of one alone, 0 is the second. */
const bitOf = (first: number, second: number): number => ((Math.imul(first, 0x9e_37_79_b1) ^ Math.imul(second, 0x85_eb_ca_6b)) >>> 8) & (BEGINNINGS - 1);

/** Rows of numbered words, to be found in one walk. */
export class NeedleTree<N> {
  readonly #tree = new WordTree(new Int32Array(3 * FEW));
  readonly #ends = new Map<number, N>();
  /** Whether a row may begin with two words, or be of one alone: few do. */
  readonly #beginnings = new Int32Array(BEGINNINGS / 32);
  #hasSingles = false;

  get size(): number {
    return this.#ends.size;
  }

  /** What is known of a row, or what is made of it now. */
  put(ids: readonly number[], from: number, to: number, make: () => N): N {
    const isSingle = to - from === 1;
    this.#hasSingles ||= isSingle;
    const bit = bitOf(ids[from] ?? 0, isSingle ? 0 : (ids[from + 1] ?? 0));
    this.#beginnings[bit >>> 5] = (this.#beginnings[bit >>> 5] ?? 0) | (1 << (bit & 31));
    const node = this.#tree.put(ids, from, to);
    const known = this.#ends.get(node);
    if (known !== undefined) return known;
    const made = make();
    this.#ends.set(node, made);
    return made;
  }

  /** What is known of just these words. */
  get(ids: readonly number[]): N | undefined {
    let node = 0;
    for (const id of ids) {
      node = this.#tree.step(node, id);
      if (node === 0) return undefined;
    }
    return this.#ends.get(node);
  }

  /** Whether any row stands in these words. */
  standIn(ids: readonly number[]): boolean {
    let found = false;
    if (this.size > 0) this.each(ids, () => { found = true; });
    return found;
  }

  #mayBegin(first: number, second: number): boolean {
    const bit = bitOf(first, second);
    return ((this.#beginnings[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Tells of every row that stands in these words. 0 parts what stands together from what doesn't. */
  each(ids: readonly number[], tell: (known: N) => void): void {
    const tree = this.#tree;
    for (let from = 0; from < ids.length; from += 1) {
      const first = ids[from] ?? 0;
      if (!this.#mayBegin(first, from + 1 < ids.length ? (ids[from + 1] ?? 0) : 0) && !(this.#hasSingles && this.#mayBegin(first, 0))) continue;
      let node = tree.step(0, first);
      for (let next = from + 1; node !== 0; next += 1) {
        const known = this.#ends.get(node);
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
