import { allLines, linesAt, type LineAt } from './lines-at.ts';
import type { TextCommand, TextEdit, TextRange } from './model.ts';
import { tokenAround } from './tokens-at.ts';

/** The marks of a line that are no part of its words: quote, list, heading. */
const PREFIX = /^\s*(?:>\s?)*\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?(?:#{1,6}\s+)?/;
const WORD = /[\p{L}\p{N}'’-]/u;
/** Three stars are bold and italic; more are none. */
const MOST_MARKS = 3;

const BOLD = 2;
const ITALIC = 1;

/** Words between stars, the stars not counted. */
interface Piece extends TextRange {
  /** Stars on both sides. */
  marks: number;
}

/** Makes the selected words, or the word at the cursor, bold; or not, where all of them are. */
export const toggleBold: TextCommand = (text, at) => toggle(text, at, BOLD);

/** Makes the selected words, or the word at the cursor, italic; or not, where all of them are. */
export const toggleItalic: TextCommand = (text, at) => toggle(text, at, ITALIC);

const has = (marks: number, wanted: number): boolean => (wanted === BOLD ? marks >= BOLD : marks % 2 === ITALIC);

function toggle(text: string, at: TextRange, wanted: number): TextEdit | undefined {
  const lines = linesAt(allLines(text), at).filter((line) => line.kind === 'text');
  const pieces = lines.flatMap((line) => pieceOf(text, line, at) ?? []);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const off = pieces.every(({ marks }) => has(marks, wanted));
  const start = first.from - first.marks;
  const end = last.to + last.marks;
  let insert = '';
  let copied = start;
  let selectFrom = start;
  let selectTo = start;
  for (const piece of pieces) {
    const marks = has(piece.marks, wanted) === !off ? piece.marks : piece.marks + (off ? -wanted : wanted);
    insert += text.slice(copied, piece.from - piece.marks) + '*'.repeat(marks);
    if (piece === first) selectFrom = start + insert.length;
    insert += text.slice(piece.from, piece.to);
    selectTo = start + insert.length;
    insert += '*'.repeat(marks);
    copied = piece.to + piece.marks;
  }
  // A cursor in a word stays where it was in it.
  const cursor = at.from === at.to ? selectFrom + Math.min(Math.max(0, at.from - first.from), first.to - first.from) : undefined;
  return { from: start, to: end, insert, select: cursor === undefined ? { from: selectFrom, to: selectTo } : { from: cursor, to: cursor } };
}

function pieceOf(text: string, line: LineAt, at: TextRange): Piece | undefined {
  const words = line.from + (PREFIX.exec(line.text)?.[0].length ?? 0);
  const empty = at.from === at.to;
  let from = Math.max(at.from, words);
  let to = Math.min(at.to, line.wordsTo);
  if (empty) {
    from = to = Math.min(Math.max(words, at.from), line.wordsTo);
    const token = tokenAround(line, from);
    if (token) ({ from, to } = token);
    else {
      while (from > words && WORD.test(text.charAt(from - 1))) from -= 1;
      while (to < line.wordsTo && WORD.test(text.charAt(to))) to += 1;
    }
  } else {
    from = tokenAround(line, from)?.from ?? from;
    to = tokenAround(line, to)?.to ?? to;
    while (from < to && /\s/.test(text.charAt(from))) from += 1;
    while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
    if (from >= to) return undefined;
  }
  // Stars that were selected with the words count as theirs.
  while (to - from > 1 && text.charAt(from) === '*') from += 1;
  while (to - from > 1 && text.charAt(to - 1) === '*') to -= 1;
  let marks = 0;
  while (marks < MOST_MARKS && from - marks > words && to + marks < line.wordsTo && text.charAt(from - marks - 1) === '*' && text.charAt(to + marks) === '*') marks += 1;
  return { from, to, marks };
}
