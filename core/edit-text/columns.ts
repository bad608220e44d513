import { allLines, lineEnding, rewriteLines } from './lines-at.ts';
import type { TextCommand } from './model.ts';

const MARK = '::right::';

/** Starts the second column at the cursor, or takes the mark away that starts it (deck format 1). */
export const toggleColumns: TextCommand = (text, at) => {
  const lines = allLines(text);
  const mark = lines.findIndex((line) => line.kind === 'text' && line.text.trim() === MARK);
  if (mark < 0) {
    const line = lines.find((each) => each.from <= at.to && at.to <= each.to);
    if (!line || line.kind !== 'text') return undefined;
    const end = lineEnding(text);
    const insert = `${end}${end}${MARK}${end}${end}`;
    const place = line.wordsTo + insert.length;
    return { from: line.wordsTo, to: line.wordsTo, insert, select: { from: place, to: place } };
  }
  // With the mark go the blank lines around it, as they came.
  const [start, above, line, below, end] = [lines[mark - 2], lines[mark - 1], lines[mark], lines[mark + 1], lines[mark + 2]];
  if (!line) return undefined;
  if (!start || !end || above?.text !== '' || below?.text !== '') return rewriteLines(text, at, [line], () => '');
  const gone = end.from - start.to;
  const moved = (place: number): number => (place >= end.from ? place - gone : Math.min(place, start.to));
  return { from: start.to, to: end.from, insert: '', select: { from: moved(at.from), to: moved(at.to) } };
};
