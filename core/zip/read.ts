import { inflateSync, strFromU8, unzipSync } from 'fflate';
import type { ByteSource } from './source.ts';

/** A part of a zip, unpacked when it is asked for. */
export interface ZipEntry {
  name: string;
  /** Bytes, unpacked. */
  size: number;
  read(): Uint8Array;
}

const END = 0x06_05_4b_50;
const LISTED = 0x02_01_4b_50;
const END_LENGTH = 22;
const LONGEST_REMARK = 65_535;
const LOCAL_LENGTH = 30;
const LISTED_LENGTH = 46;
const UTF8 = 0x08_00;
/** Stands where a number is too large for its place. */
const LARGE = 0xff_ff_ff_ff;

const damaged = (): RangeError => new RangeError('no whole zip');

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Unpacks without anything of a machine's own. */
const plain: Pick<ByteSource, 'inflate'> = {
  inflate(packed, size) {
    // What goes past its place is dropped without a word: with room for one byte more it is seen.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (bytes.length > size) throw damaged();
    return bytes;
  },
};

/** Bytes in memory as a file. @param within what they lie in, which unpacks them too */
export const sourceOfBytes = (bytes: Uint8Array, within: Pick<ByteSource, 'inflate'> = plain): ByteSource => ({
  size: bytes.length,
  bytes: (from, to) => bytes.subarray(from, to),
  inflate: (packed, size) => within.inflate(packed, size),
});

/** Where the list of a zip's parts begins, how long it is, and of how many. */
function findList(source: ByteSource): { at: number; length: number; count: number } {
  const from = Math.max(0, source.size - END_LENGTH - LONGEST_REMARK);
  const view = viewOf(source.bytes(from, source.size));
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END) return { at: view.getUint32(at + 16, true), length: view.getUint32(at + 12, true), count: view.getUint16(at + 10, true) };
  }
  throw damaged();
}

/** Every part that a zip lists, also of one name, in its order. Throws where it is damaged. */
export function zipEntries(source: ByteSource): ZipEntry[] {
  const list = findList(source);
  if (list.at === LARGE || list.length === LARGE || list.count === 0xff_ff) return largeEntries(source);
  const bytes = source.bytes(list.at, list.at + list.length);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < list.count) {
    if (at + LISTED_LENGTH > bytes.length || view.getUint32(at, true) !== LISTED) throw damaged();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, size, place] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
    if (packed === LARGE || size === LARGE || place === LARGE) return largeEntries(source);
    const nameEnd = at + LISTED_LENGTH + view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + LISTED_LENGTH, nameEnd), (flags & UTF8) === 0);
    entries.push({ name, size, read: () => unpack(source, { place, packed, size, method }) });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

interface Packed {
  place: number;
  packed: number;
  size: number;
  method: number;
}

function unpack(source: ByteSource, { place, packed, size, method }: Packed): Uint8Array {
  const head = source.bytes(place, place + LOCAL_LENGTH);
  if (head.length < LOCAL_LENGTH) throw damaged();
  const local = viewOf(head);
  const from = place + LOCAL_LENGTH + local.getUint16(26, true) + local.getUint16(28, true);
  const bytes = source.bytes(from, from + packed);
  if (bytes.length < packed || (method !== 0 && method !== 8)) throw damaged();
  return method === 0 ? bytes : source.inflate(bytes, size);
}

/** Of a zip in the form for files past 4 GB, which some programs write for small ones too. */
function largeEntries(source: ByteSource): ZipEntry[] {
  const whole = source.bytes(0, source.size);
  const entries: ZipEntry[] = [];
  unzipSync(whole, {
    filter({ name, originalSize }) {
      entries.push({ name, size: originalSize, read: () => unzipSync(whole, { filter: (each) => each.name === name })[name] ?? new Uint8Array() });
      return false;
    },
  });
  return entries;
}
