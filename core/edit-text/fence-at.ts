import { allLines } from './lines-at.ts';
import type { TextRange } from './model.ts';

/** A fenced block: its whole range, and the text between its fences with LF. */
export interface FenceAt {
  range: TextRange;
  inner: string;
}

/** The fenced block of a language (CommonMark 4.5) that the cursor is in, its fences included. */
export function fenceAt(text: string, at: TextRange, language: string): FenceAt | undefined {
  const lines = allLines(text);
  for (let index = 0; index < lines.length; index += 1) {
    const opener = lines[index];
    const marks = opener?.kind === 'code' ? /^\s*(`{3,}|~{3,})/.exec(opener.text)?.[1] : undefined;
    if (!opener || marks === undefined) continue;
    let end = index + 1;
    while (end < lines.length && !isClosed(lines[end]?.text ?? '', marks)) end += 1;
    const closer = lines[end];
    if (!closer) return undefined;
    const named = /^\s*[`~]{3,}\s*([\w-]*)/.exec(opener.text)?.[1] === language;
    if (opener.from <= at.from && at.from <= closer.to) {
      return named ? { range: { from: opener.from, to: closer.to }, inner: lines.slice(index + 1, end).map((line) => line.text).join('\n') } : undefined;
    }
    index = end;
  }
  return undefined;
}

const isClosed = (line: string, marks: string): boolean => {
  const closer = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1] ?? '';
  return closer.startsWith(marks.charAt(0)) && closer.length >= marks.length;
};
