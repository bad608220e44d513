import { emptyPart, type ReadBack } from '../model.ts';
import { plainLine } from '../plain-line.ts';

/** A line that its paragraph goes on in, or that one begins with. */
const RUNNING = /^\s*(?![|>#]|[-*+]\s|\d{1,9}[.)]\s|```|~~~|---|\*\*\*)\S/;

const cellsOf = (line: string, text: string): string[] => (line.startsWith('|') ? line.split(/(?<!\\)\|/).map((cell) => plainLine(cell).text) : [text]);

/** Reads Markdown or plain text: each line, and each paragraph whose lines another program broke. */
export function readMarkdown(source: string): ReadBack {
  const part = emptyPart('text', 'the text');
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 1) part.pieces.push({ text: paragraph.join('\n'), place: 'text' });
    paragraph = [];
  };
  let fence: string | undefined;
  for (const line of source.split(/\r?\n/)) {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1];
    const turns = fence === undefined ? mark !== undefined : mark?.startsWith(fence) === true;
    // Of code nothing is a mark.
    if (turns || fence !== undefined) {
      flush();
      if (line.trim() !== '') part.pieces.push({ text: line, place: 'text' });
      if (turns) fence = fence === undefined ? mark : undefined;
      continue;
    }
    const { text, targets } = plainLine(line);
    for (const cell of cellsOf(line, text)) if (cell !== '') part.pieces.push({ text: cell, place: 'text' });
    for (const target of targets) if (target !== '') part.pieces.push({ text: target, place: 'hidden' });
    if (line.trim() === '' || /^\s*[|#]/.test(line)) flush();
    else {
      if (!RUNNING.test(line)) flush();
      paragraph.push(text);
    }
  }
  flush();
  return { parts: [part], unread: [] };
}
