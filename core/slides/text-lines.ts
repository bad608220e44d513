import type { Inline } from '../deck/content.ts';
import { textWidth } from './text-width.ts';

/** A word and the space behind it, in widths of a text of 1 pixel; a word ends a line where there is a break behind it. */
interface Word {
  width: number;
  space: number;
  ends: boolean;
}

/** Advance of a fixed-width face, as a share of its size, and its size beside the text around it. */
const MONOSPACE = 0.61;
const CODE_SIZE = 0.88;

const measured = { plain: new WeakMap<readonly Inline[], Word[]>(), bold: new WeakMap<readonly Inline[], Word[]>() };

/** The words of a line of text. Measured once for every size, and kept for as long as the text is. */
function wordsOf(children: readonly Inline[], bold: boolean): Word[] {
  const kept = measured[bold ? 'bold' : 'plain'];
  const known = kept.get(children);
  if (known) return known;
  const words: Word[] = [];
  let word: Word | undefined;
  // A line may break behind a space, and behind a hyphen between letters.
  let open = false;
  const add = (text: string, widthOf: (part: string) => number): void => {
    for (const part of text.split(/(\s+|(?<=\p{L}-)(?=\p{L}))/u)) {
      if (part === '' && word !== undefined) open = false;
      else if (part.trim() === '') {
        if (word !== undefined) word.space = widthOf(' ');
        open = false;
      } else if (open && word !== undefined) word.width += widthOf(part);
      else {
        words.push(word = { width: widthOf(part), space: 0, ends: false });
        open = true;
      }
    }
  };
  const walk = (inlines: readonly Inline[], strong: boolean): void => {
    for (const inline of inlines) {
      if (inline.type === 'text') add(inline.text, (part) => textWidth(part, 1, strong));
      else if (inline.type === 'code') add(inline.text, (part) => part.length * MONOSPACE * CODE_SIZE);
      else if (inline.type !== 'break') walk(inline.children, strong || inline.type === 'strong');
      else {
        if (word === undefined || word.ends) words.push(word = { width: 0, space: 0, ends: true });
        word.ends = true;
        open = false;
      }
    }
  };
  walk(children, bold);
  kept.set(children, words);
  return words;
}

/** Lines that a text takes in `width` pixels at this size. A word longer than a line is broken over several. */
export function lineCount(children: readonly Inline[], width: number, size: number, bold = false): number {
  const room = Math.max(1, width) / size;
  let lines = 1;
  let used = 0;
  let fresh = false;
  for (const word of wordsOf(children, bold)) {
    if (fresh || (used > 0 && used + word.width > room)) {
      lines += 1;
      used = 0;
    }
    const broken = Math.max(0, Math.ceil(word.width / room) - 1);
    lines += broken;
    used += word.width - broken * room + word.space;
    fresh = word.ends;
  }
  return lines;
}

const natural = new WeakMap<readonly Word[], { line: number; word: number }>();

/** Width in pixels of the longest line where nothing wraps, and of the longest word. */
export function naturalWidth(children: readonly Inline[], size: number, bold = false): { line: number; word: number } {
  const words = wordsOf(children, bold);
  const known = natural.get(words) ?? longestOf(words);
  natural.set(words, known);
  return { line: known.line * size, word: known.word * size };
}

/** The same in widths of a text of 1 pixel. */
function longestOf(words: readonly Word[]): { line: number; word: number } {
  let line = 0;
  let longest = 0;
  let longestWord = 0;
  for (const word of words) {
    line += word.width;
    longest = Math.max(longest, line);
    longestWord = Math.max(longestWord, word.width);
    line = word.ends ? 0 : line + word.space;
  }
  return { line: longest, word: longestWord };
}

/** Of a text of 1 pixel, about 22 letters: a longer word, such as an address, would push a table's other columns off the slide. */
const LONG_WORD = 11;

/** Whether a word of a table cell is broken over lines rather than let it widen its column. */
export const hasLongWord = (children: readonly Inline[]): boolean => naturalWidth(children, 1).word > LONG_WORD;

/** Lines that code takes, where every line of it keeps its breaks. */
export const codeLines = (text: string, width: number, size: number): number =>
  text.replace(/\n+$/, '').split('\n').reduce((lines, line) =>
    lines + Math.max(1, Math.ceil((line.replaceAll('\t', '        ').length * MONOSPACE * size) / Math.max(1, width))), 0);
