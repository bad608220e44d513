/** Memory to read one file after the other into: however many there are, it takes as much as the largest. */
export class Room {
  #bytes = new Uint8Array(0);

  /** So many bytes of it, with whatever was read there before. */
  of(length: number): Uint8Array<ArrayBuffer> {
    if (length > this.#bytes.length) this.#bytes = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
    return this.#bytes.subarray(0, length);
  }
}
