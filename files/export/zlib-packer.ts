import { AppError } from '../../core/errors.ts';
import { joinPieces } from '../../core/zip/write.ts';
import type { Packer } from '../../core/zip/packer.ts';
import { readPart } from '../pictures/parts.ts';
import { sum } from '../sum.ts';

/** zlib itself, compiled for every processor alike: Node's own packs differently from one to another. */
const ZLIB = '@zip.js/zip.js/dist/zip-module.wasm';

/** Of Node, whose types leave it to the browser's. */
declare const WebAssembly: { instantiate: (bytes: Uint8Array) => Promise<{ instance: { exports: unknown } }> };

/** What is called of it. Streams and places are numbers. */
interface Zlib {
  memory: { readonly buffer: ArrayBuffer };
  malloc: (bytes: number) => number;
  deflate_new: () => number;
  deflate_init_raw: (stream: number, level: number) => number;
  /** @returns bytes made, in its lower three bytes, and zlib's own code above them */
  deflate_process: (stream: number, from: number, length: number, to: number, room: number, flush: number) => number;
  deflate_last_consumed: (stream: number) => number;
  deflate_end: (stream: number) => number;
}

const LEVEL = 6;
/** What zlib is to do when it has the last bytes: go on, end with a whole byte, or end. */
const FLUSH = { none: 0, open: 2, last: 4 } as const;
/** Its answer where there is nothing left to do. */
const NOTHING_LEFT = -5;

/** Bytes that are handed over, and back, at a time. */
const PIECE = 1 << 16;
const ROOM = 1 << 17;

/** Opens the packer of exports; the same bytes give the same, whatever was packed before. */
async function openPacker(): Promise<Packer> {
  const { instance } = await WebAssembly.instantiate(await readPart(ZLIB));
  const { _initialize: begin, ...zlib } = instance.exports as Zlib & { _initialize: () => void };
  begin();
  const from = zlib.malloc(PIECE);
  const to = zlib.malloc(ROOM);

  function* pieces(stream: number, bytes: Uint8Array, flush: number): Generator<Uint8Array> {
    for (let at = 0, made = ROOM; at < bytes.length || made === ROOM;) {
      const piece = bytes.subarray(at, at + PIECE);
      new Uint8Array(zlib.memory.buffer).set(piece, from);
      const answer = zlib.deflate_process(stream, from, piece.length, to, ROOM, at + piece.length < bytes.length ? FLUSH.none : flush);
      made = answer & 0xff_ff_ff;
      const code = answer >> 24;
      const taken = zlib.deflate_last_consumed(stream);
      if ((code < 0 && code !== NOTHING_LEFT) || (taken < piece.length && made < ROOM)) throw failed();
      yield new Uint8Array(zlib.memory.buffer).slice(to, to + made);
      at += taken;
    }
  }

  function deflate(bytes: Uint8Array, flush: number): Uint8Array {
    const stream = zlib.deflate_new();
    try {
      if (zlib.deflate_init_raw(stream, LEVEL) !== 0) throw failed();
      const [first, ...more] = pieces(stream, bytes, flush);
      return first === undefined || more.length > 0 ? joinPieces(first === undefined ? more : [first, ...more]) : first;
    } finally {
      zlib.deflate_end(stream);
    }
  }

  return { last: (bytes) => deflate(bytes, FLUSH.last), open: (bytes) => deflate(bytes, FLUSH.open), sum };
}

const failed = (): AppError => new AppError('internal', 'The file could not be packed.');

let packer: Promise<Packer> | undefined;

/** One for all exports of a process: nothing of one remains for the next, nor that it could not be opened for one. */
export const zlibPacker = (): Promise<Packer> => (packer ??= openOrForget());

async function openOrForget(): Promise<Packer> {
  try {
    return await openPacker();
  } catch (error) {
    packer = undefined;
    throw error;
  }
}
