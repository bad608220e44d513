import { WordTree } from '../proof/word-tree.ts';

/** Words by which a value is known, such as a figure's label; all of them are looked for in one walk over a text. */
export class LabelIndex {
  readonly #tree = new WordTree();
  /** By the node at their end. */
  readonly #ends = new Map<number, string[]>();

  /** @param id what is told where the words stand */
  put(words: readonly string[], id: string): void {
    if (words.length === 0) return;
    const end = this.#tree.put(this.#tree.learn(words));
    this.#ends.set(end, [...(this.#ends.get(end) ?? []), id]);
  }

  /** The ids of all labels that stand among these words. */
  in(words: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const node of this.#tree.nodesIn(this.#tree.idsOf(words))) for (const id of this.#ends.get(node) ?? []) found.add(id);
    return found;
  }
}
