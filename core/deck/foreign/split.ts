import { trackFences } from '../fences.ts';
import { countBreaks, isBreak, linesOf } from '../lines.ts';
import { scanText } from '../scan.ts';
import type { RawSlide } from '../source.ts';
import { textOf, type FrontValues } from './front.ts';
import { headingLevels } from './heading-divider.ts';
import type { Dialect, Remark } from './model.ts';
import { readPattern } from './pattern.ts';
import { isOwnBreak, isRevealBreak, isRuler, underlines } from './rulers.ts';

export interface ForeignSplit {
  slides: RawSlide[];
  unclosed: { what: 'comment' | 'code'; line: number }[];
  remarks: Remark[];
}

/** A break: everything from `start` up to `end` stands between two slides. */
interface Break {
  start: number;
  end: number;
  vertical: boolean;
}

/**
 * Parts a deck of another tool into slides, without losing a character.
 * @param text what follows the front matter
 * @param firstLine line of the file on which it starts
 */
export function splitForeign(text: string, firstLine: number, dialect: Dialect, front: FrontValues): ForeignSplit {
  const remarks: Remark[] = [];
  const { breaks, unclosed } = customBreaks(text, front, remarks) ?? lineBreaks(text, dialect, front);
  const slides: RawSlide[] = [];
  let start = 0;
  let line = firstLine;
  for (const each of [...breaks, { start: text.length, end: text.length, vertical: false }]) {
    const own = text.slice(start, each.start);
    const separator = text.slice(each.start, each.end);
    slides.push({ text: own, line, separator });
    line += countBreaks(own + separator);
    start = each.end;
  }
  return { slides, unclosed: unclosed.map(({ what, index }) => ({ what, line: firstLine + index })), remarks };
}

type Breaks = { breaks: Break[]; unclosed: { what: 'comment' | 'code'; index: number }[] };

/** The breaks that reveal-md's front matter describes in its own words, outside code. */
function customBreaks(text: string, front: FrontValues, remarks: Remark[]): Breaks | undefined {
  const found: Break[] = [];
  let custom = false;
  for (const [key, vertical] of [['separator', false], ['verticalSeparator', true]] as const) {
    const source = textOf(front, key);
    if (source === '') continue;
    const pattern = readPattern(source);
    if (!pattern) {
      remarks.push({ code: 'foreign-separator', line: 2, message: `The ${key} "${source.slice(0, 60)}" is a pattern that is not understood here. Slides are parted at the usual lines instead.` });
      continue;
    }
    custom = true;
    for (const match of text.matchAll(pattern)) if (match[0] !== '') found.push({ start: match.index, end: match.index + match[0].length, vertical });
  }
  if (!custom) return undefined;
  // What the front matter leaves unsaid keeps its usual form.
  const usual = lineBreaks(text, 'reveal', {});
  if (textOf(front, 'separator') === '') found.push(...usual.breaks.filter(({ vertical }) => !vertical));
  if (textOf(front, 'verticalSeparator') === '') found.push(...usual.breaks.filter(({ vertical }) => vertical));
  const code = codeRanges(text);
  const breaks: Break[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || Number(a.vertical) - Number(b.vertical))) {
    if (each.start >= (breaks.at(-1)?.end ?? 0) && !code(each.start, each.end)) breaks.push(each);
  }
  return { breaks, unclosed: usual.unclosed };
}

/** Right under one line of text, with no heading next, dashes make a heading of it as they do in any viewer of Markdown. */
function isUnderline(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((each) => each.trim() !== '') ?? '';
  return underlines(lines, index, 0) && (lines[index - 2] ?? '').trim() === '' && !/^ {0,3}#/.test(next);
}

/** The text with each comment blanked out; its lines stay. */
function withoutComments(text: string, comments: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of comments) {
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]+/g, '');
    at = end;
  }
  return out + text.slice(at);
}

