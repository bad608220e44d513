import { mayHaveNotes, type Audience } from '../../audience/model.ts';
import type { Edition } from '../../branch/edition.ts';
import type { Keeper } from '../../kept.ts';
import { once, type Accounts } from '../grams.ts';
import type { ReadBack } from '../model.ts';
import { NeedleCase } from '../needles.ts';
import type { Proof } from '../report.ts';
import type { Said } from '../said.ts';
import { countParts, inOrder } from '../search.ts';
import { publicTexts, replacedIn, type Machine } from '../withheld.ts';
import type { Offer } from '../offers.ts';
import { Bases, type Base } from './base.ts';
import { LookedThrough } from './look-through.ts';
import type { Needle } from './needle-tree.ts';
import { NumberedTexts } from './numbered-texts.ts';
import { offered } from './offered.ts';
import { OwnAsked } from './own-asked.ts';
import { SaidWords } from './said-words.ts';

/** What a file was made of. */
export interface SearchOrder {
  edition: Edition;
  audience: Audience;
  said: Said;
  machine: Machine;
  wearsTemplate: boolean;
}

/**
 * Proves one file after the other, and goes only through what differs. What the versions of a deck have in common, the words
 * that they say and those that they withhold, is a base (`base.ts`); what of it stands in a text of a file is known by the
 * text. To a base come what this version alone says and withholds. Nothing is left out: the same is looked for as by
 * `withheld` and `searchFile`, and where any of it is found, these are asked, who say what it is.
 */
export class KeptSearch {
  readonly #keeper: Keeper;
  #texts: NumberedTexts;
  #bases = new Bases();

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.#texts = new NumberedTexts(keeper);
  }

  /** The proof of a file that holds nothing of what is withheld. Undefined where it may, and for the first of its kind. */
  clean(file: ReadBack, { edition, audience, said, machine, wearsTemplate }: SearchOrder): Proof | undefined {
    if (this.#texts.full) {
      this.#texts = new NumberedTexts(this.#keeper);
      this.#bases = new Bases();
    }
    const texts = this.#texts;
    texts.standing.begin();
    const replaced = replacedIn(edition);
    const { groups, ask } = offered(edition, audience, machine, [...edition.deck.slides, ...replaced]);
    const base = this.#bases.of(texts, said.texts, groups);
    if (base === undefined) return undefined;
    const own = new SaidWords(texts, said.texts.filter((group) => !base.groups.has(group)), publicTexts(replaced, edition, audience), said.links);
    const asked = new OwnAsked(texts, base.said, own);
    const isSaid = ([how, what]: Offer): boolean => how === 'text' && own.texts().has(what);
    for (const offers of groups) if (!base.offers.has(offers)) for (const offer of offers) if (!isSaid(offer) && !base.asked.has(offer)) asked.add(offer);
    const accounted = new Set<Needle>();
    base.asked.accountedBy(own, accounted);
    const accounts = accountsFor(texts, base, own, said);
    const few = new NeedleCase(accounts);
    ask(few);
    const through = new LookedThrough({ texts, base, own, asked, accounted, few: few.needles, accounts, wearsTemplate });
    if (through.holdsAny(file, !mayHaveNotes(audience))) return undefined;
    const counts = few.needles.counts;
    base.asked.count(accounted, counts);
    asked.count(counts);
    return { result: 'clean', parts: countParts(file), lookedFor: inOrder(counts), matches: [], unread: file.unread };
  }
}

/** What a version accounts for, where few things are asked of it. */
function accountsFor(texts: NumberedTexts, base: Base, own: SaidWords, { properties, numbers, links }: Said): Accounts {
  const titles = once(() => new SaidWords(texts, [], properties, []));
  const idsOf = (words: readonly string[]): number[] => texts.number(words);
  return {
    runs: { idsOf, begins: (ids, from, to) => base.said.begins(ids, from, to) || own.says(ids, from, to) },
    properties: { idsOf, begins: (ids, from, to) => titles().says(ids, from, to) },
    links: new Set(links), phones: () => new Set(), numbers: new Set(numbers), texts: new Set(),
    raw: () => '',
    saysBoth(one, other) {
      const [first, second] = [idsOf(one), idsOf(other)];
      return first.length > 0 && second.length > 0 && (base.said.saysBoth(first, second) || own.saysBoth(first, second));
    },
  };
}
