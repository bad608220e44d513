/** Deflates the parts of a zip, and sums them: the same bytes give the same on every processor. */
export interface Packer {
  /** All of a part, or its last piece. */
  last(bytes: Uint8Array): Uint8Array;
  /**
   * A piece of a part that others follow: it ends with a whole byte, and points into nothing before it.
   * @returns nothing where that can't be done, and the part has to be packed as a whole
   */
  open(bytes: Uint8Array): Uint8Array | undefined;
  /** The sum by which a zip tells damaged parts. @param before the sum of the bytes that come before these */
  sum(bytes: Uint8Array, before?: number): number;
}
