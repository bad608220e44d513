import { damaged, findList, readLong, viewOf } from './find-list.ts';
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
  /** All that the list says of it, with sizes and place as numbers of four bytes. */
  listed: Uint8Array;
}

const LISTED = 0x02_01_4b_50;
const LISTED_LENGTH = 46;
/** Stands where a number is too large for its place. */
const LARGE = 0xff_ff_ff_ff;
const LARGE_FIELD = 1;

/** Everything that a zip lists, in its order, as it is written there. Throws where it is damaged. */
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
    const [name, extra, remark] = [bytes.subarray(at + LISTED_LENGTH, nameEnd), bytes.subarray(nameEnd, extraEnd), bytes.subarray(extraEnd, end)];
    const head = new Uint8Array(bytes.subarray(at, at + LISTED_LENGTH));
    const found = sizes(viewOf(head), extra);
    records.push({
      name: new Uint8Array(name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      packed: found.packed, size: found.size, place: found.place + list.before,
      listed: listedAnew(head, name, found.extra, remark, found),
    });
    at = end;
  }
  return records;
}

/** Sizes and place, also of the form for files past 4 GB, which some programs write for small ones too; and the fields without those. */
function sizes(view: DataView, extra: Uint8Array): Pick<ZipRecord, 'packed' | 'size' | 'place'> & { extra: Uint8Array } {
  const found = { packed: view.getUint32(20, true), size: view.getUint32(24, true), place: view.getUint32(42, true), extra };
  if (found.packed !== LARGE && found.size !== LARGE && found.place !== LARGE) return found;
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
  return found;
}

/** A part's line in the list in the usual form: readers look for the other one only where the list's end is in it too. */
function listedAnew(head: Uint8Array, name: Uint8Array, extra: Uint8Array, remark: Uint8Array, { packed, size }: Pick<ZipRecord, 'packed' | 'size'>): Uint8Array {
  const listed = joinPieces([head, name, extra, remark]);
  const view = viewOf(listed);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint16(30, extra.length, true);
  return listed;
}
