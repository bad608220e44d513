import { strToU8 } from 'fflate';
import { AppError } from '../errors.ts';
import { LongBytes } from './long-bytes.ts';
import { packLong, packPart, type PackedPart } from './pack.ts';
import type { Packer } from './packer.ts';
import { plainPacker } from './plain-packer.ts';

/** The first of January 1980, which is the earliest that a zip can say: the same in every time zone. */
const DAY = 33;
const VERSION = 20;
const MOST = 0xff_ff_ff_ff;

/** The flag of a name in UTF-8: no program takes its letters for those of an old code page then. */
const UTF8 = 0x08_00;

const LOCAL_LENGTH = 30;
const LISTED_LENGTH = 46;
const END_LENGTH = 22;

/** What a zip says of a part, before the part itself and in its list. */
interface Header {
  method: number;
  crc: number;
  packed: number;
  size: number;
  name: Uint8Array;
  isAscii: boolean;
}

function headed(length: number, signature: number, { method, crc, packed, size, name, isAscii }: Header): { bytes: Uint8Array<ArrayBuffer>; view: DataView } {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  // The list says first which version made it.
  if (length === LISTED_LENGTH) view.setUint16(4, VERSION, true);
  const at = length === LISTED_LENGTH ? 6 : 4;
  view.setUint16(at, VERSION, true);
  if (!isAscii) view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  bytes.set(name, length);
  return { bytes, view };
}

/** A part's bytes, or how to come by them when it is their turn. */
export type PartBytes = Uint8Array | (() => Uint8Array);

/**
 * A zip of these parts, a piece at a time: no more of it is held than the part that is being packed, and of a part that is
 * stored as it is no more than a piece. Each is to be used before the next is asked for: its memory may be used again.
 * Nothing of the computer or the moment is in it, so that the same parts give the same bytes.
 */
export function* zipPieces(parts: Iterable<readonly [name: string, bytes: PartBytes | LongBytes | PackedPart]>, packer: Packer = plainPacker): Generator<Uint8Array> {
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [part, content] of parts) {
    const { packed, length, method, crc, size } = packedOf(part, content, packer);
    const name = strToU8(part);
    // Letters of ASCII alone take one byte each.
    const header: Header = { method, crc, packed: length, size, name, isAscii: name.length === part.length };
    if (at + length > MOST) throw new AppError('too-large', 'The file would be larger than 4 GB, which PowerPoint can’t open.', 'Nothing was written. Leave some pictures out, or make them smaller.');
    const listed = headed(LISTED_LENGTH, 0x02_01_4b_50, header);
    listed.view.setUint32(42, at, true);
    list.push(listed.bytes);
    const local = headed(LOCAL_LENGTH, 0x04_03_4b_50, header).bytes;
    yield local;
    yield* packed;
    at += local.length + length;
  }
  yield* list;
  const end = new DataView(new ArrayBuffer(END_LENGTH));
  end.setUint32(0, 0x06_05_4b_50, true);
  for (const place of [8, 10]) end.setUint16(place, list.length, true);
  end.setUint32(12, list.reduce((sum, piece) => sum + piece.length, 0), true);
  end.setUint32(16, at, true);
  yield new Uint8Array(end.buffer);
}

function packedOf(part: string, content: PartBytes | LongBytes | PackedPart, packer: Packer): PackedPart {
  if (content instanceof LongBytes) return packLong(part, content, packer);
  return 'packed' in content ? content : packPart(part, typeof content === 'function' ? content() : content, packer);
}

/** Pieces as one. Of one piece no more is used once the next is asked for. */
export function joinPieces(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  let whole = new Uint8Array(Array.isArray(pieces) ? (pieces as Uint8Array[]).reduce((sum, { length }) => sum + length, 0) : FIRST);
  let at = 0;
  for (const piece of pieces) {
    if (at + piece.length > whole.length) {
      const larger = new Uint8Array(Math.max(2 * whole.length, at + piece.length));
      larger.set(whole.subarray(0, at));
      whole = larger;
    }
    whole.set(piece, at);
    at += piece.length;
  }
  return at === whole.length ? whole : whole.slice(0, at);
}

const FIRST = 1 << 16;
const ENOUGH = 1 << 20;

/** The same in fewer pieces, since each is written to the disk on its own. Each is to be used before the next is asked for. */
export function* gatherPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const gathered = new Uint8Array(ENOUGH);
  let length = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const some = piece.subarray(at, at + ENOUGH - length);
      gathered.set(some, length);
      length += some.length;
      at += some.length;
      if (length < ENOUGH) continue;
      yield gathered;
      length = 0;
    }
  }
  if (length > 0) yield gathered.subarray(0, length);
}
