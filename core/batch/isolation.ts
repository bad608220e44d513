import type { BranchLayer } from '../branch/model.ts';
import { printDate, isIsoDay } from '../figures/dates.ts';
import { makeBook } from '../figures/book.ts';
import type { Figure } from '../figures/model.ts';
import { PROFILE_TOKENS, profileText } from '../figures/profile-tokens.ts';
import { TOKEN } from '../figures/tokens.ts';
import { once } from '../proof/grams.ts';
import { piecesOfPart, type Piece, type ReadBack } from '../proof/model.ts';
import { plainLine } from '../proof/plain-line.ts';
import { isSure, segmentsOf, wordsOf } from '../proof/words.ts';
import { SOURCE_WORDS } from '../slides/figure-sources.ts';
import { CONTINUED } from '../slides/parts/take-atoms.ts';
import { DatesOfOthers, datesOf, isKnownDate, KnownDates, type FoundDate } from './dates-of-others.ts';
import { numbersOf, phrasesOf } from './inputs.ts';
import { accountFor, Lines } from './lines.ts';
import { NumbersOfOthers, type FoundNumber } from './numbers-of-others.ts';
import { PhraseIndex, type Owned } from './phrase-index.ts';
import { PROBE } from './probe.ts';
import { stringsIn } from './strings-in.ts';
import { tellingIn } from './telling-numbers.ts';

/** All that the files of a batch may be made of. */
export interface BatchInputs {
  branches: readonly { name: string; layer: BranchLayer }[];
  figures: ReadonlyMap<string, Figure>;
  /** The deck, its letters and its figures as they are written, and what a region has of its own: everybody's. */
  texts: readonly string[];
  /** What a file of each kind says that was made for nobody, or for the branch that stands for any (`probe.ts`). */
  samples: readonly string[];
  /** The numbers of the charts of such a file. */
  sampleNumbers: readonly number[];
  /** ISO day. */
  today: string;
}

/** Something in a branch's file that only other branches' inputs account for. */
export interface Foreign {
  found: string;
  /** For a person: "slide 3". */
  where: string;
  /** What it is where it comes from: "The school's name". */
  what: string;
  /** Whose it is. */
  branches: string[];
}

/** What a file says only where there is much of a branch's: no file that was made for nobody has it. */
const OF_LONG_FILES: readonly string[] = [...Object.values(SOURCE_WORDS), CONTINUED];

const MOST_TOLD = 20;
const GAPS = new RegExp(`${TOKEN.source}|${PROBE.source}`, 'gi');

/** Takes a text in as lines and sentences, each of which ends where something is filled in. */
function addText(into: Lines, text: string): void {
  for (const line of text.split(/\r\n|\r|\n/)) {
    for (const words of new Set([line, plainLine(line).text])) {
      for (const between of words.replace(GAPS, '\n').split('\n')) {
        into.add(between);
        for (const segment of segmentsOf(between)) into.addWords(segment);
      }
    }
  }
}

/** What a branch itself accounts for: all that it put in, as it is written and as it is printed. */
function textsOf(layer: BranchLayer, { figures, today }: BatchInputs): string[] {
  const rows = makeBook({ figures: new Map(figures), local: layer.figures, profile: layer.profile, today, usedOn: new Map() }).rows;
  const written = stringsIn(layer);
  return [
    ...written,
    ...written.flatMap((text) => (isIsoDay(text.trim()) ? [printDate(text.trim())] : [])),
    ...PROFILE_TOKENS.flatMap((id) => profileText({ id, filter: undefined }, layer.profile) ?? []),
    ...rows.flatMap(({ printed, source, asOfPrinted, value, nationalPrinted }) => [printed, source, asOfPrinted, nationalPrinted, String(value ?? '')]),
  ];
}

interface Own {
  lines: Lines;
  numerals: ReadonlySet<string>;
  dates: KnownDates;
}

/** What of all that branches put in stands in a piece, whichever branch's file it is in. */
interface Standing {
  phrases: readonly Owned[];
  numbers: readonly FoundNumber[];
  dates: readonly FoundDate[];
}

const NOTHING: Standing = { phrases: [], numbers: [], dates: [] };

/**
 * Tells, of any number of branches, what in a file only another one's inputs account for. Names that are part of longer
 * ones, what several branches have, and whatever the deck, its region or the branch itself says never count.
 */
export class Isolation {
  readonly #inputs: BatchInputs;
  readonly #common = new Lines();
  readonly #phrases: PhraseIndex;
  readonly #numbers: NumbersOfOthers;
  readonly #dates = new DatesOfOthers();
  readonly #commonDates = new KnownDates();
  readonly #standing = new WeakMap<Piece, Standing>();

