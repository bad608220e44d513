import { Buffer } from 'node:buffer';

/** A dictionary of a stream is shorter. */
const DICTIONARY = 2_000;

/** The JPEGs in a PDF whose bytes stand in it as they are, which is how Chromium puts photos in that lie upright; every other picture is drawn anew. */
export function photosInPdf(pdf: Uint8Array): Uint8Array[] {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const photos: Uint8Array[] = [];
  for (let at = file.indexOf('/DCTDecode'); at >= 0; at = file.indexOf('/DCTDecode', at + 1)) {
    const from = file.lastIndexOf('obj', at);
    const opens = file.indexOf('stream', at);
    if (from < 0 || opens < 0 || opens - from > DICTIONARY) continue;
    const [, length] = /\/Length (\d+)(?! \d+ R)\b/.exec(file.toString('latin1', from, opens)) ?? [];
    const head = /^stream\r?\n/.exec(file.toString('latin1', opens, opens + 8));
    if (length === undefined || head === null) continue;
    const start = opens + head[0].length;
    if (start + Number(length) <= file.length) photos.push(pdf.subarray(start, start + Number(length)));
  }
  return photos;
}
