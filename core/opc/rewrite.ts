import { deflateSync } from 'fflate';
import { AppError } from '../errors.ts';
import { viewOf } from '../zip/find-list.ts';
import { LISTED_LENGTH, LOCAL_LENGTH, nameOf, packedAt, UTF8, zipRecords, type ZipRecord } from '../zip/records.ts';
import type { ByteSource } from '../zip/source.ts';
import { crc32 } from '../zip/crc32.ts';
import type { PartBytes } from '../zip/write.ts';
import { partKey, plainName } from './list-parts.ts';

/** What becomes of a package's parts. */
export interface Rewrite {
  changed: ReadonlyMap<string, PartBytes>;
  removed: ReadonlySet<string>;
  /** Nothing of a part but its name and bytes: no times, no fields of the program that packed it, no remarks, no folders. */
  bare?: boolean;
}

const LOCAL = 0x04_03_4b_50;
const DESCRIPTOR = 0x08_07_4b_50;
const SIZES_FOLLOW = 0x08;
const DEFLATED = 8;
const VERSION = 20;
/** The first of January 1980. */
const FIRST_DAY = 33 << 16;
const LARGE = 0xff_ff_ff_ff;
const PIECE = 1_000_000;

const damaged = (): AppError => new AppError('bad-input', 'This file is damaged and can’t be copied.', 'Nothing was written. Open it in PowerPoint, save it again and try once more.');

/** By what a record's part is known. */
const keyOf = (record: ZipRecord): string => partKey(plainName(nameOf(record)));

/**
 * A package with some parts changed or taken out, a piece at a time. Every other part is copied as it lies packed, with
 * its name, order, times and flags. The same input gives the same bytes. Throws AppError `bad-input` where it is damaged.
 */
export function* rewritePackage(source: ByteSource, { changed, removed, bare = false }: Rewrite): Generator<Uint8Array> {
  const content = new Map([...changed].map(([name, bytes]) => [partKey(name), bytes]));
  const gone = new Set([...removed].map(partKey));
  const seen = new Set<string>();
  const kept = whole(() => zipRecords(source)).filter((record) => {
    const key = keyOf(record);
    const again = seen.has(key);
    seen.add(key);
    // Written twice, a part is the same both times: see `listParts`.
    return !gone.has(key) && !(bare && key.endsWith('/')) && !(again && (bare || content.has(key)));
  });
  const listed = new Map<ZipRecord, Uint8Array>();
  let at = 0;
  for (const record of kept.toSorted((one, other) => one.place - other.place)) {
    const now = content.get(keyOf(record));
    const from = at;
    let entry = record.listed();
    let pieces: Iterable<Uint8Array>;
    if (now !== undefined) [entry, pieces] = anew(record, typeof now === 'function' ? now() : now, bare);
    else if (bare) [entry, pieces] = plainly(record, source);
    else pieces = asItLies(record, source, entry);
    for (const piece of pieces) {
      yield piece;
      at += piece.length;
    }
    if (at > LARGE) throw new AppError('too-large', 'The file would be larger than 4 GB, which PowerPoint can’t open.', 'Nothing was written. Leave some pictures out, or make them smaller.');
    viewOf(entry).setUint32(42, from, true);
    listed.set(record, entry);
  }
  let length = 0;
  for (const record of kept) {
    const entry = listed.get(record) ?? record.listed();
    yield entry;
    length += entry.length;
  }
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, 0x06_05_4b_50, true);
  view.setUint16(8, kept.length, true);
  view.setUint16(10, kept.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, at, true);
  yield end;
}

/** What can be read of the zip, or a refusal in words. */
function whole<Read>(read: () => Read): Read {
  try {
    return read();
  } catch {
    throw damaged();
  }
}

function* stretch(source: ByteSource, from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to; at += PIECE) {
    const piece = source.bytes(at, Math.min(to, at + PIECE));
    if (piece.length < Math.min(PIECE, to - at)) throw damaged();
    yield piece;
  }
}

