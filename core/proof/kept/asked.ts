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
const SURE = 7;

/** A text of which something is looked for. */
interface Counted {
  kind: NeedleKind;
  needles: readonly Needle[];
}

/** Words in a row that are looked for. */
interface Row {
  tree: 'runs' | 'short';
  ids: readonly number[];
  from: number;
  to: number;
  needle: Needle;
}

/** What is looked for of some texts that a version withholds: all that is not accounted for by what most versions say. */
export class Asked extends Sought {
  readonly counted: Counted[] = [];
  readonly #known = new Set<string>();
  readonly #rows: Row[] = [];
  readonly #texts: NumberedTexts;
  readonly #said: SaidWords;

  constructor(texts: NumberedTexts, said: SaidWords) {
    super();
    this.#texts = texts;
    this.#said = said;
  }

  static #idOf([how, what, { kind }]: Offer): string {
    return `${how} ${kind} ${what}`;
  }

  /** Whether it is looked for already. */
  has(offer: Offer): boolean {
    return this.#known.has(Asked.#idOf(offer));
  }

  /** Looks for what is offered, as a `NeedleCase` does. */
  add(offer: Offer): void {
    const id = Asked.#idOf(offer);
    if (this.#known.has(id)) return;
    this.#known.add(id);
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

  #put(tree: Row['tree'], ids: readonly number[], from: number, to: number, sure?: true): Needle {
    const needle = this[tree].put(ids, from, to, () => ({ how: tree === 'runs' ? 'run' : 'short', sure: sure ?? this.#texts.lettersOf(ids.slice(from, to)) >= SURE }));
    this.#rows.push({ tree, ids, from, to, needle });
    return needle;
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

  /** What of it may stand in any part that was numbered, and isn't accounted for: hardly ever anything. */
  left(accounted: ReadonlySet<Needle>): Sought {
    const left = new Sought();
    const { standing } = this.#texts;
    for (const { tree, ids, from, to, needle } of this.#rows) {
      // A sentence is parted by its text, and may be read in other words than in it.
      if (!accounted.has(needle) && (tree === 'short' ? standing.mayBeShort(ids) : standing.mayStand(ids, from, to))) left[tree].put(ids, from, to, () => needle);
    }
    for (const [key, needle] of this.others) if (!accounted.has(needle)) left.others.set(key, needle);
    return left;
  }

  /** Of how many texts of each kind anything is left to be looked for. */
  count(accounted: ReadonlySet<Needle>, counts: Partial<Record<NeedleKind, number>>): void {
    for (const { kind, needles } of this.counted) if (needles.some((needle) => !accounted.has(needle))) counts[kind] = (counts[kind] ?? 0) + 1;
  }
}
