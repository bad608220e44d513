import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { isSameBytes } from './same-bytes.ts';

/** What is packed once already, and would only cost time to deflate again. */
const PACKED = /\.(png|jpe?g|gif)$/;

const STORED = 0;
const DEFLATED = 8;

const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 });

/** A part that is packed already. */
export interface PackedPart {
  method: number;
  crc: number;
  /** Bytes before it was packed. */
  size: number;
  /** Its packed bytes, one behind the other. */
  packed: readonly Uint8Array[];
}

/** Packs a part, for a zip of now or of later on. */
export function packPart(name: string, bytes: Uint8Array): PackedPart {
  const method = PACKED.test(name) ? STORED : DEFLATED;
  return { method, crc: crc32(bytes), size: bytes.length, packed: [method === STORED ? bytes : deflate(bytes)] };
}

/** A piece of a part that was packed by itself. */
export interface PackedPiece {
  bytes: Uint8Array;
  packed: Uint8Array;
}

/** An empty block as it is stored, at a byte's beginning; as the last of all, it begins with a 1. */
const EMPTY = [0, 0, 0xff, 0xff];
const END = [1, ...EMPTY];

/** What is shorter gains nothing by being deflated. */
const SHORT = 16;

/** A block of bytes as they are. */
const stored = (bytes: Uint8Array): Uint8Array => Uint8Array.of(0, bytes.length, 0, 0xff ^ bytes.length, 0xff, ...bytes);

function followed(bytes: Uint8Array, ...more: readonly number[]): Uint8Array {
  const all = new Uint8Array(bytes.length + more.length);
  all.set(bytes);
  all.set(more, bytes.length);
  return all;
}

/**
 * Packs a piece of a part that others follow: it ends with a whole byte. What deflate writes ends somewhere within its last byte,
 * filled up with zeros; an empty block begins with three zeros, which may find room there, or need one byte more. Which of
 * the two it is, is seen by unpacking it where it isn't plain.
 * @returns nothing where the piece is so long that it was packed in several blocks: then its part is packed as a whole
 */
export function packPiece(bytes: Uint8Array): PackedPiece | undefined {
  if (bytes.length < SHORT) return { bytes, packed: stored(bytes) };
  const whole = deflate(bytes);
  const [first = 0] = whole;
  if ((first & 1) === 0) return undefined;
  const open = whole.slice();
  open[0] = first & 0xfe;
  const [short, long] = [followed(open, ...EMPTY), followed(open, 0, ...EMPTY)];
  // Only zeros may be filling.
  const hasRoom = (open.at(-1) ?? 0) < 1 << 5 && unpacksTo(followed(short, ...END), bytes);
  return { bytes, packed: hasRoom ? short : long };
}

function unpacksTo(packed: Uint8Array, bytes: Uint8Array): boolean {
  try {
    const unpacked = inflateSync(packed, { out: new Uint8Array(bytes.length + 1) });
    return isSameBytes(unpacked, bytes);
  } catch {
    return false;
  }
}

/** Packs the last piece of a part. */
export const packLast = (bytes: Uint8Array): PackedPiece => ({ bytes, packed: deflate(bytes) });

/** A part of such pieces. @param crc the sum of the first of them, where it is known */
export function joinPacked(pieces: readonly PackedPiece[], crc?: number): PackedPart {
  const [first, ...rest] = pieces;
  const begun = first === undefined ? 0 : (crc ?? crc32(first.bytes));
  return {
    method: DEFLATED,
    crc: rest.reduce((sum, { bytes }) => crc32(bytes, sum), begun),
    size: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    packed: pieces.map(({ packed }) => packed),
  };
}
