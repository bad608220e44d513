/** A file that is read a piece at a time, so that a large one is never held whole. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from one place up to another. */
  bytes(from: number, to: number): Uint8Array;
  /** The same a piece at a time, each good until the next is asked for. */
  pieces(from: number, to: number): Iterable<Uint8Array>;
  /** Unpacks what was deflated to at most `size` bytes. Throws where it is damaged or longer. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The sum by which a zip tells damaged parts. @param before the sum of the bytes that come before these */
  sum(bytes: Uint8Array, before?: number): number;
  /** Whether both are the very same, by means of the machine's own, which the core has not. */
  isSame?(one: Uint8Array, other: Uint8Array): boolean;
}
