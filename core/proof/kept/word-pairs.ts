/** Which two words stand behind one another, or one alone with 0 behind it: a bit for each, so that some that don't may seem to. */
export class WordPairs {
  readonly #bits: Int32Array;

  /** @param bits a power of two */
  constructor(bits: number) {
    this.#bits = new Int32Array(bits / 32);
  }

  add(first: number, second: number): void {
    const bit = this.#bitOf(first, second);
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  has(first: number, second: number): boolean {
    const bit = this.#bitOf(first, second);
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Words [from, to) in a row as one. */
  addRow(ids: readonly number[], from = 0, to = ids.length): void {
    this.add(sumOf(ids, from, to), to - from);
  }

  hasRow(ids: readonly number[], from = 0, to = ids.length): boolean {
    return this.has(sumOf(ids, from, to), to - from);
  }

  #bitOf(first: number, second: number): number {
    return ((Math.imul(first, 0x9e_37_79_b1) ^ Math.imul(second, 0x85_eb_ca_6b)) >>> 6) & (32 * this.#bits.length - 1);
  }
}

function sumOf(ids: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum = (Math.imul(sum, 0x01_00_01_93) + (ids[at] ?? 0)) | 0;
  return sum;
}
