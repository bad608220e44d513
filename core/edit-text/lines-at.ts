import { maskComments, readComments } from '../deck/comments.ts';
import { trackFences } from '../deck/fences.ts';
import { bare, linesOf } from '../deck/lines.ts';
import type { TextEdit, TextRange } from './model.ts';

/** A line where it stands; `text` is without its ending. */
export interface LineAt extends TextRange {
  text: string;
  /** Lines of a fenced block, such as a chart, and those of a comment are no Markdown: marks put into a comment could change whom the slide is for. */
  kind: 'text' | 'code' | 'comment';
  /** Where its words end: before a comment that does not end in it, else at its end. */
  wordsTo: number;
}

/** Every line of a text; a text that ends in a line ending has an empty last line. */
export function allLines(text: string): LineAt[] {
  const raw = linesOf(text);
  const fences = trackFences(raw);
  const comments = commentsOf(text);
  let at = 0;
  const lines = raw.map((line, index): LineAt => {
    const from = at;
    at += line.length;
    const shown = bare(line);
    return { text: shown, from, to: from + shown.length, ...comments(from, shown, fences.take(index)) };
  });
  if (lines.length === 0 || /[\r\n]$/.test(text)) lines.push({ text: '', from: at, to: at, kind: 'text', wordsTo: at });
  return lines;
}

/** What comments leave of a line. One that starts in a comment, or holds nothing else, is a comment's. */
function commentsOf(text: string): (from: number, line: string, fenced: boolean) => Pick<LineAt, 'kind' | 'wordsTo'> {
  if (!text.includes('<!--')) return (from, line, fenced) => ({ kind: fenced ? 'code' : 'text', wordsTo: from + line.length });
  const found = readComments(text, 1, [], false);
  const masked = maskComments(text, found);
  return (from, line, fenced) => {
    const to = from + line.length;
    const within = found.comments.some(({ start, end }) => start < from && from < end);
    const alone = line.trim() !== '' && masked.slice(from, to).trim() === '';
    const open = found.comments.find(({ start, end }) => from <= start && start < to && (end > to || !text.slice(start, end).endsWith('-->')));
    return { kind: fenced ? 'code' : within || alone ? 'comment' : 'text', wordsTo: open?.start ?? to };
  };
}

/** The lines that a selection touches. A line of which only the start is selected is not among several. */
export function linesAt(lines: readonly LineAt[], at: TextRange): LineAt[] {
  const touched = lines.filter((line) => line.from <= at.to && line.to >= at.from);
  const last = touched.at(-1);
  return touched.length > 1 && last && last.from === at.to && at.from < at.to ? touched.slice(0, -1) : touched;
}

/** How the text ends its lines. */
export const lineEnding = (text: string): '\n' | '\r\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/**
 * Rewrites lines one by one, leaving all others and every line ending as they are.
 * The selection keeps its place in the text of its lines.
 * @returns undefined where no line changes
 */
export function rewriteLines(text: string, at: TextRange, lines: readonly LineAt[], rewrite: (line: LineAt) => string): TextEdit | undefined {
  const changed = lines.map((line) => ({ line, now: rewrite(line) })).filter(({ line, now }) => now !== line.text);
  const first = changed[0]?.line;
  const last = changed.at(-1)?.line;
  if (!first || !last) return undefined;
  let insert = '';
  let copied = first.from;
  for (const { line, now } of changed) {
    insert += text.slice(copied, line.from) + now;
    copied = line.to;
  }
  // Words keep their distance to the end of the line, since marks come and go at its start.
  const moved = (place: number): number => {
    let shift = 0;
    for (const { line, now } of changed) {
      if (place < line.from) break;
      if (place <= line.to) return line.from + shift + Math.max(0, now.length - (line.to - place));
      shift += now.length - line.text.length;
    }
    return place + shift;
  };
  return { from: first.from, to: last.to, insert, select: { from: moved(at.from), to: moved(at.to) } };
}
