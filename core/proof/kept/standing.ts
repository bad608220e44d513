import { RUN } from '../words.ts';
import type { NumberedPart } from './numbered-texts.ts';
import { WordPairs } from './word-pairs.ts';

/** Bits for the rows of words of so many branches' files as are noted together, and for their short sentences. */
const ROWS = 1 << 20;
const SHORT = 1 << 18;
/** After so many files all is noted anew: what stood in parts of other files alone ever more would seem to stand in these. */
const FILES = 48;

/** Which words stand in the parts of the last files, and in which rows: a few seem to that don't. */
export class Standing {
  #pairs = new WordPairs(ROWS);
  #rows = new WordPairs(ROWS);
  #short = new WordPairs(SHORT);
  #files = 0;
  /** How often it began anew: a part is noted where that was as often. */
  times = 1;

  /** The next file begins: all of its parts are to be noted before anything is asked. */
  begin(): void {
    this.#files += 1;
    if (this.#files % FILES !== 0) return;
    this.times += 1;
    [this.#pairs, this.#rows, this.#short] = [new WordPairs(ROWS), new WordPairs(ROWS), new WordPairs(SHORT)];
  }

  /** Notes which words stand in a part, which two or six behind one another, and which short sentences. */
  note(part: NumberedPart): void {
    if (part.noted === this.times) return;
    part.noted = this.times;
    const { ids, short } = part;
    for (const each of short()) this.#short.addRow(each);
    for (let at = 0; at + RUN <= ids.length; at += 1) this.#rows.addRow(ids, at, at + RUN);
    for (let at = 0; at < ids.length; at += 1) {
      this.#pairs.add(ids[at] ?? 0, 0);
      this.#pairs.add(ids[at] ?? 0, ids[at + 1] ?? 0);
    }
  }

  /** Whether words may stand in a row in any part: where they don't, mostly not. */
  mayStand(ids: readonly number[], from = 0, to = ids.length): boolean {
    if (to - from === 1) return this.#pairs.has(ids[from] ?? 0, 0);
    if (to - from === RUN && !this.#rows.hasRow(ids, from, to)) return false;
    for (let at = from; at + 1 < to; at += 1) if (!this.#pairs.has(ids[at] ?? 0, ids[at + 1] ?? 0)) return false;
    return true;
  }

  /** Whether words may be a short sentence in any part. */
  mayBeShort(ids: readonly number[]): boolean {
    return this.#short.hasRow(ids);
  }
}
