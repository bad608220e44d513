import { strFromU8 } from 'fflate';
import { damaged, findList, Misleading, readLong, viewOf } from './find-list.ts';
import type { ByteSource } from './source.ts';
import { joinPieces } from './write.ts';

/** What a zip lists of one part, as it stands there. */
export interface ZipRecord {
  /** As written, in whichever letters. */
  name: Uint8Array;
  flags: number;
  method: number;
  /** Time and date, as two numbers in one. */
  time: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its own header begins. */
  place: number;
  /** All that the list says of it, with sizes and place as numbers of four bytes: bytes of its own at each call. */
  listed(): Uint8Array<ArrayBuffer>;
}

const LISTED = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
export const LISTED_LENGTH = 46;
export const LOCAL_LENGTH = 30;
/** The flag of a name in UTF-8. */
export const UTF8 = 0x08_00;
/** Stands where a number is too large for its place, and is in the extra field for large files. */
const LARGE = 0xff_ff_ff_ff;
const LARGE_FIELD = 1;

/**
 * Everything that a zip lists, also of one name, in its order, as it is written there.
 * Throws RangeError where it is damaged, and of those Misleading where two parts share bytes.
 */
export function zipRecords(source: ByteSource): ZipRecord[] {
  const list = findList(source);
  const bytes = source.bytes(list.at, list.at + list.length);
  const view = viewOf(bytes);
  const records: ZipRecord[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + LISTED_LENGTH > bytes.length || view.getUint32(at, true) !== LISTED) throw damaged();
    const nameEnd = at + LISTED_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > bytes.length) throw damaged();
    const [from, name] = [at, bytes.subarray(at + LISTED_LENGTH, nameEnd)];
    const fields = (): Uint8Array => bytes.subarray(nameEnd, extraEnd);
    const { extra, packed, size, place } = sizes(view, at, fields);
    records.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      packed, size, place: place + list.before,
      listed: () => listedAnew([bytes.subarray(from, from + LISTED_LENGTH), name, extra ?? fields(), bytes.subarray(extraEnd, end)], (extra ?? fields()).length, packed, size),
    });
    at = end;
  }
  if (list.count !== (list.countBits === 16 ? records.length % 0x1_00_00 : records.length)) throw damaged();
  checkPlaces(records, list.at);
  return records;
}

/** A part's name. */
export const nameOf = ({ name, flags }: ZipRecord): string => strFromU8(name, (flags & UTF8) === 0);

/** Where a part's packed bytes begin. Throws RangeError where no part stands there. */
export function packedAt({ place }: ZipRecord, source: ByteSource): number {
  const head = source.bytes(place, place + LOCAL_LENGTH);
  if (head.length < LOCAL_LENGTH) throw damaged();
  const view = viewOf(head);
  if (view.getUint32(0, true) !== LOCAL) throw damaged();
  return place + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
}

/** Sizes and place, also of the form for files past 4 GB, which some programs write for small ones too; and the fields without those, where there are any. */
function sizes(view: DataView, from: number, fieldsOf: () => Uint8Array): Pick<ZipRecord, 'packed' | 'size' | 'place'> & { extra: Uint8Array | undefined } {
  const found = { packed: view.getUint32(from + 20, true), size: view.getUint32(from + 24, true), place: view.getUint32(from + 42, true), extra: undefined };
  if (found.packed !== LARGE && found.size !== LARGE && found.place !== LARGE) return found;
  const extra = fieldsOf();
  const fields = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + fields.getUint16(at + 2, true);
    if (fields.getUint16(at, true) === LARGE_FIELD) {
      let next = at + 4;
      const take = (): number => {
        if (next + 8 > extra.length) throw damaged();
        next += 8;
        return readLong(fields, next - 8);
      };
      if (found.size === LARGE) found.size = take();
      if (found.packed === LARGE) found.packed = take();
      if (found.place === LARGE) found.place = take();
      return { ...found, extra: joinPieces([extra.subarray(0, at), extra.subarray(end)]) };
    }
    at = end;
  }
  throw damaged();
}

/** Parts that share bytes are how a small file says that it is huge, and how two programs are made to read two things in one file. */
function checkPlaces(records: readonly ZipRecord[], end: number): void {
  const inPlace = records.toSorted((one, other) => one.place - other.place);
  for (const [index, { place, packed }] of inPlace.entries()) if (place + LOCAL_LENGTH + packed > (inPlace[index + 1]?.place ?? end)) throw new Misleading('parts share bytes');
}

/** A part's line in the list in the usual form: readers look for the other one only where the list's end is in it too. */
function listedAnew(pieces: readonly Uint8Array[], extra: number, packed: number, size: number): Uint8Array<ArrayBuffer> {
  const listed = joinPieces(pieces);
  const view = viewOf(listed);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint16(30, extra, true);
  return listed;
}
