import { isEverydayPicture, pictureKey } from '../needles.ts';
import type { Offer } from '../offers.ts';
import { plainLine } from '../plain-line.ts';
import type { NeedleKind } from '../report.ts';
import { RUN } from '../words.ts';
import { once } from '../grams.ts';
import { KnownOffers, SURE } from './asked.ts';
import { keys, type NumberedText, type NumberedTexts } from './numbered-texts.ts';
import type { SaidWords } from './said-words.ts';
import { Sought } from './sought.ts';
import { WordPairs } from './word-pairs.ts';

/** Bits for which words stand behind one another in what one version says alone. */
const PAIRS = 1 << 15;

/** Words in a row that are looked for. */
interface Row {
  tree: 'runs' | 'short';
  ids: readonly number[];
  from: number;
  to: number;
}

/**
 * What one version withholds besides its base, as `Asked` has it, and nothing accounts for. It is asked once: no row of words
 * is put anywhere but where it may stand in a file.
 */
export class OwnAsked {
  readonly others = new Set<string>();
  readonly #known = new KnownOffers();
  readonly #rows: Row[] = [];
  /** The kind of each text of which anything is looked for. */
  readonly #counted: NeedleKind[] = [];
  readonly #texts: NumberedTexts;
  readonly #base: SaidWords;
  readonly #own: SaidWords;
  readonly #pairs: () => WordPairs;
  /** All of it, for where nobody knows what may stand. */
  readonly all: () => Sought;

  /** @param base what most versions say @param own what this one says besides */
  constructor(texts: NumberedTexts, base: SaidWords, own: SaidWords) {
    this.#texts = texts;
    this.#base = base;
    this.#own = own;
    this.all = once(() => this.#sought(() => true));
    this.#pairs = once(() => {
      const pairs = new WordPairs(PAIRS);
      own.ids.forEach((id, at) => pairs.add(id, own.ids[at + 1] ?? 0));
      return pairs;
    });
  }

  /** Looks for what is offered, as a `NeedleCase` does. */
  add(offer: Offer): void {
    if (!this.#known.add(offer)) return;
    const [how, what, { kind }] = offer;
    if (this.#takes(how, what) && (how === 'text' || how === 'picture')) this.#counted.push(kind);
  }

  /** @returns whether anything of it is looked for */
  #takes(how: Offer[0], what: string): boolean {
    if (how === 'link') return this.#other(keys.linkTo(what));
    if (how === 'picture') {
      const name = pictureKey(what);
      return name !== undefined && this.#other(keys.picture(name));
    }
    if (how === 'text') {
      if (this.#base.texts().has(what)) return false;
      const facts = this.#texts.of(what);
      let taken = this.#long(facts);
      for (const ids of facts.short()) if (this.#row('short', ids, 0, ids.length)) taken = true;
      return taken;
    }
    const { text, targets } = plainLine(what);
    if (text !== '' && !this.#base.texts().has(text)) this.#long(this.#texts.of(text));
    for (const target of targets) if (!isEverydayPicture(target)) this.#long(this.#texts.of(target));
    return false;
  }

  #long({ ids, distinctive, others }: NumberedText): boolean {
    let taken = false;
    for (let at = 0; at + RUN <= ids.length; at += 1) if (this.#row('runs', ids, at, at + RUN)) taken = true;
    for (const at of distinctive()) if (this.#row('runs', ids, at, at + 1)) taken = true;
    for (const key of others) if (this.#other(key)) taken = true;
    return taken;
  }

  #row(tree: Row['tree'], ids: readonly number[], from: number, to: number): boolean {
    if (this.#base.begins(ids, from, to) || (this.#mayOwn(ids, from, to) && this.#own.says(ids, from, to))) return false;
    this.#rows.push({ tree, ids, from, to });
    return true;
  }

  #mayOwn(ids: readonly number[], from: number, to: number): boolean {
    const pairs = this.#pairs();
    for (let at = from; at + 1 < to; at += 1) if (!pairs.has(ids[at] ?? 0, ids[at + 1] ?? 0)) return false;
    return true;
  }

  #other(key: string): boolean {
    if (this.#base.accountsFor(key) || this.#own.accountsFor(key)) return false;
    this.others.add(key);
    return true;
  }

  /** What of it may stand in any part that was numbered: hardly ever anything. */
  left(): Sought {
    const { standing } = this.#texts;
    // A sentence is parted by its text, and may be read in other words than in it.
    return this.#sought(({ tree, ids, from, to }) => (tree === 'short' ? standing.mayBeShort(ids) : standing.mayStand(ids, from, to)));
  }

  /** Of how many texts of each kind anything is looked for. */
  count(counts: Partial<Record<NeedleKind, number>>): void {
    for (const kind of this.#counted) counts[kind] = (counts[kind] ?? 0) + 1;
  }

  #sought(isSought: (row: Row) => boolean): Sought {
    const sought = new Sought();
    for (const row of this.#rows) {
      if (!isSought(row)) continue;
      const { tree, ids, from, to } = row;
      sought[tree].put(ids, from, to, () => ({ how: tree === 'runs' ? 'run' : 'short', sure: tree === 'short' || this.#texts.lettersOf(ids.slice(from, to)) >= SURE }));
    }
    for (const key of this.others) sought.others.set(key, { how: 'other', sure: key.slice(2).replaceAll(' ', '').length >= SURE });
    return sought;
  }
}
