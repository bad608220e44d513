import { Buffer } from 'node:buffer';

/** A dictionary of a stream is shorter. */
const DICTIONARY = 2_000;

/**
 * The JPEGs in a PDF whose bytes stand in it as they are, which is how Chromium puts photos in that lie upright; every other picture is drawn anew.
 * Each byte is looked at a few times at most, whatever stands in the file: it may come from anywhere.
 */
export function photosInPdf(pdf: Uint8Array): Uint8Array[] {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const photos: Uint8Array[] = [];
  let next = 0;
  for (let at = file.indexOf('/DCTDecode'); at >= 0; at = file.indexOf('/DCTDecode', next)) {
    const opens = file.indexOf('stream', at);
    if (opens < 0) break;
    const near = Math.max(0, opens - DICTIONARY);
    const from = near + file.subarray(near, opens).lastIndexOf('obj');
    // Whatever stands before the last object that begins in front of this stream is of no dictionary of it.
    if (at < from || at < near) next = Math.max(from, near);
    else {
      const photo = from < near ? undefined : photoAt(file, from, opens);
      if (photo !== undefined) photos.push(pdf.subarray(photo.start, photo.end));
      next = photo?.end ?? opens;
    }
  }
  return photos;
}

/** The bytes of a stream whose dictionary says how long it is. */
function photoAt(file: Buffer, from: number, opens: number): { start: number; end: number } | undefined {
  const [, length] = /\/Length (\d+)(?! \d+ R)\b/.exec(file.toString('latin1', from, opens)) ?? [];
  const head = /^stream\r?\n/.exec(file.toString('latin1', opens, opens + 8));
  if (length === undefined || head === null) return undefined;
  const start = opens + head[0].length;
  const end = start + Number(length);
  return end <= file.length ? { start, end } : undefined;
}
