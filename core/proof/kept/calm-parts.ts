import type { Part } from '../model.ts';

/** As far ahead it is looked for a part of the file before: a file has no more in a row that others have not. */
const AHEAD = 32;
/** By so much more may be left of a file than of the one that came behind the last that was learnt of. */
const MORE = 1.2;

/** Parts of a file in which nothing stood of what is looked for in every version, in their order there. */
export class CalmParts {
  #last: readonly Part[] = [];
  #left: number | 'soon' | 'never' = 'never';
  #noted = 0;

  /**
   * All others of a file. Only what lies in the order of that file is known again, so that nothing but the list is looked at.
   * @param noted when the words in parts began to be noted: those of a part have to be since
   */
  restOf(parts: readonly Part[], noted: number): Part[] {
    if (noted !== this.#noted) {
      this.#noted = noted;
      this.#last = [];
      this.#left = 'never';
    }
    const last = this.#last;
    const rest: Part[] = [];
    let at = 0;
    for (const part of parts) {
      const end = Math.min(at + AHEAD, last.length);
      let found = at;
      while (found < end && last[found] !== part) found += 1;
      if (found < end) at = found + 1;
      else rest.push(part);
    }
    if (this.#left === 'soon') this.#left = rest.length;
    return rest;
  }

  /** Whether it is worth learning of a file of which so many parts were left. */
  isDue(left: number): boolean {
    return typeof this.#left !== 'number' || left > this.#left * MORE;
  }

  /** Takes the parts of a file that was looked through. @param others those in which something stood, or may in another version */
  learn(parts: readonly Part[], others: ReadonlySet<Part>): void {
    this.#last = parts.filter((part) => !others.has(part));
    this.#left = 'soon';
  }
}
