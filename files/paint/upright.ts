import { crc32 } from 'node:zlib';
import { UPRIGHT, type Orientation } from '../../core/powerpoint/orientation.ts';
import { join } from '../pictures/join.ts';

const PNG_HEAD = 33; // signature and IHDR

/** The least Exif there is: one directory with one entry, the orientation. */
const exifOf = (orientation: Orientation): Uint8Array =>
  Uint8Array.of(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A cleaned picture that says again how it was held, and nothing else: a browser turns it by that. */
export function withOrientation(type: string, bytes: Uint8Array, orientation: Orientation = UPRIGHT): Uint8Array {
  if (orientation === UPRIGHT) return bytes;
  const exif = exifOf(orientation);
  if (type === 'jpeg') {
    const content = join([new TextEncoder().encode('Exif\0\0'), exif]);
    const length = content.length + 2;
    return join([bytes.subarray(0, 2), Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff), content, bytes.subarray(2)]);
  }
  if (type !== 'png') return bytes;
  const named = join([new TextEncoder().encode('eXIf'), exif]);
  return join([bytes.subarray(0, PNG_HEAD), u32(exif.length), named, u32(crc32(named)), bytes.subarray(PNG_HEAD)]);
}
