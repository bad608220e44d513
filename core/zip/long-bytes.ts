/** Bytes that are read a piece at a time whenever they are asked for, so that they are never held whole, nor those of many at once. */
export class LongBytes {
  /** How many they are. */
  readonly size: number;
  /** The sum by which a zip tells damaged parts. */
  readonly crc: number;
  /** The first few of them, by which a kind of file is told. */
  readonly begins: Uint8Array;
  readonly #read: () => Iterable<Uint8Array>;

  /** @param read from the first to the last, as many as `size` says: throws where they are others by now */
  constructor({ size, crc, begins }: Pick<LongBytes, 'size' | 'crc' | 'begins'>, read: () => Iterable<Uint8Array>) {
    this.size = size;
    this.crc = crc;
    this.begins = begins;
    this.#read = read;
  }

  /** One piece after the other. Each is good until the next is asked for: its memory is used again. */
  pieces(): Iterable<Uint8Array> {
    return this.#read();
  }

  /** All of them, for whatever can take them in no other way. */
  whole(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces()) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}

/** Bytes that are held, or long ones. */
export type AnyBytes = Uint8Array | LongBytes;

/** @returns all of them, held */
export const wholeBytes = (bytes: AnyBytes): Uint8Array => (bytes instanceof LongBytes ? bytes.whole() : bytes);

/** One piece after the other, each to be used before the next is asked for. */
export const piecesOf = (bytes: AnyBytes): Iterable<Uint8Array> => (bytes instanceof LongBytes ? bytes.pieces() : [bytes]);

/** Whether both are the very same, wherever their pieces end. */
export function areSame(one: AnyBytes, other: AnyBytes): boolean {
  if (one === other) return true;
  const others = piecesOf(other)[Symbol.iterator]();
  let piece: Uint8Array = new Uint8Array(0);
  let at = 0;
  try {
    for (const bytes of piecesOf(one)) {
      for (let from = 0; from < bytes.length;) {
        if (at === piece.length) {
          const next = others.next();
          if (next.done === true) return false;
          piece = next.value;
          at = 0;
        }
        const length = Math.min(bytes.length - from, piece.length - at);
        for (let step = 0; step < length; step += 1) if (bytes[from + step] !== piece[at + step]) return false;
        from += length;
        at += length;
      }
    }
    if (at < piece.length) return false;
    for (let next = others.next(); next.done !== true; next = others.next()) if (next.value.length > 0) return false;
    return true;
  } finally {
    others.return?.();
  }
}
