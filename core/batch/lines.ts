import { WordTree } from '../proof/word-tree.ts';
import { RUN, wordsOf } from '../proof/words.ts';

// No word has these letters.
const START = '\u0002';
const END = '\u0003';

/** Lines of text, of which it can be asked whether some words stand in a row in one of them. */
export class Lines {
  readonly #runs = new WordTree();

  /** Takes a line in. */
  add(text: string): void {
    this.addWords(wordsOf(text));
  }

  addWords(words: readonly string[]): void {
    if (words.length === 0) return;
    const ids = this.#runs.learn([START, ...words, END]);
    for (let at = 0; at < ids.length; at += 1) this.#runs.put(ids, at, Math.min(at + RUN + 2, ids.length));
  }

  /**
   * Whether at most six words stand in a row in some line.
   * @param starts and only at its start
   * @param ends and only at its end
   */
  have(words: readonly string[], starts = false, ends = false): boolean {
    return this.#runs.begins(this.#runs.idsOf([...(starts ? [START] : []), ...words, ...(ends ? [END] : [])]));
  }
}

/**
 * Whether lines account for at most six words in a row: one of them says these, or they are where the end of one meets the
 * start of another, as a name and what comes behind it do.
 */
export function accountFor(words: readonly string[], known: readonly Lines[]): boolean {
  const reached = [true];
  for (let to = 1; to <= words.length; to += 1) {
    for (let from = 0; from < to && reached[to] !== true; from += 1) {
      if (reached[from] === true && known.some((lines) => lines.have(words.slice(from, to), from > 0, to < words.length))) reached[to] = true;
    }
  }
  return reached[words.length] === true;
}
