import { says, type Accounts } from '../grams.ts';
import { A_LINE, isDesign, isRead } from '../index-file.ts';
import type { Part, Piece, ReadBack } from '../model.ts';
import type { NameNeedle, Needles, NumberNeedle } from '../needles.ts';
import { phoneOfNumber } from '../phones.ts';
import { MAKERS, mayHoldName } from '../search.ts';
import { RUN, wordsOf } from '../words.ts';
import type { Base } from './base.ts';
import { NeedleTree, standIn, type Needle } from './needle-tree.ts';
import { isMarked, keys, type NumberedPart, type NumberedText, type NumberedTexts } from './numbered-texts.ts';
import type { OwnAsked } from './own-asked.ts';
import type { SaidWords } from './said-words.ts';
import { Sought } from './sought.ts';

/** What one version withholds. */
export interface LookedFor {
  texts: NumberedTexts;
  base: Base;
  /** What it says besides what the base says. */
  own: SaidWords;
  /** What it withholds besides what the base asks for, and doesn't account for. */
  asked: OwnAsked;
  /** What of the base it accounts for. */
  accounted: ReadonlySet<Needle>;
  /** Names and numbers. */
  few: Pick<Needles, 'names' | 'numbers'>;
  accounts: Pick<Accounts, 'numbers' | 'properties'>;
  wearsTemplate: boolean;
}

interface NumberRow {
  number: NumberNeedle;
  label: readonly number[];
}

/** A file that is looked through for whether it holds anything at all: each test is that of `searchFile`, or is sooner true. */
export class LookedThrough {
  readonly #for: LookedFor;
  #left = new Sought();
  readonly #names = new NeedleTree<NameNeedle[]>();
  readonly #numbers = new NeedleTree<NumberRow[]>();

  constructor(lookedFor: LookedFor) {
    this.#for = lookedFor;
  }

