/** Cuts text into lines, each with its own ending, so that joining them gives the text back. */
export const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** A line without its ending. */
export const bare = (line: string): string => line.replace(/[\r\n]+$/, '');

/** How many line endings a text holds. */
export const countBreaks = (text: string): number => (text.match(/\r\n|\r|\n/g) ?? []).length;

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
