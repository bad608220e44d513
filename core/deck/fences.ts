import { bare } from './lines.ts';

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
 */
export function trackFences(lines: readonly string[]): FenceTracker {
  const closable = findClosers(lines);
  const unclosed: number[] = [];
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
      if (!closable(index, opened)) {
        unclosed.push(index);
        return false;
      }
      fence = opened;
      return true;
    },
  };
}

/** Answers whether a fence opened on a line is closed by a later one, from one pass over the lines. */
function findClosers(lines: readonly string[]): (index: number, fence: Fence) => boolean {
  const longest = { '`': new Uint32Array(lines.length + 1), '~': new Uint32Array(lines.length + 1) };
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const marks = CLOSER.exec(bare(lines[index] ?? ''))?.[1] ?? '';
    for (const mark of ['`', '~'] as const) {
      longest[mark][index] = Math.max(longest[mark][index + 1] ?? 0, marks.startsWith(mark) ? marks.length : 0);
    }
  }
  return (index, { mark, length }) => (longest[mark === '`' ? '`' : '~'][index + 1] ?? 0) >= length;
}
