import { strFromU8 } from 'fflate';
import type { Piece } from '../model.ts';

const PRINTABLE = /[\t\u0020-\u007e]{6,}/g;
const WIDE = /(?:[\u0020-\u007e]\0){6,}/g;
/** What is looked through of one part that is no text. */
const MOST = 20_000_000;

/** Letters as they lie in the bytes of a picture or of another part that is no text, in one byte or two. */
export function stringsInBytes(bytes: Uint8Array): Piece[] {
  const text = strFromU8(bytes.subarray(0, MOST), true);
  const narrow = text.match(PRINTABLE) ?? [];
  const wide = (text.match(WIDE) ?? []).map((run) => run.replaceAll('\0', ''));
  return [...narrow, ...wide].filter(hasWord).map((each) => ({ text: each, place: 'bytes' }));
}

/** Compressed data is full of letters, and hardly ever of four in a row that could be a word. */
const hasWord = (text: string): boolean => /[A-Za-z\d]{5,}|[A-Za-z]{2,} [A-Za-z]{2,}/.test(text);
