import { inflateSync, strFromU8 } from 'fflate';
import { damaged, findList, Misleading, readLong, viewOf } from './find-list.ts';
import type { ByteSource } from './source.ts';

/** A part of a zip, unpacked when it is asked for. */
export interface ZipEntry {
  name: string;
  /** Bytes, unpacked, as the zip says: `read` throws where it isn't so. */
  size: number;
  /** Bytes as they lie in the file. */
  packed: number;
  /** Where it begins in the file, and the least place that it can end at, in bytes. */
  place: { from: number; to: number };
  /** The sum by which damage is told; `read` does not look at it. */
  crc: number;
  /** True where it can't be read without a password. */
  isLocked: boolean;
  read(): Uint8Array;
}

const LISTED = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const LOCAL_LENGTH = 30;
const LISTED_LENGTH = 46;
const UTF8 = 0x08_00;
/** Stands where a number is too large for its place, and is in the extra field. */
const LARGE = 0xff_ff_ff_ff;

/** Unpacks without anything of a machine's own. */
const plain: Pick<ByteSource, 'inflate'> = {
  inflate(packed, size) {
    // What goes past its place is dropped without a word: with room for one byte more it is seen.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (bytes.length > size) throw new Misleading('a part is larger than it says');
    return bytes;
  },
};

/** Bytes in memory as a file. @param within what they lie in, which unpacks them too */
export const sourceOfBytes = (bytes: Uint8Array, within: Pick<ByteSource, 'inflate'> = plain): ByteSource => ({
  size: bytes.length,
  bytes: (from, to) => bytes.subarray(from, to),
  inflate: (packed, size) => within.inflate(packed, size),
});

/**
 * Every part that a zip lists, also of one name, in its order.
 * Throws RangeError where it is damaged, and of those Misleading where two parts share bytes; so does `read` where a part unpacks to more than is listed.
 */
export function zipEntries(source: ByteSource): ZipEntry[] {
  const list = findList(source);
  const bytes = source.bytes(list.at, list.at + list.length);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const listed = readListed(source, bytes, at, list.before);
    entries.push(listed.entry);
    at = listed.end;
  }
  if (list.count !== (list.countBits === 16 ? entries.length % 0x1_00_00 : entries.length)) throw damaged();
  checkPlaces(entries, list.at);
  return entries;
}

function readListed(source: ByteSource, bytes: Uint8Array, at: number, before: number): { entry: ZipEntry; end: number } {
  const view = viewOf(bytes);
  if (at + LISTED_LENGTH > bytes.length || view.getUint32(at, true) !== LISTED) throw damaged();
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const nameEnd = at + LISTED_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > bytes.length) throw damaged();
  const [size = 0, packed = 0, place = 0] = largeNumbers(viewOf(bytes.subarray(nameEnd, extraEnd)), [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
  const from = place + before;
  const entry: ZipEntry = {
    name: strFromU8(bytes.subarray(at + LISTED_LENGTH, nameEnd), (flags & UTF8) === 0),
    size,
    packed,
    place: { from, to: from + LOCAL_LENGTH + packed },
    crc: view.getUint32(at + 16, true),
    isLocked: (flags & 1) !== 0,
    read: () => unpack(source, { from, packed, size, method, isLocked: (flags & 1) !== 0 }),
  };
  return { entry, end };
}

/** The numbers, those that are too large for their place from the extra field for large files: it holds no others. */
function largeNumbers(extra: DataView, numbers: readonly number[]): number[] {
  if (!numbers.includes(LARGE)) return [...numbers];
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== 1) at += 4 + extra.getUint16(at + 2, true);
  at += 4;
  return numbers.map((number) => {
    if (number !== LARGE) return number;
    if (at + 8 > extra.byteLength) throw damaged();
    at += 8;
    return readLong(extra, at - 8);
  });
}

/** Parts that share bytes are how a small file says that it is huge, and how two programs are made to read two things in one file. */
function checkPlaces(entries: readonly ZipEntry[], end: number): void {
  const places = entries.map(({ place }) => place).toSorted((a, b) => a.from - b.from);
  for (const [index, { to }] of places.entries()) if (to > (places[index + 1]?.from ?? end)) throw new Misleading('parts share bytes');
}

interface Packed {
  from: number;
  packed: number;
  size: number;
  method: number;
  isLocked: boolean;
}

function unpack(source: ByteSource, { from, packed, size, method, isLocked }: Packed): Uint8Array {
  const head = source.bytes(from, from + LOCAL_LENGTH);
  if (isLocked || head.length < LOCAL_LENGTH) throw damaged();
  const local = viewOf(head);
  if (local.getUint32(0, true) !== LOCAL) throw damaged();
  const start = from + LOCAL_LENGTH + local.getUint16(26, true) + local.getUint16(28, true);
  const bytes = source.bytes(start, start + packed);
  if (bytes.length < packed || (method !== 0 && method !== 8)) throw damaged();
  const whole = method === 0 ? bytes : source.inflate(bytes, size);
  if (whole.length !== size) throw damaged();
  return whole;
}
