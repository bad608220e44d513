import { strToU8 } from 'fflate';
import type { Shelf } from '../../kept.ts';
import { crc32 } from '../../zip/crc32.ts';
import { joinPacked, packLast, packPiece, type PackedPart, type PackedPiece } from '../../zip/pack.ts';

/** The text of a part whose beginning is the same for all branches, and whose end is nearly the same as other parts' of its file. */
export class SplitText {
  readonly before: string;
  readonly rest: readonly string[];

  constructor(before: string, rest: readonly string[]) {
    this.before = before;
    this.rest = rest;
  }

  whole(): string {
    return this.before + this.rest.join('');
  }
}

type First = PackedPiece & { crc: number };

/** What was packed before, by what is in it; a beginning that can't be packed by itself is kept as none. */
export interface KeptPacked {
  parts: Shelf<string | Uint8Array, PackedPart>;
  firsts: Shelf<string, First | 'none'>;
}

/** Pieces of the ends of one file's parts, by their text and whether they are the last of their part. */
export type FileEnds = Map<string, PackedPiece | undefined>;

/** @returns nothing where it has to be packed as a whole */
export function packSplit({ before, rest }: SplitText, ends: FileEnds, firsts: KeptPacked['firsts'] | undefined): PackedPart | undefined {
  const first = firsts?.find(before) ?? firstOf(before, firsts);
  if (first === 'none') return undefined;
  const pieces = rest.map((text, at) => endOf(text, at === rest.length - 1, ends));
  return pieces.includes(undefined) ? undefined : joinPacked([first, ...pieces.filter((piece) => piece !== undefined)], first.crc);
}

function firstOf(before: string, kept: KeptPacked['firsts'] | undefined): First | 'none' {
  const piece = packPiece(strToU8(before));
  const made = piece === undefined ? 'none' : { ...piece, crc: crc32(piece.bytes) };
  return kept === undefined ? made : kept.keepSecond(before, made === 'none' ? before : `${made.crc} ${made.bytes.length}`, made);
}

function endOf(text: string, isLast: boolean, ends: FileEnds): PackedPiece | undefined {
  const key = `${isLast}${text}`;
  if (!ends.has(key)) ends.set(key, isLast ? packLast(strToU8(text)) : packPiece(strToU8(text)));
  return ends.get(key);
}
