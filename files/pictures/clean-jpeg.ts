import { join } from './join.ts';

const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const ADOBE = 0xee;

/** The APP parts that a picture is shown by, by the name that each begins with: how large the pixels are, how the colours are meant. */
const SHOWN_BY: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', [ADOBE]: 'Adobe' };

function isMetadata(marker: number, content: Uint8Array): boolean {
  if (marker === COMMENT) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = SHOWN_BY[marker];
  return name === undefined || ![...name].every((letter, index) => content[index] === letter.charCodeAt(0));
}

/** Where the packed picture data ends that starts here: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A JPEG without metadata, and without what cameras put behind its end: a film, a second picture. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = view.getUint8(at + 1);
    // Not as it should be: the rest is left to the program that shows it.
    if (view.getUint8(at) !== 0xff) return join([...kept, bytes.subarray(at)]);
    if (marker === 0xff) {
      at += 1; // fills a gap
      continue;
    }
    if (marker === END) break;
    const content = at + 2 + view.getUint16(at + 2);
    const end = marker === SCAN ? endOfScan(bytes, content) : content;
    if (!isMetadata(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return join([...kept, bytes.subarray(at, at + 2)]);
}
