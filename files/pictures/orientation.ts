import { UPRIGHT, isOrientation, type Orientation } from '../../core/powerpoint/orientation.ts';
import { jpegSegments } from './jpeg-segments.ts';
import { pngChunks } from './png-chunks.ts';
import type { PictureType } from './type.ts';

const APP1 = 0xe1;
const EXIF = new TextEncoder().encode('Exif\0\0');
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** Finds the orientation in the first directory of an Exif block. */
function inExif(exif: Uint8Array): Orientation {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, little);
    const entries = view.getUint16(first, little);
    for (let index = 0; index < entries; index += 1) {
      const at = first + 2 + index * ENTRY;
      if (view.getUint16(at, little) !== ORIENTATION || view.getUint16(at + 2, little) !== SHORT) continue;
      const value = view.getUint16(at + 8, little);
      return isOrientation(value) ? value : UPRIGHT;
    }
  } catch (error) {
    // Cut off, or an offset that leads out of it.
    if (!(error instanceof RangeError)) throw error;
  }
  return UPRIGHT;
}

function exifOf(type: PictureType, bytes: Uint8Array): Uint8Array | undefined {
  if (type === 'png') return [...pngChunks(bytes)].find((chunk) => chunk.type === 'eXIf')?.data;
  if (type !== 'jpeg') return undefined;
  for (const { marker, content, end } of jpegSegments(bytes)) {
    const held = bytes.subarray(content, end);
    if (marker === APP1 && EXIF.every((byte, index) => held[index] === byte)) return held.subarray(EXIF.length);
  }
  return undefined;
}

/** How a camera was held, as it wrote it into the picture. What cleans the picture takes that out. */
export function readOrientation(type: PictureType, bytes: Uint8Array): Orientation {
  const exif = exifOf(type, bytes);
  return exif === undefined ? UPRIGHT : inExif(exif);
}
