import { PNG } from 'pngjs';
import { AppError } from '../../core/errors.ts';
import type { FallbackPicture } from '../../core/powerpoint/picture-asset.ts';
import { readPart } from './parts.ts';
import type { PictureSize } from './size.ts';
import { FRAME_HEADER, picturePart, webpChunks, writeWebp, type WebpChunk } from './webp-chunks.ts';

/** Of a JPEG: what a photo loses by it is not seen. Written in one pass, it takes less than half the time. */
const QUALITY = 90;
const SEE_THROUGH = 0x10;

interface Pixels extends PictureSize {
  /** Red, green, blue and how opaque, row by row. */
  data: Uint8Array | Uint8ClampedArray;
}

interface Codecs {
  decode: (webp: Uint8Array) => Pixels;
  toJpeg: (pixels: Pixels) => Uint8Array;
}

/** Read for the first WebP of an export. What reads the bytes runs in a memory of its own, which a bad picture can't leave. */
async function start(): Promise<Codecs> {
  const [{ webp, jpeg }, reader, writer] = await Promise.all([import('icodec/node'), readPart('icodec/webp-dec.wasm'), readPart('icodec/mozjpeg.wasm')]);
  await Promise.all([webp.loadDecoder(reader), jpeg.loadEncoder(writer)]);
  return {
    // Its types speak of a browser's.
    decode: (bytes) => webp.decode(bytes) as Pixels,
    toJpeg: ({ width, height, data }) => jpeg.encode({ width, height, data, depth: 8 }, { quality: QUALITY, progressive: false }),
  };
}

let codecs: Promise<Codecs> | undefined;

/** A picture of a moving WebP, and where it lies on the whole. */
interface Frame extends PictureSize {
  x: number;
  y: number;
  webp: Uint8Array;
}

const u24 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

function firstFrame(chunks: readonly WebpChunk[]): Frame | undefined {
  const data = chunks.find(({ type }) => type === 'ANMF')?.data;
  if (data === undefined) return undefined;
  const parts = picturePart(webpChunks(data, FRAME_HEADER));
  // Without the head of a WebP with parts, how see-through the picture is would not be read.
  const head = { type: 'VP8X', data: Uint8Array.of(SEE_THROUGH, 0, 0, 0, ...data.subarray(6, 12)) };
  const webp = writeWebp(parts.some(({ type }) => type === 'ALPH') ? [head, ...parts] : parts);
  return { x: 2 * u24(data, 0), y: 2 * u24(data, 3), width: u24(data, 6) + 1, height: u24(data, 9) + 1, webp };
}

/** A picture on an empty one of another size. */
function onCanvas({ data, width, height }: Pixels, { x, y }: Frame, whole: PictureSize): Pixels {
  const canvas = new Uint8Array(4 * whole.width * whole.height);
  const kept = Math.max(0, Math.min(width, whole.width - x));
  for (let row = 0; row < Math.min(height, whole.height - y); row += 1) {
    canvas.set(data.subarray(4 * row * width, 4 * (row * width + kept)), 4 * ((y + row) * whole.width + x));
  }
  return { ...whole, data: canvas };
}

function toPng({ width, height, data }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return new Uint8Array(PNG.sync.write(png));
}

/** What reads one WebP. Both ways throw where it is damaged. */
export interface WebpReader {
  check: (webp: Uint8Array, size: PictureSize) => void;
  /** As JPEG, or as PNG where it is see-through or stored without loss; of a moving one, its first picture. */
  still: (webp: Uint8Array, size: PictureSize) => FallbackPicture;
}

function read({ decode }: Codecs, webp: Uint8Array, size: PictureSize): { pixels: Pixels; isPhoto: boolean } {
  const frame = firstFrame([...webpChunks(webp)]);
  const pixels = decode(frame?.webp ?? webp);
  const { width, height } = frame ?? size;
  if (pixels.width !== width || pixels.height !== height) throw new RangeError('not as large as it says');
  if (frame !== undefined && (width !== size.width || height !== size.height)) return { pixels: onCanvas(pixels, frame, size), isPhoto: false };
  const types = new Set(picturePart(webpChunks(frame?.webp ?? webp)).map(({ type }) => type));
  return { pixels, isPhoto: types.has('VP8 ') && !types.has('ALPH') };
}

/** What reads the WebP of this name; the means are only loaded where there is one. Throws AppError where it is damaged. */
export async function webpReader(name: string): Promise<WebpReader> {
  const kit = await (codecs ??= start());
  const orDamaged = <T>(work: () => T): T => {
    try {
      return work();
    } catch {
      throw new AppError('bad-input', `${name} is damaged.`, 'Save the picture again in the program that made it.');
    }
  };
  return {
    check: (webp, size) => void orDamaged(() => read(kit, webp, size)),
    still: (webp, size) => orDamaged(() => {
      const { pixels, isPhoto } = read(kit, webp, size);
      return isPhoto ? { type: 'jpeg', bytes: kit.toJpeg(pixels) } : { type: 'png', bytes: toPng(pixels) };
    }),
  };
}