/** Asks whether a stretch touches fenced code. Ask from left to right. */
function codeRanges(text: string): (start: number, end: number) => boolean {
  const lines = linesOf(text);
  const fences = trackFences(lines);
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const last = ranges.at(-1);
    if (fences.take(index)) {
      if (last?.end === at) last.end = at + line.length;
      else ranges.push({ start: at, end: at + line.length });
    }
    at += line.length;
  }
  let next = 0;
  return (start, end) => {
    while ((ranges[next]?.end ?? Infinity) <= start) next += 1;
    const range = ranges[next];
    return range !== undefined && range.start < end - 1 && range.end > start;
  };
}

function lineBreaks(text: string, dialect: Dialect, front: FrontValues): Breaks {
  const { lines, free, unclosed, comments } = scanText(text, { breaks: true, foreign: true, isBreak: isAnyBreak });
  const shown = linesOf(withoutComments(text, comments));
  const parts = breakTest(lines, free, dialect);
  const levels = headingLevels(text, lines, free, dialect, front, parts);
  const breaks: Break[] = [];
  let at = 0;
  // Whether anything but blank lines and comments stands on the slide so far.
  let filled = false;
  for (const [index, line] of lines.entries()) {
    const open = free.has(index);
    if (open && parts(index)) {
      breaks.push({ start: at, end: at + line.length, vertical: dialect === 'reveal' && !isBreak(line) });
      filled = false;
    } else if (open && filled && levels(index)) breaks.push({ start: at, end: at, vertical: false });
    else if ((shown[index] ?? '').trim() !== '') filled = true;
    at += line.length;
  }
  return { breaks: breaks.length === 0 && dialect === 'reveal' ? blankBreaks(lines, shown, free) : breaks, unclosed };
}

/**
 * Slides of reveal.js parted by two blank lines, and by three where a new column starts, as its own documentation
 * sets it up. That stands in a page outside the file, so it is believed only of a deck with no other break.
 */
function blankBreaks(lines: readonly string[], shown: readonly string[], free: ReadonlySet<number>): Break[] {
  if (!lines.some((line, index) => free.has(index) && /^\s*<!--\s*\.slide\b/.test(line))) return [];
  const breaks: Break[] = [];
  const isOpen = (index: number): boolean => free.has(index) && (lines[index] ?? '').trim() === '';
  let at = 0;
  let first = 0;
  for (const [index, line] of lines.entries()) {
    if (!isOpen(index)) {
      const blank = index - first;
      if (blank >= 2 && first > 0 && shown.slice(index).some((each) => each.trim() !== '')) breaks.push({ start: at - lines.slice(first, index).join('').length, end: at, vertical: blank === 2 });
      first = index + 1;
    }
    at += line.length;
  }
  return breaks;
}

/** A line that may part slides in any of the tools: a comment that is never closed ends with its slide. */
const isAnyBreak = (line: string): boolean => isRevealBreak(line) || isRuler(line) || isOwnBreak(line);

/** Which lines part slides, among those outside code and comments. */
function breakTest(lines: readonly string[], free: ReadonlySet<number>, dialect: Dialect): (index: number) => boolean {
  const line = (index: number): string => lines[index] ?? '';
  switch (dialect) {
    case 'marp':
      return (index) => isRuler(line(index)) && !underlines(lines, index, 0);
    case 'slidev':
      return (index) => line(index).startsWith('---');
    case 'reveal': {
      const alone = (index: number): boolean => (index === 0 || line(index - 1).trim() === '') && line(index + 1).trim() === '';
      return (index) => isRevealBreak(line(index)) || (isOwnBreak(line(index)) && alone(index));
    }
    default: {
      // Plain Markdown: dashes part slides, and in a file without any the other rulers do.
      const dashes = (index: number): boolean => isBreak(line(index)) && !isUnderline(lines, index);
      const any = [...free].some((index) => dashes(index));
      return any ? dashes : (index) => isRuler(line(index)) && !underlines(lines, index, 0);
    }
  }
}
