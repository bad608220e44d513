import { strFromU8, strToU8 } from 'fflate';
import { findList, viewOf } from '../zip/find-list.ts';
import { LOCAL_LENGTH, packedAt, UTF8, zipRecords, type ZipRecord } from '../zip/records.ts';
import type { ByteSource } from '../zip/source.ts';
import { anotherPack, badEntry, NOT_A_PACK } from './refusals.ts';

const END_LENGTH = 22;
/** What other programs add for every file: times, owners. More could hold anything. */
const MOST_EXTRA = 100;
const LOCKED = 0x01;
const SIZES_FOLLOW = 0x08;
/** Files in the list, by what Unix calls their kind. */
const FILE = 0x8;
const LINK = 0xa;
const FOLDER = 0x4;
const DOS_FOLDER = 0x10;

/** An entry of a pack, as every reader of zips would see it. */
export interface PackEntry {
  name: string;
  size: number;
  packed: number;
  crc: number;
  /** Unpacks it. Throws RangeError where it is damaged. */
  read(): Uint8Array;
}

/**
 * The entries of a zip that every program reads alike: each header says what the list says, one entry stands behind the
 * other, and nothing is before, between or after them. Throws AppError, naming what is not so.
 */
export function packEntries(source: ByteSource): PackEntry[] {
  if (source.size < 4 || viewOf(source.bytes(0, 4)).getUint32(0, true) !== 0x04_03_4b_50) throw NOT_A_PACK();
  const { records, listAt } = listed(source);
  const names = new Map(records.map((record) => [record, nameFrom(record)]));
  let at = 0;
  for (const record of records.toSorted((one, other) => one.place - other.place)) {
    const name = names.get(record) ?? '';
    if (record.place !== at) throw anotherPack(`Before ${name === '' ? 'an entry' : name.slice(0, 80)} there are bytes that belong to none of its entries`);
    at = checkEntry(source, record, name);
  }
  if (at !== listAt) throw anotherPack('Behind its last entry there are bytes that belong to none of its entries');
  return records.map((record) => ({ name: names.get(record) ?? '', size: record.size, packed: record.packed, crc: record.crc, read: () => unpack(source, record) }));
}

function listed(source: ByteSource): { records: ZipRecord[]; listAt: number } {
  try {
    const { at, length, before, countBits } = findList(source);
    const records = zipRecords(source);
    if (before !== 0 || countBits !== 16 || at + length + END_LENGTH !== source.size) throw anotherPack('Something stands before it or after it that does not belong to it');
    return { records, listAt: at };
  } catch (error) {
    if (error instanceof RangeError) throw anotherPack('It is damaged, or was not copied to its end');
    throw error;
  }
}

/** A name in letters that every program reads alike. */
function nameFrom({ name, flags }: ZipRecord): string {
  const text = strFromU8(name);
  const isPlain = name.every((byte) => byte < 0x80);
  const back = strToU8(text);
  if (!isPlain && ((flags & UTF8) === 0 || back.length !== name.length || back.some((byte, index) => byte !== name[index]))) throw badEntry(strFromU8(name, true), 'has a name that is not UTF-8');
  return text;
}

/** @returns where the entry ends */
function checkEntry(source: ByteSource, record: ZipRecord, name: string): number {
  const { flags, method } = record;
  if ((flags & LOCKED) !== 0) throw badEntry(name, 'is locked with a password');
  if ((flags & SIZES_FOLLOW) !== 0) throw badEntry(name, 'has its size behind it, as packs don’t');
  if ((flags & ~UTF8 & ~0x06) !== 0 || (method !== 0 && method !== 8)) throw badEntry(name, 'is packed in a way that packs don’t use');
  if (method === 0 && record.size !== record.packed) throw badEntry(name, 'is not as long as the list says');
  const kind = fileKind(record);
  if (kind !== undefined) throw badEntry(name, kind);
  const list = viewOf(record.listed());
  if (list.getUint16(32, true) > 0 || list.getUint16(30, true) > MOST_EXTRA) throw badEntry(name, 'has remarks that packs don’t have');
  const from = localFault(source, record);
  if (typeof from === 'string') throw badEntry(name, from);
  return from + record.packed;
}

/** @returns where its packed bytes begin, or what is wrong */
function localFault(source: ByteSource, record: ZipRecord): number | string {
  let from: number;
  try {
    from = packedAt(record, source);
  } catch {
    return 'is not where the list says';
  }
  const head = source.bytes(record.place, from);
  const view = viewOf(head);
  const { length } = record.name;
  const isSame = head.length >= LOCAL_LENGTH + length && view.getUint16(6, true) === record.flags && view.getUint16(8, true) === record.method && view.getUint32(14, true) === record.crc
    && view.getUint32(18, true) === record.packed && view.getUint32(22, true) === record.size && view.getUint16(26, true) === length
    && record.name.every((byte, index) => head[LOCAL_LENGTH + index] === byte);
  if (!isSame) return 'has another name, size or sum in its own place than in the list';
  return view.getUint16(28, true) > MOST_EXTRA ? 'has remarks that packs don’t have' : from;
}

/** What else than a plain file an entry is, by what its list says of it. */
function fileKind(record: ZipRecord): string | undefined {
  const attributes = viewOf(record.listed()).getUint32(38, true);
  const kind = attributes >>> 28;
  if (kind === LINK) return 'is a link, which could lead anywhere';
  if (kind === FOLDER || (attributes & DOS_FOLDER) !== 0) return 'is a folder, which a pack does not list';
  return kind === 0 || kind === FILE ? undefined : 'is a device or a pipe and no file';
}

function unpack(source: ByteSource, record: ZipRecord): Uint8Array {
  const from = packedAt(record, source);
  const packed = source.bytes(from, from + record.packed);
  const whole = record.method === 0 ? packed : source.inflate(packed, record.size);
  if (packed.length !== record.packed || whole.length !== record.size) throw new RangeError('not as long as the list says');
  return whole;
}
