import { once } from '../grams.ts';
import { WordTree } from '../word-tree.ts';
import { RUN } from '../words.ts';
import { standIn } from './needle-tree.ts';
import { joined, keys, type NumberedTexts } from './numbered-texts.ts';

/** What some of a version says, as numbers: what most versions of a deck say, or what only this one does. */
export class SaidWords {
  /** Words that stand together, such as a slide's. */
  readonly lines: readonly (readonly number[])[];
  /** All of them and those of its links, with 0 between. */
  readonly ids: readonly number[];
  readonly texts: () => ReadonlySet<string>;
  readonly #raw: () => string;
  readonly #links: () => ReadonlySet<string>;
  readonly #phones: () => ReadonlySet<string>;
  readonly #tree: () => WordTree;

  /** @param groups texts that stand together @param alone texts that stand alone */
  constructor(texts: NumberedTexts, groups: readonly (readonly string[])[], alone: readonly string[], links: readonly string[]) {
    this.lines = [...groups.map((group) => idsOf(texts, group)), ...alone.map((text) => texts.of(text).ids)];
    this.ids = joined([...this.lines, ...links.map((link) => texts.of(link).ids)]);
    const all = once(() => [...groups.flat(), ...alone, ...links]);
    this.texts = once(() => new Set([...groups.flat(), ...alone]));
    this.#raw = once(() => all().join('\n').toLowerCase());
    // The addresses and links within texts are asked of the texts as they are.
    this.#links = once(() => new Set(links.map((link) => keys.linkTo(link))));
    this.#phones = once(() => new Set(all().flatMap((text) => texts.of(text).others.filter((key) => key.startsWith('p:')))));
    this.#tree = once(() => {
      const tree = new WordTree();
      for (const line of this.lines) for (let at = 0; at < line.length; at += 1) tree.put(line, at, Math.min(at + RUN, line.length));
      return tree;
    });
  }

  /** Whether it says a run of words: as often as this is asked, a tree is worth it. */
  begins(ids: readonly number[], from?: number, to?: number): boolean {
    return this.#tree().begins(ids, from, to);
  }

  /** The same, for the few things that are asked of what one version says alone. */
  says(ids: readonly number[], from = 0, to = ids.length): boolean {
    return standIn(this.ids, ids, from, to);
  }

  saysBoth(one: readonly number[], other: readonly number[]): boolean {
    return this.lines.some((line) => standIn(line, one) && standIn(line, other));
  }

  /** Whether a text, in small letters, stands in what it says as it is. */
  mentions(text: string): boolean {
    return this.#raw().includes(text);
  }

  /** Whether it accounts for something that is no row of words. */
  accountsFor(key: string): boolean {
    return key.startsWith('p:') ? this.#phones().has(key) : this.#links().has(key) || this.mentions(key.slice(2));
  }
}

function idsOf(texts: NumberedTexts, group: readonly string[]): number[] {
  const ids: number[] = [];
  for (const text of group) for (const id of texts.of(text).ids) ids.push(id);
  return ids;
}
