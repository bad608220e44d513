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

interface GifPart {
  bytes: Uint8Array;
  isPicture: boolean;
  isShown: boolean;
}

/** The parts of a GIF after its header, and where they end. */
function readParts(bytes: Uint8Array): { header: Uint8Array; parts: GifPart[]; end: number } {
  const start = HEADER + tableSize(bytes[HEADER - 3] ?? 0);
  const parts: GifPart[] = [];
  let at = start;
  while (at < bytes.length && (bytes[at] === EXTENSION || bytes[at] === IMAGE)) {
    const isPicture = bytes[at] === IMAGE;
    // Before its sub-blocks a picture has its place, its colours and one byte on how it is packed.
    const end = endOfBlocks(bytes, isPicture ? at + 11 + tableSize(bytes[at + 9] ?? 0) : at + 2);
    parts.push({ bytes: bytes.subarray(at, end), isPicture, isShown: isPicture || isShown(bytes, at) });
    at = end;
  }
  return { header: bytes.subarray(0, start), parts, end: at };
}

/** Of a GIF its pictures and their timing, and no comments or programs' own parts. */
export function shownOfGif(bytes: Uint8Array): Uint8Array[] {
  const { header, parts } = readParts(bytes);
  return [header, ...parts.filter((part) => part.isShown).map((part) => part.bytes), new Uint8Array([TRAILER])];
}

/** Whether a GIF has a picture and none of it is cut off. */
export function isWholeGif(bytes: Uint8Array): boolean {
  const { parts, end } = readParts(bytes);
  return parts.some((part) => part.isPicture) && end <= bytes.length;
}

/** How many pictures a GIF has: more than one, and it moves. */
export const countGifPictures = (bytes: Uint8Array): number => readParts(bytes).parts.filter((part) => part.isPicture).length;
