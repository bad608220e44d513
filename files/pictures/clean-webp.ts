import { join } from './join.ts';
import { FRAME_HEADER, joinChunks, picturePart, webpChunks, writeWebp, type WebpChunk } from './webp-chunks.ts';

/** What is needed to show the picture as it is meant, moving ones too. */
const SHOWN = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L']);
/** The marks of the header that say that Exif and XMP follow. */
const ANNOUNCED = 0x08 | 0x04;

function clean({ type, data }: WebpChunk): WebpChunk {
  if (type === 'VP8X') return { type, data: data.map((byte, index) => (index === 0 ? byte & ~ANNOUNCED : byte)) };
  if (type === 'ANMF') return { type, data: join([data.subarray(0, FRAME_HEADER), joinChunks(picturePart(webpChunks(data, FRAME_HEADER)))]) };
  return { type, data };
}

/** A WebP with the chunks that show and no others, and with nothing behind its end. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  return writeWebp([...webpChunks(bytes)].filter(({ type }) => SHOWN.has(type)).map(clean));
}
