import type { KnownTags } from './plain-xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** More kinds of tag than any deck has. */
const MOST = 4_000;

/** What is known of a file's tags from the parts before: the same few hundred come over and over. */
export class Known {
  readonly tags: KnownTags = new Map();
  readonly #saying = new Map<Attributes, readonly (readonly [key: string, value: string])[]>();

  /** Of a tag's attributes those that may say something: with three letters in a row. */
  saying(attributes: Attributes): readonly (readonly [key: string, value: string])[] {
    const before = this.#saying.get(attributes);
    if (before !== undefined) return before;
    const found = Object.entries(attributes).filter(([key, value]) => value.length >= 4 && !key.startsWith('xmlns') && /\p{L}{3}/u.test(value));
    if (this.#saying.size < MOST) this.#saying.set(attributes, found);
    return found;
  }
}
