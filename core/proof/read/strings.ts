import { strFromU8 } from 'fflate';
import type { Piece } from '../model.ts';

const FEWEST = 6;
/** What is looked through of one part that is no text. */
const MOST = 20_000_000;

const isPrintable = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x20 && byte <= 0x7e;

/**
 * Letters as they lie in the bytes of a picture or of another part that is no text, in one byte or two.
 * Each is a text of its own: cut out of one long one, it would hold that in memory.
 */
export function stringsInBytes(bytes: Uint8Array): Piece[] {
  const narrow: string[] = [];
  const wide: string[] = [];
  const end = Math.min(bytes.length, MOST);
  const keep = (into: string[], letters: Uint8Array): void => {
    const text = letters.length < FEWEST ? '' : strFromU8(letters, true);
    if (hasWord(text)) into.push(text);
  };
  for (let at = 0; at < end;) {
    const from = at;
    while (at < end && (isPrintable(bytes[at]) || bytes[at] === 0x09)) at += 1;
    if (at - from >= FEWEST) keep(narrow, bytes.subarray(from, at));
    at += 1;
  }
  for (let at = 0; at < end;) {
    const from = at;
    while (at + 1 < end && isPrintable(bytes[at]) && bytes[at + 1] === 0) at += 2;
    if (at - from >= 2 * FEWEST) keep(wide, bytes.subarray(from, at).filter((_, index) => index % 2 === 0));
    if (at === from) at += 1;
  }
  return [...narrow, ...wide].map((text) => ({ text, place: 'bytes' }));
}

/** Compressed data is full of letters, and hardly ever of four in a row that could be a word. */
const hasWord = (text: string): boolean => /[A-Za-z\d]{5,}|[A-Za-z]{2,} [A-Za-z]{2,}/.test(text);
