import { join } from './join.ts';

/** The letters before a WebP's first chunk: RIFF, a length, WEBP. */
const HEADER = 12;
/** What stands before the chunks inside of one picture of a moving WebP: its place, its size, how long it is shown. */
export const FRAME_HEADER = 16;

export interface WebpChunk {
  type: string;
  data: Uint8Array;
}

/** The chunks from here on, up to the first that is cut off. */
export function* webpChunks(bytes: Uint8Array, from = HEADER): Generator<WebpChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return;
    yield { type: String.fromCharCode(...bytes.subarray(at, at + 4)), data: bytes.subarray(at + 8, at + 8 + length) };
    // A chunk of an odd length is followed by one byte that belongs to none.
    at += 8 + length + (length & 1);
  }
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

const written = ({ type, data }: WebpChunk): Uint8Array =>
  join([new TextEncoder().encode(type), u32(data.length), data, new Uint8Array(data.length & 1)]);

/** Chunks one after the other. */
export const joinChunks = (chunks: readonly WebpChunk[]): Uint8Array => join(chunks.map(written));

/** A whole file of these chunks. */
export function writeWebp(chunks: readonly WebpChunk[]): Uint8Array {
  const content = joinChunks(chunks);
  return join([new TextEncoder().encode('RIFF'), u32(content.length + 4), new TextEncoder().encode('WEBP'), content]);
}

const isPicture = ({ type }: WebpChunk): boolean => type === 'VP8 ' || type === 'VP8L';

/** The chunks that one picture is made of: how see-through it is, and its colours. */
export const picturePart = (chunks: Iterable<WebpChunk>): WebpChunk[] => [...chunks].filter((chunk) => chunk.type === 'ALPH' || isPicture(chunk));

/** Whether a WebP has a picture and none of it is cut off. */
export function isWholeWebp(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  // The byte that makes the last chunk even is left off by some programs.
  if (length + 8 > bytes.length + 1) return false;
  return [...webpChunks(bytes)].some((chunk) => isPicture(chunk) || chunk.type === 'ANMF');
}
