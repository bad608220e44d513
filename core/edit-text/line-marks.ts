import { allLines, linesAt, rewriteLines, type LineAt } from './lines-at.ts';
import type { TextCommand, TextEdit, TextRange } from './model.ts';

const BULLET = /^(\s*)[-*+]\s+/;
const NUMBER = /^(\s*)\d{1,9}[.)]\s+/;
const HEADING = /^\s{0,3}#{1,6}(?:\s+|$)/;
const QUOTE = /^\s{0,3}>\s?/;

const plain = (line: string): string => line.replace(HEADING, '').replace(BULLET, '$1').replace(NUMBER, '$1');

const marked = (text: string, at: TextRange): LineAt[] => linesAt(allLines(text), at).filter((line) => line.kind === 'text');

/**
 * Makes the line of the cursor a title, or a plain line again.
 * @param level 1 for the large title of an opening slide, 2 for any other
 */
export const toggleTitle = (level: 1 | 2): TextCommand => (text, at) => {
  const lines = marked(text, at);
  const line = lines.find((each) => each.text.trim() !== '') ?? lines[0];
  if (!line) return undefined;
  const words = plain(line.text).trimStart();
  return rewriteLines(text, at, [line], () => (HEADING.test(line.text) ? words : `${'#'.repeat(level)} ${words}`));
};

/** Makes the selected lines bullets, or plain lines again where all of them are. */
export const toggleBullets: TextCommand = (text, at) => toggleList(text, at, BULLET, () => '- ');

/** Numbers the selected lines from 1, or makes them plain lines again where all of them are numbered. */
export const toggleNumbers: TextCommand = (text, at) => {
  const counts = new Map<string, number>();
  return toggleList(text, at, NUMBER, (indent) => {
    const count = (counts.get(indent) ?? 0) + 1;
    counts.set(indent, count);
    // What is nested deeper starts again under the next one.
    for (const deeper of counts.keys()) if (deeper.length > indent.length) counts.delete(deeper);
    return `${count}. `;
  });
};

function toggleList(text: string, at: TextRange, mark: RegExp, next: (indent: string) => string): TextEdit | undefined {
  const lines = marked(text, at);
  const filled = lines.filter((line) => line.text.trim() !== '');
  const chosen = filled.length > 0 ? filled : lines.slice(0, 1);
  const off = chosen.every((line) => mark.test(line.text));
  return rewriteLines(text, at, chosen, (line) => {
    if (off) return plain(line.text);
    const words = plain(line.text);
    const indent = /^\s*/.exec(words)?.[0] ?? '';
    return indent + next(indent) + words.slice(indent.length);
  });
}

/** Makes the selected lines a quote, or plain lines again where all of them are quoted. */
export const toggleQuote: TextCommand = (text, at) => {
  const lines = marked(text, at);
  const off = lines.every((line) => QUOTE.test(line.text));
  return rewriteLines(text, at, lines, (line) => {
    if (off) return line.text.replace(QUOTE, '');
    return QUOTE.test(line.text) ? line.text : `> ${line.text}`;
  });
};