  constructor(inputs: BatchInputs) {
    this.#inputs = inputs;
    for (const text of [...inputs.texts, ...inputs.samples, ...OF_LONG_FILES]) addText(this.#common, text);
    for (const text of [...inputs.texts, ...inputs.samples, inputs.today]) this.#commonDates.add(text);
    this.#phrases = new PhraseIndex((words) => accountFor(words, [this.#common]));
    this.#numbers = new NumbersOfOthers(inputs.figures, [...inputs.texts, ...inputs.samples], [...inputs.texts, ...inputs.texts.flatMap(wordsOf), ...inputs.samples.flatMap(wordsOf)], inputs.sampleNumbers);
    inputs.branches.forEach(({ layer }, branch) => {
      for (const phrase of phrasesOf(layer, inputs.figures)) this.#phrases.add(phrase, branch);
      for (const number of numbersOf(layer, inputs.figures)) this.#numbers.add(number, branch);
      for (const date of datesOf(layer, inputs.figures)) this.#dates.add(date, branch);
    });
  }

  /** What is in a branch's file and may not be. @param branch its place among the branches */
  foreignIn(file: ReadBack, branch: number): Foreign[] {
    const own = once(() => this.#own(branch));
    const found = new Map<string, Foreign>();
    const tell = (what: string, text: string, where: string, owners: ReadonlySet<number>): void => {
      const key = `${what}\n${text}\n${where}`;
      if (found.size < MOST_TOLD && !found.has(key)) found.set(key, { found: text, where, what, branches: [...owners].slice(0, 3).map((each) => this.#inputs.branches[each]?.name ?? '') });
    };
    const judged = new Map<string, boolean>();
    const isOwn = (words: readonly string[]): boolean => {
      const key = words.join(' ');
      const known = judged.get(key) ?? accountFor(words, [own().lines, this.#common]);
      judged.set(key, known);
      return known;
    };
    const seen = new Set<string>();
    for (const part of file.parts) {
      for (const piece of piecesOfPart(part)) {
        const stands = this.#standsIn(piece);
        if (stands === NOTHING || seen.has(piece.text + piece.place)) continue;
        seen.add(piece.text + piece.place);
        for (const { phrase: { words: row, what }, owners } of stands.phrases) {
          if (!owners.has(branch) && !isOwn(row)) tell(what, row.join(' '), part.where, owners);
        }
        for (const { what, text, owners } of stands.numbers) {
          if (!owners.has(branch) && !own().numerals.has(text)) tell(what, text, part.where, owners);
        }
        for (const { what, iso, owners } of stands.dates) {
          if (!owners.has(branch) && !isKnownDate(iso, own().dates, this.#commonDates)) tell(what, printDate(iso), part.where, owners);
        }
      }
      for (const { what, text, owners } of this.#numbers.charted(part.numbers)) {
        if (!owners.has(branch) && !own().numerals.has(text)) tell(what, text, part.where, owners);
      }
    }
    return [...found.values()];
  }

  /** What any branch put in and stands in a piece. Most pieces are of every branch's file, and gone through once. */
  #standsIn(piece: Piece): Standing {
    const known = this.#standing.get(piece);
    if (known !== undefined) return known;
    const words = wordsOf(piece.text);
    const isRead = piece.place !== 'hidden' && piece.place !== 'bytes';
    const stands: Standing = {
      phrases: [...this.#phrases.in(words)].filter(({ phrase }) => counts(phrase.words, piece)),
      numbers: isRead ? [...this.#numbers.in(words), ...this.#numbers.tellingIn(piece.text)] : [],
      dates: isRead ? [...this.#dates.in(piece.text, words)] : [],
    };
    const found = stands.phrases.length + stands.numbers.length + stands.dates.length === 0 ? NOTHING : stands;
    this.#standing.set(piece, found);
    return found;
  }

  #own(branch: number): Own {
    const layer = this.#inputs.branches[branch]?.layer;
    const lines = new Lines();
    const texts = layer === undefined ? [] : textsOf(layer, this.#inputs);
    const dates = new KnownDates();
    for (const text of texts) {
      addText(lines, text);
      dates.add(text);
    }
    return { lines, dates, numerals: new Set([...texts, ...texts.flatMap(wordsOf), ...texts.flatMap(tellingIn).map(String)]) };
  }
}

/** One word alone may be the name of anything that programs read. */
const counts = (words: readonly string[], piece: Piece): boolean =>
  isSure(words.join(' '), piece) && (words.length > 1 || (piece.place !== 'hidden' && piece.place !== 'bytes'));
