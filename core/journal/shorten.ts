import type { JournalEntry } from './model.ts';

/** Which entries write the same text again: a note's name, say; and whether the text is blank. Undefined for all that is not so. */
export type Rewrites<A> = (what: A) => { of: string; blank: boolean } | undefined;

/**
 * Leaves out texts that were written over: a note that is typed is an entry every quarter of a second. The first of a text and
 * the last stay, since they say when it was begun and changed; so does one that follows or is a blank, which begins it anew.
 */
export function withoutRewritten<A>(entries: readonly JournalEntry<A>[], rewrites: Rewrites<A>): JournalEntry<A>[] {
  const last = new Map<string, number>();
  for (const { n, do: what } of entries) {
    const text = rewrites(what);
    if (text !== undefined) last.set(text.of, n);
  }
  /** The texts that have been begun, as they stand. */
  const begun = new Set<string>();
  return entries.filter(({ n, do: what }) => {
    const text = rewrites(what);
    if (text === undefined) return true;
    const isFirst = !begun.has(text.of);
    if (text.blank) begun.delete(text.of);
    else begun.add(text.of);
    return isFirst || text.blank || last.get(text.of) === n;
  });
}
