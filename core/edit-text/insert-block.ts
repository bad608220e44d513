import { allLines, lineEnding, type LineAt } from './lines-at.ts';
import type { TextEdit, TextRange } from './model.ts';

/**
 * Puts a block (a table, a chart, a picture) on lines of its own: in place of an empty line, or after the
 * paragraph, table or fenced block that the cursor is in.
 * @param block Markdown with LF or CRLF, without blank lines around it
 */
export function insertBlock(text: string, at: TextRange, block: string): TextEdit {
  const end = lineEnding(text);
  const lines = allLines(text);
  const index = lastOfBlock(lines, lines.findIndex((line) => line.from <= at.to && at.to <= line.to));
  const line = lines[index] ?? { text: '', from: text.length, to: text.length, fenced: false };
  const free = line.text.trim() === '' && !line.fenced;
  const from = free ? line.from : line.to;
  const above = free ? lines[index - 1] : line;
  const below = lines[index + 1];
  const body = block.replace(/^(?:\r?\n)+|(?:\r?\n)+$/g, '').replaceAll(/\r\n|\r|\n/g, end);
  const lead = !above ? '' : free ? (above.text.trim() === '' && !above.fenced ? '' : end) : end + end;
  const tail = below ? (below.text.trim() === '' && !below.fenced ? '' : end) : end;
  const place = from + lead.length + body.length;
  return { from, to: line.to, insert: lead + body + tail, select: { from: place, to: place } };
}

/** Index of the last line of what stands together around a line: nothing may be put into the middle of it. */
function lastOfBlock(lines: readonly LineAt[], start: number): number {
  let index = Math.max(0, start);
  const line = lines[index];
  if (!line || (!line.fenced && line.text.trim() === '')) return index;
  const goesOn = (next: LineAt | undefined): boolean =>
    next !== undefined && (line.fenced ? next.fenced : !next.fenced && next.text.trim() !== '');
  while (goesOn(lines[index + 1])) index += 1;
  return index;
}
