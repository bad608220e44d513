import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { damaged, Misleading } from './find-list.ts';
import { nameOf, packedAt, zipRecords, type ZipRecord } from './records.ts';
import type { ByteSource } from './source.ts';

/** A part of a zip, unpacked when it is asked for. */
export interface ZipEntry {
  name: string;
  /** Bytes, unpacked, as the zip says: `read` throws where it isn't so. */
  size: number;
  /** Bytes as they lie in the file. */
  packed: number;
  /** 0 for stored as it is, 8 for deflated. */
  method: number;
  /** The sum by which damage is told; `read` does not look at it. */
  crc: number;
  /** True where it can't be read without a password. */
  isLocked: boolean;
  read(): Uint8Array;
  /** The same a piece at a time, each good until the next is asked for: of a part that is stored as it is no more is held. Throws likewise, also at its end. */
  pieces(): Iterable<Uint8Array>;
  /** The same before it is unpacked: its bytes as they lie in the file. Throws likewise. */
  raw(): Uint8Array;
}

/** Unpacks without anything of a machine's own. */
const plain: Pick<ByteSource, 'inflate' | 'sum'> = {
  inflate(packed, size) {
    // What goes past its place is dropped without a word: with room for one byte more it is seen.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (bytes.length > size) throw new Misleading('a part is larger than it says');
    return bytes;
  },
  sum: crc32,
};

/** Bytes in memory as a file. @param within what they lie in, which unpacks and sums them too */
export const sourceOfBytes = (bytes: Uint8Array, within: Pick<ByteSource, 'inflate' | 'sum'> = plain): ByteSource => ({
  size: bytes.length,
  bytes: (from, to) => bytes.subarray(from, to),
  pieces: (from, to) => [bytes.subarray(from, to)],
  inflate: (packed, size) => within.inflate(packed, size),
  sum: (some, before) => within.sum(some, before),
});

/**
 * Every part that a zip lists, also of one name, in its order.
 * Throws RangeError where it is damaged, and of those Misleading where two parts share bytes; so does `read` where a part unpacks to more than is listed.
 */
export const zipEntries = (source: ByteSource): ZipEntry[] => zipRecords(source).map((record) => ({
  name: nameOf(record), size: record.size, packed: record.packed, method: record.method, crc: record.crc, isLocked: isLocked(record), read: () => unpack(source, record), pieces: () => unpackedPieces(source, record), raw: () => packedBytes(source, record),
}));

const isLocked = ({ flags }: ZipRecord): boolean => (flags & 1) !== 0;

function* unpackedPieces(source: ByteSource, record: ZipRecord): Generator<Uint8Array> {
  const { packed, size, method } = record;
  if (method !== 0 || isLocked(record)) {
    yield unpack(source, record);
    return;
  }
  const start = packedAt(record, source);
  let read = 0;
  for (const piece of source.pieces(start, start + packed)) {
    read += piece.length;
    yield piece;
  }
  if (read < packed || packed !== size) throw damaged();
}

function packedBytes(source: ByteSource, record: ZipRecord): Uint8Array {
  const { packed, method } = record;
  if (isLocked(record)) throw damaged();
  const start = packedAt(record, source);
  const bytes = source.bytes(start, start + packed);
  if (bytes.length < packed || (method !== 0 && method !== 8)) throw damaged();
  return bytes;
}

function unpack(source: ByteSource, record: ZipRecord): Uint8Array {
  const { size, method } = record;
  const bytes = packedBytes(source, record);
  const whole = method === 0 ? bytes : source.inflate(bytes, size);
  if (whole.length !== size) throw damaged();
  return whole;
}
