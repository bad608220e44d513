import { bare, isBreak } from './lines.ts';

/** Follows fenced code line by line (CommonMark 4.5). */
export interface FenceTracker {
  /** Takes the line with this index; true when it belongs to a fenced block, its fences included. Lines may be passed over. */
  take(index: number): boolean;
  /** Indexes of the lines whose fence has no end. */
  readonly unclosed: readonly number[];
}

interface Fence {
  mark: string;
  length: number;
}

// A fence of back quotes has none behind it: "```a```" is code in a line of text.
const OPENER = /^(?:\s*(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s*)*)(`{3,}(?!`)(?![^`]*`)|~{3,})/;
const CLOSER = /^[\s>]*(`{3,}|~{3,})\s*$/;

/**
 * A fence that is never closed opens nothing here: otherwise it would swallow the speaker notes,
 * the comments and the slides after it, and show them as code.
 * @param lines in which each fence is looked for and its end
 */
export function trackFences(lines: readonly string[]): FenceTracker {
  const unclosed: number[] = [];
  if (!lines.some(hasMarks)) return { unclosed, take: () => false };
  let fence: Fence | undefined;
  let inList = false;
  return {
    unclosed,
    take(index) {
      const text = bare(lines[index] ?? '');
      if (fence) {
        const closer = CLOSER.exec(text)?.[1];
        if (closer?.startsWith(fence.mark) && closer.length >= fence.length) fence = undefined;
        return true;
      }
      // Four spaces outside a list make indented code, whose back quotes open nothing.
      const indented = !inList && /^(?: {4}|\t)/.test(text);
      if (/^\s{0,3}(?:[-*+]|\d{1,9}[.)])\s/.test(text)) inList = true;
      else if (/^\S/.test(text)) inList = false;
      const marks = OPENER.exec(text)?.[1];
      if (marks === undefined || indented) return false;
      const opened = { mark: marks.charAt(0), length: marks.length };
      if (!isClosed(lines, index, opened)) {
        unclosed.push(index);
        return false;
      }
      fence = opened;
      return true;
    },
  };
}

const hasMarks = (line: string): boolean => line.includes('```') || line.includes('~~~');

/**
 * Whether a fence opened on a line is closed by a later one. Code can't hold a fence of its own kind with a
 * language behind it, nor does it hold a break with a slide's attributes: where one comes first, the end was
 * forgotten, and the next fence of the deck would show everything up to it as code.
 */
function isClosed(lines: readonly string[], opened: number, { mark, length }: Fence): boolean {
  for (let index = opened + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isBreak(line) && opensSlide(lines, index + 1)) return false;
    if (!line.includes(mark.repeat(3))) continue;
    const closer = CLOSER.exec(bare(line))?.[1] ?? '';
    if (closer.startsWith(mark) && closer.length >= length) return true;
    const opener = OPENER.exec(bare(line))?.[1] ?? '';
    if (closer === '' && opener.startsWith(mark) && opener.length >= length) return false;
  }
  return false;
}

function opensSlide(lines: readonly string[], from: number): boolean {
  let index = from;
  while (index < lines.length && (lines[index] ?? '').trim() === '') index += 1;
  return /^\s*<!--\s*slide\b/i.test(lines[index] ?? '');
}
