import { pngChunks } from './png-chunks.ts';

/** What is needed to show the picture as it is meant. Programs put anything into chunks of their own. */
const SHOWN = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT',
]);

/** Of a PNG the chunks that show and no others. */
export function shownOfPng(bytes: Uint8Array): Uint8Array[] {
  const kept = [...pngChunks(bytes)].filter(({ type }) => SHOWN.has(type)).map(({ whole }) => whole);
  return [bytes.subarray(0, 8), ...kept];
}
