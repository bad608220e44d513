/**
 * A journal is a file of lines, each a JSON object: first a header, then one entry a line, in the order in which things were done.
 * Each line ends with a sum over itself and all lines before it, so that a changed or missing one is found. What a journal is
 * about is the fold of its entries: nothing in it is ever changed, and what is undone is an entry too.
 */
export interface JournalHeader {
  /** What its entries are about: "meeting". */
  kind: string;
  /** Stable, [a-z0-9-]+; the name of its file. */
  id: string;
  /** ISO instant. Tells it from another of its name that was there before it. */
  made: string;
  /** Id of the lock without whose key its entries can't be read; undefined where they are plain. */
  locked?: string | undefined;
}

export interface JournalEntry<A> {
  /** Counts from 1 in the order in which things were done. Some are missing where a journal was made shorter. */
  n: number;
  /** ISO instant, as the clock was: it may go back. The order is that of `n` alone. */
  at: string;
  do: A;
}

export const JOURNAL_FORMAT = 'branchdeck-journal';
export const JOURNAL_VERSION = 1;
