import type { Offers } from '../offers.ts';
import { Asked } from './asked.ts';
import { CalmParts } from './calm-parts.ts';
import type { Needle } from './needle-tree.ts';
import type { NumberedText, NumberedTexts } from './numbered-texts.ts';
import { SaidWords } from './said-words.ts';

/** Texts that stand together. Like offers, they are known by being the very same. */
export type Group = readonly string[];

/** What of a base stands in a text, where it is read and where it isn't. */
export interface Hits {
  base: Base;
  read?: readonly Needle[];
  hidden?: readonly Needle[];
}

const NONE: readonly Needle[] = [];

/** As many as one branch has files, and some more. */
const MOST = 6;

/** What versions of a deck have in common: what they say, what they withhold, and what of that stood in texts of their files. */
export class Base {
  readonly groups: ReadonlySet<Group>;
  readonly offers: ReadonlySet<Offers>;
  readonly said: SaidWords;
  readonly asked: Asked;
  readonly calm = new CalmParts();

  constructor(texts: NumberedTexts, groups: readonly Group[], offers: readonly Offers[]) {
    this.groups = new Set(groups);
    this.offers = new Set(offers);
    this.said = new SaidWords(texts, [...this.groups], [], []);
    this.asked = new Asked(texts, this.said);
    for (const all of this.offers) for (const offer of all) this.asked.add(offer);
  }

  /** What of all that is asked for stands in a text, whatever one version accounts for. */
  in(text: NumberedText, isRead: boolean): readonly Needle[] {
    const seen = text.seen.find(({ base }) => base === this) ?? this.#seenIn(text);
    const known = isRead ? seen.read : seen.hidden;
    if (known !== undefined) return known;
    const found = this.asked.in(text, isRead);
    return (seen[isRead ? 'read' : 'hidden'] = found.length === 0 ? NONE : found);
  }

  #seenIn(text: NumberedText): Hits {
    const seen: Hits = { base: this };
    text.seen = [seen, ...text.seen].slice(0, MOST);
    return seen;
  }
}

/** The bases of the versions that came lately. */
export class Bases {
  readonly #bases: Base[] = [];
  readonly #lately: { groups: ReadonlySet<Group>; offers: ReadonlySet<Offers> }[] = [];

  /** The base of a version: all of it is the version's too. Undefined where nothing like it came before. */
  of(texts: NumberedTexts, groups: readonly Group[], offers: readonly Offers[]): Base | undefined {
    const given = { groups: new Set(groups), offers: new Set(offers) };
    const known = {
      groups: groups.filter((group) => this.#lately.some((each) => each.groups.has(group))),
      offers: offers.filter((each) => each.length > 0 && this.#lately.some((lately) => lately.offers.has(each))),
    };
    this.#lately.unshift(given);
    if (this.#lately.length > MOST) this.#lately.pop();
    if (known.offers.length === 0) return undefined;
    const isMost = (base: Base): boolean => base.groups.size * 2 >= new Set(known.groups).size && base.offers.size * 2 >= known.offers.length;
    const fits = (base: Base): boolean => [...base.groups].every((group) => given.groups.has(group)) && [...base.offers].every((each) => given.offers.has(each));
    const at = this.#bases.findIndex((base) => isMost(base) && fits(base));
    const base = this.#bases.splice(at, at < 0 ? 0 : 1)[0] ?? new Base(texts, known.groups, known.offers);
    this.#bases.unshift(base);
    if (this.#bases.length > MOST) this.#bases.pop();
    return base;
  }
}
