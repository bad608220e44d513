import { strFromU8, unzlibSync } from 'fflate';
import type { Piece } from '../model.ts';

export const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;

/** What is written in a PNG beside its picture. */
export function pngTexts(bytes: Uint8Array): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = (part: Uint8Array): string => strFromU8(part, true);
  const pieces: Piece[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = latin(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'tEXt' || type === 'eXIf') pieces.push({ text: latin(data).replaceAll('\0', ' '), place: 'properties' });
    if (type === 'zTXt' || type === 'iTXt') pieces.push({ text: unpacked(data), place: 'properties' });
    at += 12 + length;
  }
  return pieces;
}

function unpacked(data: Uint8Array): string {
  const text = (part: Uint8Array): string => strFromU8(part).replaceAll('\0', ' ');
  for (let at = 0; at + 2 < data.length; at += 1) {
    if (data[at] !== 0x78) continue;
    try {
      return `${text(data.subarray(0, at))} ${text(unzlibSync(data.subarray(at), { out: new Uint8Array(1_000_000) }))}`;
    } catch {
      // Not where it begins.
    }
  }
  return text(data);
}
