import { diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, only in the older one, or only in the newer one. */
export interface DiffPiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Past this many words changed the older text is shown whole and then the newer one: nobody could read the mixture. */
const MOST_EDITS = 400;

/** What was changed between two texts, word by word, line endings and the white space at the end aside. */
export function wordDiff(older: string, newer: string): DiffPiece[] {
  const [before, after] = [older, newer].map((text) => text.replaceAll('\r\n', '\n').trim()) as [string, string];
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return [{ kind: 'gone', text: before }, { kind: 'new', text: after }];
  return parts.map(({ added, removed, value }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value }));
}
