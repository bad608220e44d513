import { strFromU8, strToU8 } from 'fflate';
import type { KnownTag, KnownTags } from './plain-xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** More kinds of tag than any deck has. */
const MOST = 4_000;

/** What is known of a file's tags from the parts before: the same few hundred come over and over. */
export class Known {
  readonly tags: KnownTags;
  readonly #saying = new Map<Attributes, readonly (readonly [key: string, value: string])[]>();

  constructor(tags: KnownTags = new Map()) {
    this.tags = tags;
  }

  /** So full that no more is learnt. */
  get full(): boolean {
    return this.tags.size >= MOST || this.#saying.size >= MOST;
  }

  /** Of a tag's attributes those that may say something: with three letters in a row. */
  saying(attributes: Attributes): readonly (readonly [key: string, value: string])[] {
    const before = this.#saying.get(attributes);
    if (before !== undefined) return before;
    const found = Object.entries(attributes).filter(([key, value]) => value.length >= 4 && !key.startsWith('xmlns') && /\p{L}{3}/u.test(value));
    if (this.#saying.size < MOST) this.#saying.set(attributes, found);
    return found;
  }
}

/** A text of its own: cut out of a part, it would hold all of that in memory. Undefined where it is no whole text. */
function copied(text: string): string | undefined {
  const copy = strFromU8(strToU8(text));
  return copy === text ? copy : undefined;
}

/** Tags that outlive the file that they were read in. */
export class LastingTags extends Map<string, KnownTag> {
  override set(written: string, { name, attributes }: KnownTag): this {
    const own = copied(written);
    const all = Object.entries(attributes).map(([key, value]) => [copied(key) ?? key, copied(value) ?? value] as const);
    return own === undefined ? this : super.set(own, { type: 'open', name: copied(name) ?? name, attributes: Object.fromEntries(all) });
  }
}
