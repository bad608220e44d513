import { damaged } from '../../zip/find-list.ts';
import type { ZipEntry } from '../../zip/read.ts';
import type { ByteSource } from '../../zip/source.ts';
import { emptyPart, type Part, type SumOf } from '../model.ts';
import { PngTexts } from './png.ts';
import { stringsInPieces } from './strings.ts';

/** What is shorter costs less to hold than to read twice. */
const LONG = 1 << 15;

/** Whether a part is so long that what its bytes say by chance is not held. */
export const isLong = ({ size }: Pick<ZipEntry, 'size'>): boolean => size >= LONG;

/** The letters in a part's bytes, read from its file whenever they are gone through. */
export const lettersOf = (entry: Pick<ZipEntry, 'pieces'>): Iterable<string> => ({ [Symbol.iterator]: () => stringsInPieces(entry.pieces()) });

/** Lets pieces go by, and tells of each. */
function* watched(pieces: Iterable<Uint8Array>, tell: (piece: Uint8Array) => void): Generator<Uint8Array> {
  for (const piece of pieces) {
    tell(piece);
    yield piece;
  }
}

function letGoBy(pieces: Iterable<Uint8Array>): undefined {
  const all = pieces[Symbol.iterator]();
  while (all.next().done !== true);
}

/** What is written in a picture beside it, and its sum. Nothing of it is held. @returns the sum */
function goThrough(pieces: Iterable<Uint8Array>, part: Part, sumOf: SumOf | undefined): string | undefined {
  const texts = new PngTexts();
  const sum = (sumOf ?? letGoBy)(watched(pieces, (piece) => texts.add(piece)));
  part.pieces.push(...texts.end());
  return sum;
}

/** Reads a long part that is stored as it is and no text, a piece at a time. Throws RangeError where it is damaged. */
export function readLong(entry: ZipEntry, source: Pick<ByteSource, 'sum'>, part: Part, sumOf: SumOf | undefined): void {
  let crc = 0;
  const sum = goThrough(watched(entry.pieces(), (piece) => { crc = source.sum(piece, crc); }), part, sumOf);
  // Whoever opens the file elsewhere would be told that it is damaged.
  if (crc !== entry.crc) throw damaged('a part is not what it was written as');
  if (sum !== undefined) part.sum = sum;
  part.inBytes = lettersOf(entry);
}

/** A picture that is a file of its own. */
export function readLongPng(source: Pick<ByteSource, 'pieces' | 'size'>): Part {
  const pieces = (): Iterable<Uint8Array> => source.pieces(0, source.size);
  const part: Part = { ...emptyPart('picture', 'the picture'), inBytes: lettersOf({ pieces }) };
  goThrough(pieces(), part, undefined);
  return part;
}
