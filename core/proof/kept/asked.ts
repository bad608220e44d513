import { isEverydayPicture, pictureKey } from '../needles.ts';
import type { Offer } from '../offers.ts';
import { plainLine } from '../plain-line.ts';
import type { NeedleKind } from '../report.ts';
import { RUN } from '../words.ts';
import type { Needle } from './needle-tree.ts';
import { keys, type NumberedText, type NumberedTexts } from './numbered-texts.ts';
import type { SaidWords } from './said-words.ts';
import { Sought } from './sought.ts';

/** So many letters are no chance among bytes. */
export const SURE = 7;

/** A text of which something is looked for. */
interface Counted {
  kind: NeedleKind;
  needles: readonly Needle[];
}

/** Offers that are looked for already: each once, whichever of several that say the same comes first. */
export class KnownOffers {
  readonly #whats = new Map<string, Set<string>>();

  has([how, what, { kind }]: Offer): boolean {
    return this.#whats.get(`${how} ${kind}`)?.has(what) === true;
  }

  /** @returns whether it is new */
  add(offer: Offer): boolean {
    if (this.has(offer)) return false;
    const [how, what, { kind }] = offer;
    const id = `${how} ${kind}`;
    const whats = this.#whats.get(id) ?? new Set();
    this.#whats.set(id, whats.add(what));
    return true;
  }
}

/** What is looked for of what most versions withhold: all that is not accounted for by what most say. */
export class Asked extends Sought {
  readonly counted: Counted[] = [];
  readonly #known = new KnownOffers();
  readonly #texts: NumberedTexts;
  readonly #said: SaidWords;

  constructor(texts: NumberedTexts, said: SaidWords) {
    super();
    this.#texts = texts;
    this.#said = said;
  }

  /** Whether it is looked for already. */
  has(offer: Offer): boolean {
    return this.#known.has(offer);
  }

  /** Looks for what is offered, as a `NeedleCase` does. */
  add(offer: Offer): void {
    if (!this.#known.add(offer)) return;
    const [how, what, { kind }] = offer;
    const needles = this.#needlesOf(how, what);
    if (needles.length > 0 && (how === 'text' || how === 'picture')) this.counted.push({ kind, needles });
  }

  #needlesOf(how: Offer[0], what: string): Needle[] {
    if (how === 'link') return this.#other(keys.linkTo(what));
    if (how === 'picture') {
      const name = pictureKey(what);
      return name === undefined ? [] : this.#other(keys.picture(name));
    }
    const said = this.#said;
    if (how === 'text') {
      if (said.texts().has(what)) return [];
      const facts = this.#texts.of(what);
      return [...this.#long(facts), ...facts.short().flatMap((ids) => (said.begins(ids) ? [] : [this.#put('short', ids, 0, ids.length, true)]))];
    }
    const { text, targets } = plainLine(what);
    return [
      ...(text === '' || said.texts().has(text) ? [] : this.#long(this.#texts.of(text))),
      ...targets.flatMap((target) => (isEverydayPicture(target) ? [] : this.#long(this.#texts.of(target)))),
    ];
  }

  #long({ ids, distinctive, others }: NumberedText): Needle[] {
    const found: Needle[] = [];
    const run = (from: number, to: number): void => {
      if (this.#said.begins(ids, from, to)) return;
      found.push(this.#put('runs', ids, from, to));
    };
    for (let at = 0; at + RUN <= ids.length; at += 1) run(at, at + RUN);
    for (const at of distinctive()) run(at, at + 1);
    return [...found, ...others.flatMap((key) => this.#other(key))];
  }

  #put(tree: 'runs' | 'short', ids: readonly number[], from: number, to: number, sure?: true): Needle {
    return this[tree].put(ids, from, to, () => ({ how: tree === 'runs' ? 'run' : 'short', sure: sure ?? this.#texts.lettersOf(ids.slice(from, to)) >= SURE }));
  }

  #other(key: string): Needle[] {
    if (this.#said.accountsFor(key)) return [];
    const needle = this.others.get(key) ?? { how: 'other', sure: key.slice(2).replaceAll(' ', '').length >= SURE };
    this.others.set(key, needle);
    return [needle];
  }

  /** Those of them that something else that is said accounts for. */
  accountedBy(said: SaidWords, into: Set<Needle>): void {
    const take = (needle: Needle): void => void into.add(needle);
    if (this.runs.size > 0) this.runs.each(said.ids, take);
    if (this.short.size > 0) this.short.each(said.ids, take);
    for (const [key, needle] of this.others) if (said.accountsFor(key)) into.add(needle);
  }

  /** Of how many texts of each kind anything is left to be looked for. */
  count(accounted: ReadonlySet<Needle>, counts: Partial<Record<NeedleKind, number>>): void {
    for (const { kind, needles } of this.counted) if (needles.some((needle) => !accounted.has(needle))) counts[kind] = (counts[kind] ?? 0) + 1;
  }
}
