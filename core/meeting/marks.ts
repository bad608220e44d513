import type { Meeting } from './model.ts';

/** So many entries lie between two marks at the end of a journal, unless a test has them nearer. */
export const MARK_EVERY = 100;

/** A meeting on its way through its journal, from which an undo is followed anew. */
export interface Mark {
  /** How many entries of the journal are in it, from the first. */
  count: number;
  meeting: Meeting | undefined;
  /** Numbers of the entries among them that could not be followed. */
  ignored: readonly number[];
}

/**
 * One mark more, behind the others. What is undone was mostly done a moment ago, so marks stand further apart the further back they
 * are: an undo follows at most half as many entries again as lie behind the entry that it undoes, and some more, and even of a
 * journal of a hundred thousand entries there are a few dozen marks.
 */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const kept = [mark];
  let newer = mark;
  for (const [index, one] of [...marks.entries()].toReversed()) {
    const gap = newer.count - (marks[index - 1]?.count ?? 0);
    if (gap <= (mark.count - newer.count) / 2) continue;
    kept.push(one);
    newer = one;
  }
  return kept.toReversed();
}

/** The marks of a journal that still hold where it is as it was up to an entry. @param count how many entries come before that one */
export const marksUpTo = (marks: readonly Mark[], count: number): readonly Mark[] => marks.filter((mark) => mark.count <= count);
