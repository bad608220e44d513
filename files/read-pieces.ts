import { readSync } from 'node:fs';

const PIECE = 1 << 18;
/** So many are read side by side at most; one that is abandoned before its end costs no more than its memory. */
const MOST_FREE = 2;

/** What readers are done with, for the next. */
const free: Uint8Array[] = [];

/**
 * The bytes of an open file from one place up to another, or up to its end, a piece at a time. Each is good until the next is
 * asked for: all are read into the same memory, so that a long file costs no more of it than a short one.
 */
export function* readPieces(file: number, from: number, to: number): Generator<Uint8Array> {
  const memory = free.pop() ?? new Uint8Array(PIECE);
  try {
    for (let at = from; at < to;) {
      const read = readSync(file, memory, 0, Math.min(PIECE, to - at), at);
      if (read === 0) return;
      yield memory.subarray(0, read);
      at += read;
    }
  } finally {
    if (free.length < MOST_FREE) free.push(memory);
  }
}
