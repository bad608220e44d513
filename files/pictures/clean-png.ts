import { join } from './join.ts';

/** What is needed to show the picture as it is meant. Programs put anything into chunks of their own. */
const SHOWN = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT',
]);
const SIGNATURE = 8;
/** Length, type and check sum of a chunk. */
const CHUNK = 12;

/** A PNG with the chunks that show and no others. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + CHUNK <= bytes.length; ) {
    const end = at + CHUNK + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (SHOWN.has(type)) kept.push(bytes.subarray(at, end));
    // What follows the end is no part of the picture.
    if (type === 'IEND') break;
    at = end;
  }
  return join(kept);
}
