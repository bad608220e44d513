/** What stands around a number, as plain words. */
export interface WordsAround {
  /** All of it, the number too. */
  sentence: string;
  before: string;
  behind: string;
  /** Of the row of a table that it stands in. */
  cells: readonly string[];
}

const MOST_WORDS = 9;
/** As much as says something. */
const LETTERS = /\p{L}{3}/u;

/** What a figure may be called: the words behind it in its sentence, or before it; in a table the row. @param slide what the slide is called */
export function guessLabel({ before, behind, cells }: WordsAround, slide: string): string {
  const row = cells.find((cell) => LETTERS.test(cell) && !/\d/.test(cell)) ?? cells.find((cell) => LETTERS.test(cell));
  const words = row === undefined ? [said(clause(behind)), said(clause(before.split(/\s+/).slice(-MOST_WORDS).join(' ')))] : [said(row)];
  return words.find((each) => LETTERS.test(each)) ?? said(slide);
}

/** Up to where the thought ends. */
const clause = (text: string): string => text.split(/[.;:!?](?:\s|$)|,\s|\s[–—-]\s|\s\d/)[0] ?? '';

function said(text: string): string {
  const words = text.replace(/^[^\p{L}]+|[^\p{L}\p{N})’'”"]+$/gu, '').replace(/^(?:(?:of|the|in|that|who|are|is|and|a|an)\s+)+/i, '').split(/\s+/).slice(0, MOST_WORDS).join(' ').replace(/,$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
