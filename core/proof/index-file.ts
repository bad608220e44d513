import type { Part, Piece, ReadBack } from './model.ts';
import { once } from './grams.ts';
import { Runs } from './find-runs.ts';
import { phoneOfNumber } from './phones.ts';
import { emailsIn, linksIn, lookIn, pathsIn, picturesIn, type PieceFacts } from './piece-facts.ts';
import { isSure, wordsOf } from './words.ts';

/** Where something stands in a file. */
export interface Spot {
  part: Part;
  piece: Piece;
}

type Spots = Map<string, Spot[]>;

/** A file in which whatever is looked for is found at once, however much that is. What nothing is looked for in is never made. */
export interface FileIndex {
  file: ReadBack;
  /** Where these words stand in a row: each run is words parted by single spaces. */
  find(runs: Iterable<string>): Spots;
  /** Whole sentences, cells and titles of fewer than six words. */
  short(): Spots;
  emails(): Spots;
  phones(): Spots;
  links(): Spots;
  /** Names of picture files. */
  pictures(): Spots;
  /** Numbers among texts, wherever they stand. */
  numerals(): Spots;
  /** Places on somebody's computer. */
  paths(): readonly { path: string; spot: Spot }[];
}

/** Masters, layouts and themes: what a file looks like, and not what it says. What stands there hides nothing elsewhere. */
export const isDesign = ({ name }: Pick<Part, 'name'>): boolean => /^ppt\/(?:slideMasters|slideLayouts|theme)\//.test(name);

/** Enough to say where: a word that stands everywhere need not be told everywhere. One of each place, so that none hides another. */
const MOST = 4;

function add(into: Spots, key: string, spot: Spot, most = MOST): void {
  const spots = into.get(key);
  if (spots === undefined) into.set(key, [spot]);
  else if (spots.at(-1)?.piece === spot.piece) return;
  else if (spots.length < most || (spots.length < 3 * most && !spots.some(({ part, piece }) => piece.place === spot.piece.place && isDesign(part) === isDesign(spot.part)))) spots.push(spot);
}

/** More words are a page. A label and a number that stand on one page say nothing together. */
export const A_LINE = 60;

/** What is read of a file, and what of it is looked through for words that people read. */
export const isRead = ({ place }: Pick<Piece, 'place'>): boolean => place !== 'hidden' && place !== 'bytes';

/** A piece, where it stands, and what it holds. */
interface Row {
  spot: Spot;
  facts: PieceFacts;
}

/**
 * What stands in the bytes of a long part by chance, or not by chance. It is read again for each row of runs that is looked
 * for, and of its texts only those are held that may hold anything else, or in which something is found. Nothing is made of a
 * text that goes by but its words: with so many of them, that alone would fill a small computer.
 */
class LongRows {
  readonly #part: Part;
  #others: Row[] | undefined;

  constructor(part: Part) {
    this.#part = part;
  }

  /** Where any of these stand. */
  find(wanted: Runs, tell: (run: string, spot: Spot) => void): void {
    const others: Row[] = [];
    for (const text of this.#part.inBytes ?? []) {
      const runs = wanted.in(wordsOf(text));
      const isOther = this.#others === undefined && holdsOthers(text);
      if (runs.length === 0 && !isOther) continue;
      const spot: Spot = { part: this.#part, piece: { text, place: 'bytes' } };
      for (const run of runs) tell(run, spot);
      if (isOther) others.push({ spot, facts: lookIn(spot.piece) });
    }
    this.#others ??= others;
  }

  /** Those with addresses, links, names of pictures or places on a computer. */
  others(): readonly Row[] {
    if (this.#others === undefined) this.find(NO_RUNS, () => undefined);
    return this.#others ?? [];
  }
}

const NO_RUNS = new Runs([]);

const holdsOthers = (text: string): boolean => emailsIn(text).length + linksIn(text).length + picturesIn(text).length + pathsIn(text, true).length > 0;

/** Goes through a file, so that any number of things can be looked for in it. */
export function indexFile(file: ReadBack): FileIndex {
  const rows = rowsOf(file);
  const each = (tell: (row: Row) => void): void => rows.forEach((row) => (row instanceof LongRows ? row.others().forEach(tell) : tell(row)));
  const gather = (keysOf: (facts: PieceFacts) => readonly string[], isLookedAt?: (spot: Spot) => boolean, more?: (found: Spots) => void): (() => Spots) => once(() => {
    const found: Spots = new Map();
    each(({ spot, facts }) => {
      if (isLookedAt?.(spot) !== false) for (const key of keysOf(facts)) add(found, key, spot);
    });
    more?.(found);
    return found;
  });
  return {
    file,
    find: (runs) => findRuns(runs, rows),
    short: gather((of) => of.short(), ({ piece }) => isRead(piece)),
    numerals: once(() => {
      const found: Spots = new Map();
      each(({ spot, facts }) => {
        const all = isRead(spot.piece) ? facts.words() : [];
        if (all.length <= A_LINE) for (const word of all) if (/^\d+$/.test(word)) add(found, word, spot, Infinity);
      });
      return found;
    }),
    emails: gather((of) => of.emails()),
    phones: gather((of) => of.phones(), undefined, (found) => {
      for (const part of file.parts) {
        for (const number of part.numbers) {
          const phone = phoneOfNumber(number);
          if (phone !== undefined) add(found, phone, { part, piece: { text: String(number), place: 'text' } });
        }
      }
    }),
    links: gather((of) => of.links()),
    pictures: gather((of) => of.pictures()),
    paths: once(() => {
      const found: { path: string; spot: Spot }[] = [];
      each(({ spot, facts }) => { for (const path of facts.paths()) found.push({ path, spot }); });
      return found;
    }),
  };
}

/** Every piece. Names and numbers that programs read are the same in every part: the first place is enough to say. */
function rowsOf({ parts }: ReadBack): (Row | LongRows)[] {
  const seen = { design: new Set<string>(), rest: new Set<string>() };
  return parts.flatMap((part) => {
    const known = seen[isDesign(part) ? 'design' : 'rest'];
    const rows: (Row | LongRows)[] = part.pieces.flatMap((piece) => {
      if (piece.place === 'hidden') {
        if (known.has(piece.text)) return [];
        known.add(piece.text);
      }
      return [{ spot: { part, piece }, facts: lookIn(piece) }];
    });
    return part.inBytes === undefined ? rows : [...rows, new LongRows(part)];
  });
}

/** One walk over the whole file for any number of runs. */
function findRuns(runs: Iterable<string>, rows: readonly (Row | LongRows)[]): Spots {
  const found: Spots = new Map();
  const wanted = new Runs(runs);
  const tell = (run: string, spot: Spot): void => {
    if (isSure(run, spot.piece)) add(found, run, spot);
  };
  for (const row of rows) {
    if (row instanceof LongRows) row.find(wanted, tell);
    else for (const run of wanted.in(row.facts.words())) tell(run, row.spot);
  }
  return found;
}
