/** Advance widths of Arial in thousandths of an em, from space (32) to tilde (126). */
const ASCII: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** The same of Arial Bold. */
const BOLD: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
  975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
  333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
  611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const MONOSPACE = 600;
/** Between an average letter and a wide one: better a line too many than one too few. */
const UNKNOWN = 640;
const WIDE = 1000;

function advance(codePoint: number, widths: readonly number[]): number {
  if (codePoint >= 0x2e80) return WIDE;
  if (codePoint === 0x2014) return 1000;
  if (codePoint >= 0x2018 && codePoint <= 0x201a) return widths === BOLD ? 278 : 222;
  return widths[codePoint - 32] ?? UNKNOWN;
}

/** Width of one line of text in points, set in Arial (or a monospace) of `size` points. */
export function textWidth(text: string, size: number, format: { bold?: boolean; code?: boolean } = {}): number {
  const widths = format.bold === true ? BOLD : ASCII;
  let units = 0;
  for (const character of text) units += format.code === true ? MONOSPACE : advance(character.codePointAt(0) ?? 0, widths);
  return (units / 1000) * size;
}
