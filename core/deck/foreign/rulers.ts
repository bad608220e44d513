import { bare, isBreak, isVerticalBreak } from '../lines.ts';

/** A line across the page (CommonMark 4.1): three or more of one mark. */
export const isRuler = (line: string): boolean => /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/.test(shortened(line));

/** No ruler is long; the pattern above need not look at more. */
const shortened = (line: string): string => (line.length > 200 ? 'x' : bare(line));

const DASHES = /^ {0,3}-+[ \t]*$/;

/**
 * Whether the dashes on a line make a heading of the paragraph above them (CommonMark 4.3) and part nothing.
 * @param from first line that may belong to the paragraph
 */
export function underlines(lines: readonly string[], index: number, from: number): boolean {
  if (!DASHES.test(shortened(lines[index] ?? ''))) return false;
  let first = index;
  while (first > from && isProse(lines[first - 1] ?? '')) first -= 1;
  return first < index && !/^\s*(?:[-*+]|\d{1,9}[.)])\s|^\s*>/.test(lines[first - 1] ?? '') && !/^(?: {4}|\t)/.test(lines[first] ?? '');
}

/** A line that can be part of a paragraph: no heading, list, quote, table, HTML, code or ruler. */
const isProse = (line: string): boolean => line.trim() !== '' && !/^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||<|`{3}|~{3}|:::|!\[bg\b)|-->\s*$/.test(line) && !isRuler(line);

/**
 * Breaks that people of reveal.js set outside the file, on the command line or in a settings file: a line of two
 * dashes, `---v`, `<!--s-->` and the like. Nobody means them as text.
 */
export const isOwnBreak = (line: string): boolean => line.length < 40 && /^(?:--|---v|<!--\s*(?:[hsv>]|h?slide|v-?slide|vertical|[\w-]{0,20}separator[\w-]{0,20})\s*-->)\s*$/i.test(line);

/** reveal-md's breaks, and those of decks for talk-control, which no other text holds. */
export const isRevealBreak = (line: string): boolean => isBreak(line) || isVerticalBreak(line) || /^##(?:==|--)##[ \t]*(?:\r\n|\r|\n|$)/.test(line);
