const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** What says who made a PDF stands at its start; nothing of a page is looked at. */
const HEAD = 4096;
const TIME = /\/(?:Creation|Mod)Date \(D:(\d{14})[+-]\d\d'\d\d'\)/g;
const PLACE = "+00'00'";

/** A PDF that says it was made on this ISO day and at no hour, so that the same input gives the same bytes. */
export function withPdfDay(pdf: Uint8Array, day: string): Uint8Array {
  const digits = /^\d{4}-\d{2}-\d{2}/.test(day) ? day.slice(0, 10).replaceAll('-', '') : '19800101';
  const settled = pdf.slice();
  for (const found of latin1(pdf.subarray(0, HEAD)).matchAll(TIME)) {
    // The same length: the file's table counts bytes.
    const text = `${digits}000000${PLACE}`;
    const at = found.index + found[0].indexOf('D:') + 2;
    for (let index = 0; index < text.length; index += 1) settled[at + index] = text.charCodeAt(index);
  }
  return settled;
}
