import { isWholeGif } from './clean-gif.ts';
import { JPEG_END, JPEG_SCAN, jpegSegments } from './jpeg-segments.ts';
import type { PictureSize } from './size.ts';
import type { PictureType } from './type.ts';
import { isWholeWebp } from './webp-chunks.ts';
import { isWholePng } from './whole-png.ts';

/** More than any camera's, and few enough for the program that opens the file to unpack. */
const MOST_PIXELS = 100_000_000;

function isWholeJpeg(bytes: Uint8Array): boolean {
  const markers = [...jpegSegments(bytes)].map(({ marker }) => marker);
  return markers.includes(JPEG_SCAN) && markers.at(-1) === JPEG_END;
}

/** Whether all of a picture is there and it unpacks to a size that other programs can bear. */
export async function isWhole(type: PictureType, bytes: Uint8Array, size: PictureSize): Promise<boolean> {
  // A drawing has no pixels of its own.
  if (type === 'svg') return true;
  if (size.width * size.height > MOST_PIXELS) return false;
  switch (type) {
    case 'png':
      return isWholePng(bytes, size);
    case 'jpeg':
      return isWholeJpeg(bytes);
    case 'gif':
      return isWholeGif(bytes);
    case 'webp':
      return isWholeWebp(bytes);
  }
}
