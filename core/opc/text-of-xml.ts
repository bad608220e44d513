import { strFromU8 } from 'fflate';

/** Bytes that are turned at once: each letter on its own would take many times the text's memory. */
const PIECE = 16_384;

/** The text of an XML part: in UTF-8, or in UTF-16, as what a person adds to a file by other programs may be. */
export function textOfXml(bytes: Uint8Array): string {
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c);
  if (!little && !big) return strFromU8(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += PIECE) {
    const units = Array.from({ length: Math.floor(Math.min(PIECE, bytes.length - at) / 2) }, (_, index) => view.getUint16(at + 2 * index, little));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}
