import type { Figure } from '../figures/model.ts';
import { isOfAnyFile } from '../proof/file-words.ts';
import { wordsOf } from '../proof/words.ts';
import type { GivenNumber } from './inputs.ts';
import { LabelIndex } from './label-index.ts';
import { isTelling, tellingIn } from './telling-numbers.ts';

/** A number in a file, with the branches that gave it. */
export interface FoundNumber {
  what: string;
  text: string;
  owners: ReadonlySet<number>;
}

/** A label and a number that stand on one page say nothing together. */
export const A_LINE = 60;

/** The figures of many branches: a number counts where its label stands with it, or among a chart's data, and one that is nobody's by chance wherever it stands. */
export class NumbersOfOthers {
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #labels = new LabelIndex();
  readonly #byLabel = new Map<string, Set<number>>();
  readonly #byValue = new Map<number, { id: string; owners: Set<number> }>();
  readonly #telling = new Map<number, { id: string; owners: Set<number> }>();
  readonly #commonWords: ReadonlySet<string>;
  readonly #commonNumbers: ReadonlySet<number>;
  readonly #commonTelling: ReadonlySet<number>;

  /** @param texts everybody's, among which are numbers; @param words theirs; @param numbers everybody's charts' */
  constructor(figures: ReadonlyMap<string, Figure>, texts: readonly string[], words: readonly string[], numbers: readonly number[]) {
    this.#commonTelling = new Set(texts.flatMap(tellingIn));
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
    putNumber(this.#byValue, value, id, branch);
    // An amount that a formula gave is printed rounded.
    for (const each of new Set([value, Number(printed.slice(0, 2).join('.'))])) if (isTelling(each) && !this.#commonTelling.has(each)) putNumber(this.#telling, each, id, branch);
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

  /** The numbers in a text that branches gave and that are nobody's by chance. */
  * tellingIn(text: string): Generator<FoundNumber> {
    if (this.#telling.size === 0) return;
    for (const value of tellingIn(text)) {
      const known = this.#telling.get(value);
      if (known !== undefined) yield { what: this.#name(known.id), text: String(value), owners: known.owners };
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

function putNumber(into: Map<number, { id: string; owners: Set<number> }>, value: number, id: string, branch: number): void {
  const known = into.get(value);
  if (known === undefined) into.set(value, { id, owners: new Set([branch]) });
  else known.owners.add(branch);
}

function putOwner(into: Map<string, Set<number>>, key: string, branch: number): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, new Set([branch]));
  else known.add(branch);
}
