/** Cuts text into lines, each with its own ending, so that joining them gives the text back. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = nextEnd(text, 0); at < text.length; at = nextEnd(text, start)) {
    const end = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    lines.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

function nextEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isEnd(text, at)) at += 1;
  return at;
}

const isEnd = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
};

/** A line without its ending. */
export function bare(line: string): string {
  let end = line.length;
  while (end > 0 && isEnd(line, end - 1)) end -= 1;
  return line.slice(0, end);
}

/** Whether a line parts two slides, where it stands outside code and comments. */
export const isBreak = (line: string): boolean => line.startsWith('---') && /^---[ \t]*$/.test(bare(line));

/** reveal-md's break between slides that lie one under another: here they follow each other. */
export const isVerticalBreak = (line: string): boolean => line.startsWith('----') && /^----[ \t]*$/.test(bare(line));

/** How many line endings a text holds. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let at = nextEnd(text, 0); at < text.length; at = nextEnd(text, at)) {
    count += 1;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return count;
}

/** A blank of the same length and with the same line endings: positions and line numbers stay true. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Length in UTF-8, in bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
