const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** What says who made a PDF stands at its start; nothing of a page is looked at. */
const HEAD = 4096;
const TIME = /\/(?:Creation|Mod)Date \(D:(\d{14})[+-]\d\d'\d\d'\)/g;
const PLACE = "+00'00'";

/** A PDF without what differs from run to run, so that the same input gives the same bytes: it was made on this ISO day, at no hour. */
export function settledPdf(pdf: Uint8Array, day: string): Uint8Array {
  const settled = pdf.slice();
  settleDay(settled, /^\d{4}-\d{2}-\d{2}/.test(day) ? day.slice(0, 10).replaceAll('-', '') : '19800101');
  settleNames(settled);
  return settled;
}

function settleDay(pdf: Uint8Array, digits: string): void {
  for (const found of latin1(pdf.subarray(0, HEAD)).matchAll(TIME)) {
    // The same length: the file's table counts bytes.
    write(pdf, found.index + found[0].indexOf('D:') + 2, `${digits}000000${PLACE}`);
  }
}

const write = (pdf: Uint8Array, at: number, text: string): void => {
  for (let index = 0; index < text.length; index += 1) pdf[at + index] = text.charCodeAt(index);
};

/** "(node" */
const OPENING = [0x28, 0x6e, 0x6f, 0x64, 0x65];
const DIGITS = 8;

/**
 * Chromium names the heads of tables by its own count of nodes, which is not the same each time. They are counted
 * from 1 in the same order: the file's list of names is sorted.
 */
function settleNames(pdf: Uint8Array): void {
  const places: { at: number; name: string }[] = [];
  for (let at = pdf.indexOf(OPENING[0] ?? 0); at >= 0; at = pdf.indexOf(OPENING[0] ?? 0, at + 1)) {
    if (!OPENING.every((code, index) => pdf[at + index] === code)) continue;
    const from = at + OPENING.length;
    const [name] = /^\d{8}(?=\))/.exec(latin1(pdf.subarray(from, from + DIGITS + 1))) ?? [];
    if (name !== undefined) places.push({ at: from, name });
  }
  const order = [...new Set(places.map(({ name }) => name))].toSorted();
  const numbers = new Map(order.map((name, index) => [name, String(index + 1).padStart(DIGITS, '0')]));
  for (const { at, name } of places) write(pdf, at, numbers.get(name) ?? name);
}
