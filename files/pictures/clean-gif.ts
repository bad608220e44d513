import { join } from './join.ts';

const HEADER = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** The application parts that say how often the pictures are shown; any other is a program's own. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** Size of the colour table that these flags announce. */
const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Where a run of sub-blocks ends, after the empty one. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let size = bytes[at]; size !== undefined && size > 0; size = bytes[at]) at += 1 + size;
  return at + 1;
}

function isShown(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && LOOPS.has(String.fromCharCode(...bytes.subarray(at + 3, at + 14)));
}

/** A GIF with its pictures and their timing, and no comments or programs' own parts. */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  let at = HEADER + tableSize(bytes[HEADER - 3] ?? 0);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length && (bytes[at] === EXTENSION || bytes[at] === IMAGE)) {
    const isImage = bytes[at] === IMAGE;
    // Before its sub-blocks a picture has its place, its colours and one byte on how it is packed.
    const end = endOfBlocks(bytes, isImage ? at + 11 + tableSize(bytes[at + 9] ?? 0) : at + 2);
    if (isImage || isShown(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return join([...kept, new Uint8Array([TRAILER])]);
}
