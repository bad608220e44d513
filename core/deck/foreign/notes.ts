import type { Comment } from '../comments.ts';
import { isMagic, readDirectives } from './marp.ts';
import type { ForeignTool } from './model.ts';

/** Where a slide's speaker notes start, when they stand in comments at its end; its length when there are none. */
export function notesStart(text: string, comments: readonly Comment[], tool: ForeignTool): number {
  let start = text.length;
  for (const comment of comments.toReversed()) {
    if (!isNote(text, comment, tool) || text.slice(comment.end, start).trim() !== '') break;
    start = comment.start;
    if (tool.dialect === 'slidev') break;
  }
  return start;
}

/** The notes that stand in comments: in Slidev the one that ends the slide, in Marp each that is no directive. */
export function commentNotes(text: string, comments: readonly Comment[], tool: ForeignTool | undefined): { text: string; line: number }[] {
  if (!tool || tool.notesMark) return [];
  const notes = comments.filter((comment) => isNote(text, comment, tool));
  const kept = tool.dialect === 'marp' ? notes : notes.filter(({ end }) => text.slice(end).trim() === '');
  return kept.map((comment) => ({ text: setOut(innerOf(text, comment)), line: comment.line }));
}

const innerOf = (text: string, { start, end }: Comment): string => text.slice(start + 4, end).replace(/-->$/, '').replace(/^-+|-+$/g, '');

function isNote(text: string, comment: Comment, tool: ForeignTool): boolean {
  if (comment.kind !== 'other' || tool.notesMark) return false;
  const inner = innerOf(text, comment);
  return inner.trim() !== '' && !isMagic(inner) && (tool.dialect !== 'marp' || readDirectives(inner) === undefined);
}

/** Without the indent that its lines share, the first apart, and without Slidev's marks for clicks. */
export function setOut(text: string): string {
  const lines = text.replace(/\[click(?::\d+)?\][ \t]?/g, '').split('\n');
  const indents = lines.slice(1).filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line, index) => (index === 0 ? line.trimStart() : line.slice(Math.min(least, /^[ \t]*/.exec(line)?.[0].length ?? 0)))).join('\n');
}
