import type { ByteSource } from './source.ts';

const END = 0x06_05_4b_50;
const PART = 0x04_03_4b_50;
const LARGE_END = 0x06_06_4b_50;
const LARGE_PLACE = 0x07_06_4b_50;
const END_LENGTH = 22;
const LARGE_END_LENGTH = 56;
const LARGE_PLACE_LENGTH = 20;
const LONGEST_REMARK = 65_535;

/** What a zip that can't be read is refused with; whoever opens one says it in words. */
export const damaged = (why = 'no whole zip'): RangeError => new RangeError(why);

/** What a zip is refused with whose list says less than it holds, as small files do that are made to fill a computer. */
export class Misleading extends RangeError {}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A number of eight bytes. Throws where no file could be so long. */
export function readLong(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

/** Where the list of a zip's parts lies. */
export interface ListPlace {
  at: number;
  /** Bytes. */
  length: number;
  /** How many parts it says that it has. */
  count: number;
  /** How many of the count's lowest bits are kept in the file. */
  countBits: 16 | 53;
  /** What stands before the zip and isn't counted in its places, in bytes. */
  before: number;
}

/** Finds the list at the end of a zip. Throws RangeError where there is none, as in a file that was cut off. */
export function findList(source: ByteSource): ListPlace {
  const from = Math.max(0, source.size - END_LENGTH - LONGEST_REMARK);
  const view = viewOf(source.bytes(from, source.size));
  // A remark may hold what looks like an end: the real one's remark reaches to the end of the file.
  let inside: number | undefined;
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const end = at + END_LENGTH + view.getUint16(at + 20, true);
    if (end === view.byteLength) return placeAt(source, view, at, from);
    if (end < view.byteLength) inside ??= at;
  }
  if (inside === undefined) throw damaged();
  return placeAt(source, view, inside, from);
}

function placeAt(source: ByteSource, view: DataView, at: number, from: number): ListPlace {
  const stated = { at: view.getUint32(at + 16, true), length: view.getUint32(at + 12, true), count: view.getUint16(at + 10, true), countBits: 16 as const };
  const end = from + at;
  const large = largePlace(source, end);
  const found = large?.place ?? stated;
  const before = (large?.end ?? end) - found.length - found.at;
  if (before < 0 || (before > 0 && isCutOff(source))) throw damaged();
  return { ...found, at: found.at + before, before };
}

/** What begins as a zip and ends with the list of a later one was cut off within a part that is a zip itself, such as a chart's workbook. */
const isCutOff = (source: ByteSource): boolean => source.size >= 4 && viewOf(source.bytes(0, 4)).getUint32(0, true) === PART;

/** Of a zip in the form for files past 4 GB, which some programs write for small ones too. */
function largePlace(source: ByteSource, end: number): { place: Omit<ListPlace, 'before'>; end: number } | undefined {
  if (end < LARGE_PLACE_LENGTH + LARGE_END_LENGTH) return undefined;
  const locator = viewOf(source.bytes(end - LARGE_PLACE_LENGTH, end));
  if (locator.getUint32(0, true) !== LARGE_PLACE) return undefined;
  const stated = readLong(locator, 8);
  // Where something stands before the zip, the record lies straight before its locator all the same.
  for (const at of [stated, end - LARGE_PLACE_LENGTH - LARGE_END_LENGTH]) {
    if (at + LARGE_END_LENGTH > end) continue;
    const view = viewOf(source.bytes(at, at + LARGE_END_LENGTH));
    if (view.getUint32(0, true) !== LARGE_END) continue;
    return { place: { count: readLong(view, 32), length: readLong(view, 40), at: readLong(view, 48), countBits: 53 }, end: at };
  }
  throw damaged();
}
