export const JPEG_END = 0xd9;
export const JPEG_SCAN = 0xda;

/** One part of a JPEG, with the picture data that follows it where it starts a scan. */
export interface JpegSegment {
  marker: number;
  start: number;
  /** Where what it holds starts, after its length. */
  content: number;
  end: number;
}

/** Markers that carry no length, so that nothing may be read after them as one. */
const standsAlone = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Whether this byte after 0xff means a new marker: it is neither a stuffed zero nor a restart. */
const endsScan = (next: number): boolean => next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7);

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    if (endsScan(bytes[at + 1] ?? 0)) return at;
  }
  return bytes.length;
}

/** The parts of a JPEG up to its end, or as far as it goes. Stray bytes between them are passed over, as readers do. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let at = bytes.indexOf(0xff, 2);
  while (at !== -1 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === JPEG_END) {
      yield { marker, start: at, content: at + 2, end: at + 2 };
      return;
    }
    let next = at + 2;
    if (marker === 0xff) next = at + 1; // fills a gap
    else if (!standsAlone(marker)) {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      next = at + 2 + Math.max(length, 2);
      if (marker === JPEG_SCAN) next = endOfScan(bytes, next);
      yield { marker, start: at, content: at + 4, end: Math.min(next, bytes.length) };
    }
    at = bytes.indexOf(0xff, next);
  }
}
