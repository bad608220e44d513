import { strFromU8 } from 'fflate';
import type { Piece } from '../model.ts';

const FEWEST = 6;
/** What is looked through of one part that is no text. */
const MOST = 20_000_000;

const TAB = 0x09;
/** Bytes that are letters as they stand, by their number. */
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte <= 0x7e ? 1 : 0));
const isPrintable = (byte: number | undefined): boolean => PRINTABLE[byte ?? 0] === 1;
const isNarrow = (byte: number | undefined): boolean => isPrintable(byte) || byte === TAB;

const latin = (bytes: Uint8Array): string => strFromU8(bytes, true);

/** Letters of two bytes each: all but those that are nothing. */
const wide = (bytes: Uint8Array): string => latin(bytes.filter((_, index) => index % 2 === 0));

/** Letters of one byte that stand in a row, over any number of pieces. */
class Narrow {
  #open = '';

  * add(bytes: Uint8Array): Generator<string> {
    for (let at = 0; at < bytes.length;) {
      const from = at;
      while (isNarrow(bytes[at])) at += 1;
      const goesOn = at === bytes.length;
      if (this.#open !== '' || goesOn) this.#open += latin(bytes.subarray(from, at));
      else if (at - from >= FEWEST) yield latin(bytes.subarray(from, at));
      if (goesOn) return;
      if (this.#open !== '') yield* this.end();
      at += 1;
    }
  }

  * end(): Generator<string> {
    if (this.#open.length >= FEWEST) yield this.#open;
    this.#open = '';
  }
}

/** Letters of two bytes. */
class Wide {
  #open = '';
  /** The last byte of the piece before, which may be the first half of a letter. */
  #half: number | undefined;
  readonly found: string[] = [];

  add(bytes: Uint8Array): void {
    let at = 0;
    if (bytes.length === 0) return;
    if (this.#half !== undefined) {
      if (bytes[0] === 0 && isPrintable(this.#half)) {
        this.#open += String.fromCharCode(this.#half);
        at = 1;
      } else this.end();
      this.#half = undefined;
    }
    const last = bytes.length - 1;
    while (at < last) {
      const from = at;
      while (at < last && bytes[at + 1] === 0 && isPrintable(bytes[at])) at += 2;
      if (at > from) this.#open += wide(bytes.subarray(from, at));
      if (at >= last) break;
      if (this.#open !== '') this.end();
      at += 1;
      // Nothing is open: on to the next byte that may be a letter's second.
      while (at < last && bytes[at + 1] !== 0) at += 1;
    }
    if (at === last) this.#half = bytes[at];
  }

  end(): void {
    if (this.#open.length >= FEWEST) this.found.push(this.#open);
    this.#open = '';
  }
}

/** As many of the pieces as are looked through. */
function* upTo(most: number, pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let left = most;
  for (const piece of pieces) {
    yield piece.length > left ? piece.subarray(0, left) : piece;
    left -= piece.length;
    if (left <= 0) return;
  }
}

/**
 * Letters as they lie in the bytes of a picture or of another part that is no text, in one byte or two, also across its pieces:
 * those in one byte as they come, and behind them those in two.
 * Each is a text of its own: cut out of one long one, it would hold that in memory.
 */
export function* stringsInPieces(pieces: Iterable<Uint8Array>): Generator<string> {
  const narrow = new Narrow();
  const twoBytes = new Wide();
  for (const piece of upTo(MOST, pieces)) {
    twoBytes.add(piece);
    for (const text of narrow.add(piece)) if (hasWord(text)) yield text;
  }
  twoBytes.end();
  for (const text of narrow.end()) if (hasWord(text)) yield text;
  for (const text of twoBytes.found) if (hasWord(text)) yield text;
}

/** The same in bytes that are held. */
export const stringsInBytes = (bytes: Uint8Array): Piece[] => Array.from(stringsInPieces([bytes]), (text): Piece => ({ text, place: 'bytes' }));

/** Compressed data is full of letters, and hardly ever of four in a row that could be a word. */
const hasWord = (text: string): boolean => /[A-Za-z\d]{5,}|[A-Za-z]{2,} [A-Za-z]{2,}/.test(text);