/** A part with its own header and what follows it, byte for byte. */
function* asItLies(record: ZipRecord, source: ByteSource, entry: Uint8Array): Generator<Uint8Array> {
  const from = whole(() => packedAt(record, source));
  const after = from + record.packed;
  const tail = (record.flags & SIZES_FOLLOW) === 0 ? 0 : descriptorLength(record, source.bytes(after, after + 24));
  if (tail !== undefined) {
    yield* stretch(source, record.place, after + tail);
    return;
  }
  // It promises sizes that don't follow: they are put where every reader finds them.
  const head = new Uint8Array(source.bytes(record.place, from));
  viewOf(head).setUint16(6, record.flags & ~SIZES_FOLLOW, true);
  viewOf(head).setUint32(14, record.crc, true);
  viewOf(head).setUint32(18, record.packed, true);
  viewOf(head).setUint32(22, record.size, true);
  viewOf(entry).setUint16(8, record.flags & ~SIZES_FOLLOW, true);
  yield head;
  yield* stretch(source, from, after);
}

/** How long the sizes behind a part are: with a mark before them or without, in four bytes each or in eight. */
function descriptorLength({ crc, packed, size }: ZipRecord, bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes);
  for (const mark of [4, 0]) {
    if (mark === 4 && (bytes.length < 4 || view.getUint32(0, true) !== DESCRIPTOR)) continue;
    if (bytes.length < mark + 12 || view.getUint32(mark, true) !== crc) continue;
    // The longer form first: of an empty part the shorter one looks the same so far.
    if (bytes.length >= mark + 20 && Number(view.getBigUint64(mark + 4, true)) === packed && Number(view.getBigUint64(mark + 12, true)) === size) return mark + 20;
    if (view.getUint32(mark + 4, true) === packed && view.getUint32(mark + 8, true) === size) return mark + 12;
  }
  return undefined;
}

interface Fields {
  flags: number;
  method: number;
  time: number;
  crc: number;
  packed: number;
  size: number;
}

/** A part's header and its line in the list, without anything but what they must say. */
function headers(name: Uint8Array, { flags, method, time, crc, packed, size }: Fields): { local: Uint8Array; entry: Uint8Array<ArrayBuffer> } {
  const local = new Uint8Array(LOCAL_LENGTH + name.length);
  const entry = new Uint8Array(LISTED_LENGTH + name.length);
  for (const [bytes, at] of [[local, 4], [entry, 6]] as const) {
    const view = viewOf(bytes);
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, method, true);
    view.setUint32(at + 6, time, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, packed, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, name.length, true);
  }
  viewOf(local).setUint32(0, LOCAL, true);
  viewOf(entry).setUint32(0, 0x02_01_4b_50, true);
  viewOf(entry).setUint16(4, VERSION, true);
  local.set(name, LOCAL_LENGTH);
  entry.set(name, LISTED_LENGTH);
  return { local, entry };
}

/** Flags that say how the name is written; of the others none holds for bytes that are packed anew. */
const nameFlag = ({ flags }: ZipRecord): number => flags & UTF8;

function anew(record: ZipRecord, bytes: Uint8Array, bare: boolean): [entry: Uint8Array<ArrayBuffer>, pieces: Uint8Array[]] {
  const packed = record.method === 0 ? bytes : deflateSync(bytes, { level: 6 });
  const { local, entry } = headers(record.name, { flags: nameFlag(record), method: record.method === 0 ? 0 : DEFLATED, time: bare ? FIRST_DAY : record.time, crc: crc32(bytes), packed: packed.length, size: bytes.length });
  return [entry, [local, packed]];
}

function plainly(record: ZipRecord, source: ByteSource): [entry: Uint8Array<ArrayBuffer>, pieces: Generator<Uint8Array>] {
  const from = whole(() => packedAt(record, source));
  const { local, entry } = headers(record.name, { flags: record.flags & ~SIZES_FOLLOW, method: record.method, time: FIRST_DAY, crc: record.crc, packed: record.packed, size: record.size });
  return [entry, headAnd(local, stretch(source, from, from + record.packed))];
}

function* headAnd(head: Uint8Array, rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield head;
  yield* rest;
}
