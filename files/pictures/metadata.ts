import type { PictureType } from './type.ts';

/** Text, camera data and times; what is needed to show the picture stays. */
const PNG_METADATA = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);
const PNG_SIGNATURE = 8;
/** Length, type and check sum of a chunk. */
const PNG_CHUNK = 12;

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, PNG_SIGNATURE)];
  for (let at = PNG_SIGNATURE; at + PNG_CHUNK <= bytes.length; ) {
    const end = at + PNG_CHUNK + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PNG_METADATA.has(type)) kept.push(bytes.subarray(at, end));
    // What follows the end is no part of the picture.
    if (type === 'IEND') break;
    at = end;
  }
  return join(kept);
}

/** APP0 says how large the pixels are, APP2 and APP14 how the colours are meant; the other APP parts and comments are metadata. */
const isJpegMetadata = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker));

function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = view.getUint8(at + 1);
    // From the scan on there are no segments to walk.
    if (view.getUint8(at) !== 0xff || marker === 0xda || marker === 0xff) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (!isJpegMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return join([...kept, bytes.subarray(at)]);
}

/** A picture without what its camera or program wrote into it: places, names, dates, paths. */
export function withoutMetadata(type: PictureType, bytes: Uint8Array): Uint8Array {
  if (type === 'png') return cleanPng(bytes);
  return type === 'jpeg' ? cleanJpeg(bytes) : bytes;
}
