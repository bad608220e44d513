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

/** Headers one behind the other, in one stretch of memory for all of them: a file has two for each of its parts. */
class Headers {
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  length = 0;

  /** What was put, until more is. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** @param at where the part's own header stands, for one in the list */
  put({ method, crc, packed, size, name, isAscii }: Header, at?: number): void {
    const ownLength = at === undefined ? LOCAL_LENGTH : LISTED_LENGTH;
    const start = this.length;
    this.#makeRoom(ownLength + name.length);
    const view = this.#view;
    view.setUint32(start, at === undefined ? 0x04_03_4b_50 : 0x02_01_4b_50, true);
    // The list says first which version made it.
    if (at !== undefined) view.setUint16(start + 4, VERSION, true);
    const field = start + (at === undefined ? 4 : 6);
    view.setUint16(field, VERSION, true);
    if (!isAscii) view.setUint16(field + 2, UTF8, true);
    view.setUint16(field + 4, method, true);
    view.setUint16(field + 8, DAY, true);
    view.setUint32(field + 10, crc, true);
    view.setUint32(field + 14, packed, true);
    view.setUint32(field + 18, size, true);
    view.setUint16(field + 22, name.length, true);
    if (at !== undefined) view.setUint32(start + 42, at, true);
    this.#bytes.set(name, start + ownLength);
  }

  #makeRoom(more: number): void {
    const length = this.length + more;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
      larger.set(this.bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    // Fields that are nought are not written.
    this.#bytes.fill(0, this.length, length);
    this.length = length;
  }
}

/** A part's bytes, or how to come by them when it is their turn. */
export type PartBytes = Uint8Array | (() => Uint8Array);

/**
 * A zip of these parts, a piece at a time: no more of it is held than the part that is being packed, and of a part that is
 * stored as it is no more than a piece. Each is to be used before the next is asked for: its memory may be used again.
 * Nothing of the computer or the moment is in it, so that the same parts give the same bytes.
 */
export function* zipPieces(parts: Iterable<readonly [name: string, bytes: PartBytes | LongBytes | PackedPart]>, packer: Packer = plainPacker): Generator<Uint8Array> {
  const [list, own] = [new Headers(), new Headers()];
  let count = 0;
  let at = 0;
  for (const [part, content] of parts) {
    const { packed, length, method, crc, size } = packedOf(part, content, packer);
    const name = strToU8(part);
    // Letters of ASCII alone take one byte each.
    const header: Header = { method, crc, packed: length, size, name, isAscii: name.length === part.length };
    if (at + length > MOST) throw new AppError('too-large', 'The file would be larger than 4 GB, which PowerPoint can’t open.', 'Nothing was written. Leave some pictures out, or make them smaller.');
    list.put(header, at);
    count += 1;
    own.clear();
    own.put(header);
    yield own.bytes;
    yield* packed;
    at += own.length + length;
  }
  yield list.bytes;
  const end = new DataView(new ArrayBuffer(END_LENGTH));
  end.setUint32(0, 0x06_05_4b_50, true);
  for (const place of [8, 10]) end.setUint16(place, count, true);
  end.setUint32(12, list.length, true);
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

/** What the last file was gathered in: new memory would have to be cleared for each, most of it for nothing. */
let spare: Uint8Array | undefined;

/** The same in fewer pieces, since each is written to the disk on its own. Each is to be used before the next is asked for. */
export function* gatherPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const gathered = spare ?? new Uint8Array(ENOUGH);
  spare = undefined;
  let length = 0;
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length;) {
        const some = piece.length - at <= ENOUGH - length && at === 0 ? piece : piece.subarray(at, at + ENOUGH - length);
        gathered.set(some, length);
        length += some.length;
        at += some.length;
        if (length < ENOUGH) continue;
        yield gathered;
        length = 0;
      }
    }
    if (length > 0) yield gathered.subarray(0, length);
  } finally {
    spare = gathered;
  }
}
