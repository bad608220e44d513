import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Packer } from './packer.ts';
import { isSameBytes } from './same-bytes.ts';

const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 });

/** An empty block as it is stored, at a byte's beginning; as the last of all, it begins with a 1. */
const EMPTY = [0, 0, 0xff, 0xff];
const END = [1, ...EMPTY];

function followed(bytes: Uint8Array, ...more: readonly number[]): Uint8Array {
  const all = new Uint8Array(bytes.length + more.length);
  all.set(bytes);
  all.set(more, bytes.length);
  return all;
}

/**
 * What deflate writes ends somewhere within its last byte, filled up with zeros; an empty block begins with three zeros, which
 * may find room there, or need one byte more. Which of the two it is, is seen by unpacking it where it isn't plain. What is so
 * long that it took several blocks can't be opened so.
 */
function open(bytes: Uint8Array): Uint8Array | undefined {
  const whole = deflate(bytes);
  const [first = 0] = whole;
  if ((first & 1) === 0) return undefined;
  const opened = whole.slice();
  opened[0] = first & 0xfe;
  const [short, long] = [followed(opened, ...EMPTY), followed(opened, 0, ...EMPTY)];
  // Only zeros may be filling.
  const hasRoom = (opened.at(-1) ?? 0) < 1 << 5 && unpacksTo(followed(short, ...END), bytes);
  return hasRoom ? short : long;
}

function unpacksTo(packed: Uint8Array, bytes: Uint8Array): boolean {
  try {
    const unpacked = inflateSync(packed, { out: new Uint8Array(bytes.length + 1) });
    return isSameBytes(unpacked, bytes);
  } catch {
    return false;
  }
}

/** Packs without anything but JavaScript. */
export const plainPacker: Packer = { last: deflate, open, sum: crc32 };
