import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflate } from 'node:zlib';
import { pngChunks } from './png-chunks.ts';
import type { PictureSize } from './size.ts';

/** Samples of a pixel, by the header's colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The passes of an interlaced picture: where each starts and how far apart its pixels stand. */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
/** Some programs pack a little more than the picture; readers pass over it. */
const SLACK = 65_536;

/** Bytes of the rows of a picture: each has its pixels and one byte on how they are filtered. */
function rowBytes(width: number, height: number, bits: number): number {
  return width <= 0 || height <= 0 ? 0 : height * (1 + Math.ceil((width * bits) / 8));
}

/** What a PNG must unpack to; undefined for a header that says nothing of sense. */
function unpackedSize(header: Uint8Array, { width, height }: PictureSize): number | undefined {
  const samples = SAMPLES[header[9] ?? -1];
  const depth = header[8] ?? 0;
  if (samples === undefined || depth === 0 || depth > 16) return undefined;
  const bits = samples * depth;
  if (header[12] === 0) return rowBytes(width, height, bits);
  return PASSES.reduce((sum, [x, y, stepX, stepY]) =>
    sum + rowBytes(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY), bits), 0);
}

/** Whether a PNG unpacks to exactly its picture. It is unpacked piece by piece, and no further than the picture goes. */
export async function isWholePng(bytes: Uint8Array, size: PictureSize): Promise<boolean> {
  const chunks = [...pngChunks(bytes)];
  const [header] = chunks;
  if (header?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') return false;
  const expected = unpackedSize(header.data, size);
  if (expected === undefined) return false;
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  let unpacked = 0;
  try {
    await pipeline(Readable.from(packed), createInflate({ chunkSize: SLACK }), async (pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) {
        unpacked += piece.length;
        if (unpacked > expected + SLACK) throw new RangeError('more than the picture');
      }
    });
  } catch {
    // Damaged, cut off, or packed to fill a computer's memory: no picture in any case.
    return false;
  }
  return unpacked >= expected;
}
