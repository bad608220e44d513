/** Slots of three numbers each: the node before, the word, the node behind. Grows by doubling. */
const FIRST_SLOTS = 1 << 12;

/**
 * Sequences of words, as a tree: those that begin alike share their nodes. Words are told apart by number and the nodes
 * lie in one table, so that no text is put together to ask whether words stand in a row.
 */
export class WordTree {
  readonly #ids = new Map<string, number>();
  #slots: Int32Array;
  #mask: number;
  #nodes = 0;

  /** Empty. @param slots as many threes of 0 as a power of two */
  constructor(slots = new Int32Array(3 * FIRST_SLOTS)) {
    this.#slots = slots;
    this.#mask = slots.length / 3 - 1;
  }

  /** The numbers of words; 0 for each that is in no sequence. */
  idsOf(words: readonly string[]): number[] {
    return words.map((word) => this.#ids.get(word) ?? 0);
  }

  /** The numbers of words that are about to be put in. */
  learn(words: readonly string[]): number[] {
    return words.map((word) => {
      const known = this.#ids.get(word);
      if (known !== undefined) return known;
      this.#ids.set(word, this.#ids.size + 1);
      return this.#ids.size;
    });
  }

  /** Puts in the words [from, to) of those numbered. @returns the node at their end */
  put(ids: readonly number[], from = 0, to = ids.length): number {
    let node = 0;
    for (let at = from; at < to; at += 1) node = this.#add(node, ids[at] ?? 0);
    return node;
  }

  /** The node that a word leads to from another, where 0 is the root; 0 where no sequence goes on so. */
  step(node: number, id: number): number {
    return id === 0 ? 0 : (this.#slots[this.#find(node, id) + 2] ?? 0);
  }

  /** Whether some sequence begins with the words [from, to) of those numbered. */
  begins(ids: readonly number[], from = 0, to = ids.length): boolean {
    let node = 0;
    for (let at = from; at < to; at += 1) {
      node = this.step(node, ids[at] ?? 0);
      if (node === 0) return false;
    }
    return to > from;
  }

  /** The nodes that rows of these numbered words lead to, wherever among them they begin. */
  * nodesIn(ids: readonly number[]): Generator<number> {
    for (let from = 0; from < ids.length; from += 1) {
      let node = this.step(0, ids[from] ?? 0);
      for (let next = from + 1; node !== 0; next += 1) {
        yield node;
        if (next === ids.length) break;
        node = this.step(node, ids[next] ?? 0);
      }
    }
  }

  #add(node: number, id: number): number {
    const at = this.#find(node, id);
    const known = this.#slots[at + 2] ?? 0;
    if (known !== 0) return known;
    this.#nodes += 1;
    this.#keep(at, node, id, this.#nodes);
    if (this.#nodes * 2 > this.#mask) this.#grow();
    return this.#nodes;
  }

  /** Where a step is kept, or the free place where it would be. */
  #find(node: number, id: number): number {
    const slots = this.#slots;
    let slot = (Math.imul(node, 0x9e_37_79_b1) ^ Math.imul(id, 0x85_eb_ca_6b)) >>> 7 & this.#mask;
    while (slots[3 * slot + 2] !== 0 && (slots[3 * slot] !== node || slots[3 * slot + 1] !== id)) slot = (slot + 1) & this.#mask;
    return 3 * slot;
  }

  #keep(at: number, node: number, id: number, next: number): void {
    this.#slots[at] = node;
    this.#slots[at + 1] = id;
    this.#slots[at + 2] = next;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = 2 * this.#mask + 1;
    this.#slots = new Int32Array(3 * (this.#mask + 1));
    for (let at = 0; at < old.length; at += 3) {
      const node = old[at] ?? 0;
      const id = old[at + 1] ?? 0;
      const next = old[at + 2] ?? 0;
      if (next !== 0) this.#keep(this.#find(node, id), node, id, next);
    }
  }
}
