import type { JournalEntry } from './model.ts';

/** Which entries write the same text again: a note's name, say; whether the text is blank; and whether it is a step that undo takes back. Undefined for all that is not so. */
export type Rewrites<A> = (what: A) => { of: string; blank: boolean; step: boolean } | undefined;

/**
 * Leaves out texts that were written over: a note that is typed is an entry every quarter of a second. The first of a text and
 * the last stay, since they say when it was begun and changed; so does one that follows or is a blank, which begins it anew;
 * and so do a step and the text before it, which undo comes back to.
 */
export function withoutRewritten<A>(entries: readonly JournalEntry<A>[], rewrites: Rewrites<A>): JournalEntry<A>[] {
  const last = new Map<string, number>();
  /** Numbers of texts that a step follows. */
  const before = new Set<number>();
  for (const { n, do: what } of entries) {
    const text = rewrites(what);
    if (text === undefined) continue;
    if (text.step) before.add(last.get(text.of) ?? n);
    last.set(text.of, n);
  }
  /** The texts that have been begun, as they stand. */
  const begun = new Set<string>();
  return entries.filter(({ n, do: what }) => {
    const text = rewrites(what);
    if (text === undefined) return true;
    const isFirst = !begun.has(text.of);
    if (text.blank) begun.delete(text.of);
    else begun.add(text.of);
    return isFirst || text.blank || text.step || before.has(n) || last.get(text.of) === n;
  });
}
