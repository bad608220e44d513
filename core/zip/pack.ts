import type { LongBytes } from './long-bytes.ts';
import type { Packer } from './packer.ts';

/** What is packed once already, and would only cost time to deflate again. */
const PACKED = /\.(png|jpe?g|gif)$/;

const STORED = 0;
const DEFLATED = 8;

/** A part that is packed already. */
export interface PackedPart {
  method: number;
  crc: number;
  /** Bytes before it was packed. */
  size: number;
  /** How many its packed bytes are. */
  length: number;
  /** These, one piece behind the other. */
  packed: Iterable<Uint8Array>;
}

/** Packs a part, for a zip of now or of later on. */
export function packPart(name: string, bytes: Uint8Array, packer: Packer): PackedPart {
  const method = PACKED.test(name) ? STORED : DEFLATED;
  const packed = method === STORED ? bytes : packer.last(bytes);
  return { method, crc: packer.sum(bytes), size: bytes.length, length: packed.length, packed: [packed] };
}

/** Packs a part that is long. What is stored as it is is read when it is written, and never held. */
export function packLong(name: string, bytes: LongBytes, packer: Packer): PackedPart {
  const { crc, size } = bytes;
  if (!PACKED.test(name)) return packPart(name, bytes.whole(), packer);
  return { method: STORED, crc, size, length: size, packed: { [Symbol.iterator]: () => bytes.pieces()[Symbol.iterator]() } };
}

/** A piece of a part that was packed by itself. */
export interface PackedPiece {
  bytes: Uint8Array;
  packed: Uint8Array;
}

/** What is shorter gains nothing by being deflated. */
const SHORT = 16;

/** A block of bytes as they are. */
const stored = (bytes: Uint8Array): Uint8Array => Uint8Array.of(0, bytes.length, 0, 0xff ^ bytes.length, 0xff, ...bytes);

/**
 * Packs a piece of a part that others follow.
 * @returns nothing where it can't be: then its part is packed as a whole
 */
export function packPiece(bytes: Uint8Array, packer: Packer): PackedPiece | undefined {
  const packed = bytes.length < SHORT ? stored(bytes) : packer.open(bytes);
  return packed && { bytes, packed };
}

/** Packs the last piece of a part. */
export const packLast = (bytes: Uint8Array, packer: Packer): PackedPiece => ({ bytes, packed: packer.last(bytes) });

/** A part of such pieces. @param crc the sum of the first of them, where it is known */
export function joinPacked(pieces: readonly PackedPiece[], packer: Packer, crc?: number): PackedPart {
  const [first, ...rest] = pieces;
  const begun = first === undefined ? 0 : (crc ?? packer.sum(first.bytes));
  return {
    method: DEFLATED,
    crc: rest.reduce((sum, { bytes }) => packer.sum(bytes, sum), begun),
    size: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    length: pieces.reduce((sum, { packed }) => sum + packed.length, 0),
    packed: pieces.map(({ packed }) => packed),
  };
}