  /** @param marked whether remarks, notes and the names of authors count as such */
  holdsAny({ parts }: ReadBack, marked: boolean): boolean {
    const { texts, asked, base } = this.#for;
    const rest = base.calm.restOf(parts, texts.standing.times);
    const numbered = rest.map((part) => texts.ofPart(part));
    // Which words stand in the parts is known now that all are numbered: what can't stand there is not looked for in each.
    this.#left = asked.left();
    this.#takeNames(rest.some(({ inBytes }) => inBytes !== undefined));
    this.#takeNumbers();
    const holds = (part: Part, text: NumberedPart): boolean => this.#inNumbers(part) || (marked && part.marks.length > 0)
      || (this.#mayHold(text, marked) && part.pieces.some((piece) => this.#inPiece(part, piece, texts.of(piece.text, piece.place === 'bytes'), this.#left, marked)))
      || (part.inBytes !== undefined && this.#inBytes(part, part.inBytes));
    if (rest.some((part, at) => holds(part, numbered[at] ?? texts.ofPart(part)))) return true;
    // Nothing that only this version withholds may stand in any part: those in which nothing of the base stands need no look.
    if (this.#left.isEmpty && this.#names.size + this.#numbers.size === 0) {
      if (base.calm.isDue(rest.length)) base.calm.learn(parts, new Set(rest.filter((part, at) => !this.#isCalm(part, numbered[at] ?? texts.ofPart(part)))));
      return false;
    }
    return parts.some((part) => holds(part, texts.ofPart(part)));
  }

  /** Whether a part holds nothing of the base, nor anything else that is looked at for every version. */
  #isCalm({ numbers, marks, inBytes }: Part, text: NumberedPart): boolean {
    return numbers.length === 0 && marks.length === 0 && inBytes === undefined && text.paths.length === 0 && !text.marked && this.#for.base.in(text, true).length === 0;
  }

  /** @param all also those that stand in no part, since letters among bytes are not numbered */
  #takeNames(all: boolean): void {
    const { texts, few } = this.#for;
    for (const name of few.names) {
      const ids = texts.number(name.words);
      if (ids.length > 0 && (all || texts.standing.mayStand(ids))) this.#names.put(ids, 0, ids.length, () => []).push(name);
    }
  }

  #takeNumbers(): void {
    const { texts, few } = this.#for;
    for (const number of few.numbers) {
      // A number is found by its last words where these are a numeral.
      if (number.label.length === 0 || !/^\d+$/.test(number.printed.at(-1) ?? '')) continue;
      const [ids, label] = [texts.number(number.printed), texts.number(number.label)];
      if (texts.standing.mayStand(label) && texts.standing.mayStand(ids)) this.#numbers.put(ids, 0, ids.length, () => []).push({ number, label });
    }
  }

  #inBytes(part: Part, letters: Iterable<string>): boolean {
    // Their words are not among those that stand in the parts: all of it is looked for.
    const { texts, asked } = this.#for;
    for (const text of letters) if (this.#inPiece(part, { text, place: 'bytes' }, texts.passing(text), asked.all(), false)) return true;
    return false;
  }

  #inNumbers({ numbers }: Part): boolean {
    const { few, accounts, base, asked, accounted } = this.#for;
    if (numbers.length === 0) return false;
    if (few.numbers.some(({ value }) => !accounts.numbers.has(value) && numbers.includes(value))) return true;
    return numbers.some((number) => {
      const phone = phoneOfNumber(number);
      if (phone === undefined) return false;
      const key = keys.phone(phone);
      const needle = base.asked.others.get(key);
      return asked.others.has(key) || (needle !== undefined && !accounted.has(needle));
    });
  }

  /** Whether any of its pieces is worth a look: of a part that stood in a file before, that is known as a whole. */
  #mayHold(text: NumberedPart, marked: boolean): boolean {
    const { base, accounted } = this.#for;
    const counts = (needle: Needle): boolean => !accounted.has(needle);
    return text.paths.length > 0 || (marked && text.marked) || base.in(text, true).some(counts) || (!this.#left.isEmpty && this.#left.in(text, true).length > 0) || this.#names.standIn(text.ids) || this.#numbers.standIn(text.ids);
  }

  /** @param sought of what this version withholds besides the base */
  #inPiece(part: Part, piece: Piece, text: NumberedText, sought: Sought, marked: boolean): boolean {
    const { base } = this.#for;
    const inBytes = piece.place === 'bytes';
    const read = isRead(piece);
    const counts = (needle: Needle): boolean => this.#counts(needle, part, text, inBytes);
    return base.in(text, read).some(counts) || sought.in(text, read).some(counts) || this.#inPaths(text)
      || this.#inNames(text, piece) || (read && this.#inLine(text)) || (marked && this.#inMarks(piece));
  }

  #counts(needle: Needle, part: Part, text: NumberedText, inBytes: boolean): boolean {
    const { accounted, wearsTemplate } = this.#for;
    if (accounted.has(needle) || (inBytes && !needle.sure)) return false;
    return !(wearsTemplate && needle.how === 'short' && isDesign(part) && text.ids.length < RUN);
  }

  #inPaths({ paths }: NumberedText): boolean {
    const { base, own } = this.#for;
    return paths.some((path) => !base.said.mentions(path.toLowerCase()) && !own.mentions(path.toLowerCase()));
  }

  #inNames(text: NumberedText, piece: Piece): boolean {
    let found = false;
    this.#names.each(text.ids, (names) => {
      found ||= names.some((name) => mayHoldName(name, piece));
    });
    return found;
  }

  /** A number counts where its label stands with it on one line. */
  #inLine({ ids }: NumberedText): boolean {
    let found = false;
    if (ids.length <= A_LINE) this.#numbers.each(ids, (rows) => {
      found ||= rows.some(({ label }) => standIn(ids, label));
    });
    return found;
  }

  #inMarks(piece: Piece): boolean {
    const { place, author, text } = piece;
    if (!isMarked(piece)) return false;
    const words = wordsOf(text);
    if (words.length > 0 && (place === 'notes' || place === 'comment')) return true;
    return author === true && !MAKERS.includes(words.join(' ')) && !says(this.#for.accounts.properties, words);
  }
}
