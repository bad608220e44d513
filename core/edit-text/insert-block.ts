import { readComments } from '../deck/comments.ts';
import { allLines, lineEnding, type LineAt } from './lines-at.ts';
import type { TextEdit, TextRange } from './model.ts';

/**
 * Puts a block (a table, a chart, a picture) on lines of its own: in place of an empty line, or after the
 * paragraph, table or fenced block that the cursor is in. It is for those alone whom the text at the cursor is for.
 * @param block Markdown with LF or CRLF, without blank lines around it
 */
export function insertBlock(text: string, at: TextRange, block: string): TextEdit {
  const end = lineEnding(text);
  const lines = allLines(text);
  const index = lastOfBlock(lines, lines.findIndex((line) => line.from <= at.to && at.to <= line.to));
  const line: LineAt = lines[index] ?? { text: '', from: text.length, to: text.length, kind: 'text', wordsTo: text.length };
  const body = block.replace(/^(?:\r?\n)+|(?:\r?\n)+$/g, '').replaceAll(/\r\n|\r|\n/g, end);
  const closes = line.kind === 'code' ? undefined : regionEnd(text, at.to, line);
  if (closes !== undefined) {
    const place = closes + 2 * end.length + body.length;
    return { from: closes, to: closes, insert: end + end + body + end + end, select: { from: place, to: place } };
  }
  const free = line.text.trim() === '' && line.kind === 'text';
  const from = free ? line.from : line.to;
  const above = free ? lines[index - 1] : line;
  const below = lines[index + 1];
  const lead = !above ? '' : free ? (above.text.trim() === '' && above.kind === 'text' ? '' : end) : end + end;
  const tail = below ? (below.text.trim() === '' && below.kind === 'text' ? '' : end) : end;
  const place = from + lead.length + body.length;
  return { from, to: line.to, insert: lead + body + tail, select: { from: place, to: place } };
}

/** Index of the last line of what stands together around a line: nothing may be put into the middle of it. */
function lastOfBlock(lines: readonly LineAt[], start: number): number {
  let index = Math.max(0, start);
  const line = lines[index];
  if (!line || (line.kind === 'text' && line.text.trim() === '')) return index;
  const goesOn = (next: LineAt | undefined): boolean =>
    next !== undefined && (line.kind === next.kind && (line.kind !== 'text' || next.text.trim() !== ''));
  while (goesOn(lines[index + 1])) index += 1;
  return index;
}

/** Where the stretch ends that the words at the cursor are in for somebody alone, if it does in the same paragraph; or a comment begins that does not end on the line. */
function regionEnd(text: string, from: number, line: LineAt): number | undefined {
  let open = 0;
  for (const { kind, start } of readComments(text, 1, [], false).comments) {
    if (start < from || start >= line.to) continue;
    if (kind === 'only') open += 1;
    if (kind === 'end') open -= 1;
    if (open < 0) return start;
  }
  return line.wordsTo < line.to ? line.wordsTo : undefined;
}
