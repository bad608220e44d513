import { strToU8 } from 'fflate';
import { AppError } from '../errors.ts';
import { plainPacker, type Packer } from './packer.ts';

/** What is packed once already, and would only cost time to deflate again. */
const PACKED = /\.(png|jpe?g|gif)$/;

/** The first of January 1980, which is the earliest that a zip can say: the same in every time zone. */
const DAY = 33;
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
const MOST = 0xff_ff_ff_ff;

/** Numbers as a zip has them, each with how many bytes it takes. */
function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** A part's bytes, or how to come by them when it is their turn. */
export type PartBytes = Uint8Array | (() => Uint8Array);

/**
 * A zip of these parts, a piece at a time: no more of it is held than the part that is being packed.
 * Nothing of the computer or the moment is in it, so that the same parts give the same bytes.
 */
export function* zipPieces(parts: Iterable<readonly [name: string, bytes: PartBytes]>, { deflate, crc32 }: Packer = plainPacker): Generator<Uint8Array> {
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [part, content] of parts) {
    const bytes = typeof content === 'function' ? content() : content;
    const name = strToU8(part);
    const method = PACKED.test(part) ? STORED : DEFLATED;
    const packed = method === STORED ? bytes : deflate(bytes);
    const common = numbers([VERSION, 2], [0, 2], [method, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]);
    if (at + packed.length > MOST) throw new AppError('too-large', 'The file would be larger than 4 GB, which PowerPoint can’t open.', 'Nothing was written. Leave some pictures out, or make them smaller.');
    list.push(numbers([0x02_01_4b_50, 4], [VERSION, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
    for (const piece of [numbers([0x04_03_4b_50, 4]), common, name, packed]) {
      yield piece;
      at += piece.length;
    }
  }
  const length = list.reduce((sum, piece) => sum + piece.length, 0);
  yield* list;
  const count = list.length / 4;
  yield numbers([0x06_05_4b_50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [at, 4], [0, 2]);
}

/** Pieces as one. */
export function joinPieces(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const all = [...pieces];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const ENOUGH = 1_000_000;

/** The same in fewer pieces: each is written to the disk on its own. */
export function* gatherPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < ENOUGH) continue;
    yield joinPieces(gathered);
    gathered = [];
    length = 0;
  }
  if (length > 0) yield joinPieces(gathered);
}
