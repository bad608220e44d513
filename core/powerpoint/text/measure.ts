import { pointsToInches } from '../units.ts';
import { textWidth } from './arial-widths.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Run } from './runs.ts';
import { indentOf, sizeAt, type TextStyle } from './style.ts';

/** Line height of Arial as a multiple of its size. */
export const LINE = 1.15;
/** Renderers differ by a little; a text measured too short is worse than one too long. */
const CAUTION = 1.02;

interface Format {
  size: number;
  bold: boolean;
}

/** A stretch of text without a space in it, or one space. */
interface Stretch {
  /** In a text of one point, without caution. */
  width: number;
  space: boolean;
  blank: boolean;
  /** Behind it a line ends, whatever room there is. */
  ends: boolean;
}

const BREAK: Stretch = { width: 0, space: true, blank: true, ends: true };

const measured = { plain: new WeakMap<readonly Run[], readonly Stretch[]>(), bold: new WeakMap<readonly Run[], readonly Stretch[]>() };

/** What runs are made of, measured once for every size and kept for as long as the runs are. */
function stretchesOf(runs: readonly Run[], bold: boolean): readonly Stretch[] {
  const kept = measured[bold ? 'bold' : 'plain'];
  const known = kept.get(runs);
  if (known !== undefined) return known;
  const stretches = runs.flatMap((run) => (run.break ? [BREAK] : run.text.split(/(\s)/).map((piece, index): Stretch => {
    // Between two pieces stands the space that parts them.
    const space = index % 2 === 1;
    return { width: textWidth(piece, 1, { bold: bold || run.marks.has('strong'), code: run.code }), space, blank: space || piece === '', ends: false };
  })));
  kept.set(runs, stretches);
  return stretches;
}

/** Lines that runs take in `width` inches. */
export function countLines(runs: readonly Run[], width: number, { size, bold }: Format): number {
  const room = Math.max(width, 0.3) * 72;
  let lines = 1;
  let used = 0;
  let word = 0;
  const endWord = (space: number): void => {
    if (used > 0 && used + word > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken over several.
    const broken = Math.max(0, Math.ceil(word / room) - 1);
    lines += broken;
    used += word - broken * room + space;
    word = 0;
  };
  for (const stretch of stretchesOf(runs, bold)) {
    const wide = stretch.width * size * CAUTION;
    if (!stretch.space) {
      word += wide;
      continue;
    }
    endWord(wide);
    if (!stretch.ends) continue;
    lines += 1;
    used = 0;
  }
  endWord(0);
  return lines;
}

const natural = new WeakMap<readonly Stretch[], Map<number, { line: number; word: number }>>();

/**
 * Width in inches of the longest line that runs have when nothing wraps, and of their longest word. Kept by their size: a
 * table is measured with every row that it may have.
 */
export function naturalWidth(runs: readonly Run[], { size, bold }: Format): { line: number; word: number } {
  const stretches = stretchesOf(runs, bold);
  const ofSizes = natural.get(stretches) ?? new Map<number, { line: number; word: number }>();
  natural.set(stretches, ofSizes);
  const known = ofSizes.get(size) ?? longestOf(stretches, size);
  ofSizes.set(size, known);
  return known;
}

function longestOf(stretches: readonly Stretch[], size: number): { line: number; word: number } {
  let line = 0;
  let longest = 0;
  let word = 0;
  let widestWord = 0;
  for (const stretch of stretches) {
    const wide = stretch.width * size * CAUTION;
    line = stretch.ends ? 0 : line + wide;
    longest = Math.max(longest, line);
    word = stretch.blank ? 0 : word + wide;
    widestWord = Math.max(widestWord, word);
  }
  return { line: pointsToInches(longest), word: pointsToInches(widestWord) };
}

/** A line in PowerPoint's reckoning of space, as a multiple of its size. */
const SPACING_LINE = 1.2;

/** Space before a paragraph, other than the first of its text, as a share of its line. */
export const spaceBefore = (paragraph: Paragraph, style: TextStyle): number =>
  paragraph.kind === 'heading' ? style.before * 1.8 : paragraph.level > 0 ? style.before * 0.5 : style.before;

/** Height in inches of a text in a box `width` inches wide, reduced by `scale`. */
export function textHeight(paragraphs: readonly Paragraph[], width: number, style: TextStyle, scale: number): number {
  let points = 0;
  paragraphs.forEach((paragraph, index) => {
    const size = sizeAt(style, paragraph.level, scale);
    const bold = style.bold === true || paragraph.kind === 'heading';
    points += countLines(paragraph.runs, width - indentOf(paragraph, style), { size: size * (style.letters ?? 1), bold }) * size * (style.line ?? LINE);
    if (index > 0) points += spaceBefore(paragraph, style) * size * SPACING_LINE;
  });
  return pointsToInches(points);
}
