import type { Figure } from '../figures/model.ts';
import { isOfAnyFile } from '../proof/file-words.ts';
import { wordsOf } from '../proof/words.ts';
import type { GivenNumber } from './inputs.ts';
import { LabelIndex } from './label-index.ts';

/** A number in a file, with the branches that gave it. */
export interface FoundNumber {
  what: string;
  text: string;
  owners: ReadonlySet<number>;
}

/** A label and a number that stand on one page say nothing together. */
export const A_LINE = 60;

/** The figures of many branches: a number counts where its label stands with it, or among a chart's data. */
export class NumbersOfOthers {
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #labels = new LabelIndex();
  readonly #byLabel = new Map<string, Set<number>>();
  readonly #byValue = new Map<number, { id: string; owners: Set<number> }>();
  readonly #commonWords: ReadonlySet<string>;
  readonly #commonNumbers: ReadonlySet<number>;

  /** @param words everybody's, among which are numbers; @param numbers everybody's charts' */
  constructor(figures: ReadonlyMap<string, Figure>, words: readonly string[], numbers: readonly number[]) {
    this.#figures = figures;
    this.#commonWords = new Set(words.filter((word) => /^\d+(?:\.\d+)?$/.test(word)));
    this.#commonNumbers = new Set(numbers);
    for (const { id, label, scope } of figures.values()) {
      const row = wordsOf(label);
      if (scope === 'local' && row.length > 0 && !isOfAnyFile(row)) this.#labels.put(row, id);
    }
  }

  add({ id, value, printed }: GivenNumber, branch: number): void {
    const text = printed.join(' ');
    if (text !== '' && !this.#commonWords.has(text)) putOwner(this.#byLabel, `${id} ${text}`, branch);
    if (this.#commonNumbers.has(value) || this.#commonWords.has(String(value))) return;
    const known = this.#byValue.get(value);
    if (known === undefined) this.#byValue.set(value, { id, owners: new Set([branch]) });
    else known.owners.add(branch);
  }

  /** The numbers among the words of a line that stand there with their labels. */
  * in(words: readonly string[]): Generator<FoundNumber> {
    if (words.length > A_LINE || !words.some((word) => /^\d+$/.test(word))) return;
    for (const id of this.#labels.in(words)) {
      for (let at = 0; at < words.length; at += 1) {
        for (const text of [words[at] ?? '', `${words[at] ?? ''} ${words[at + 1] ?? ''}`]) {
          const owners = this.#byLabel.get(`${id} ${text}`);
          if (owners !== undefined) yield { what: this.#name(id), text, owners };
        }
      }
    }
  }

  /** The numbers of a chart that branches gave. */
  * charted(numbers: readonly number[]): Generator<FoundNumber> {
    for (const number of numbers) {
      const known = this.#byValue.get(number);
      if (known !== undefined) yield { what: this.#name(known.id), text: String(number), owners: known.owners };
    }
  }

  #name(id: string): string {
    return `“${this.#figures.get(id)?.label ?? id}”`;
  }
}

function putOwner(into: Map<string, Set<number>>, key: string, branch: number): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, new Set([branch]));
  else known.add(branch);
}
