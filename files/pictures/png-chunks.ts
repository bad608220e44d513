const SIGNATURE = 8;
/** Length, type and check sum of a chunk. */
const AROUND = 12;

/** One chunk of a PNG. */
export interface PngChunk {
  type: string;
  /** What it holds. */
  data: Uint8Array;
  /** All of it, with its length and check sum. */
  whole: Uint8Array;
}

/** The chunks of a PNG up to its end, or as far as they are whole. What follows the end is no part of the picture. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE; at + AROUND <= bytes.length; ) {
    const end = at + AROUND + view.getUint32(at);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}
