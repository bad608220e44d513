import type { Part, Piece, ReadBack } from './model.ts';
import { once } from './grams.ts';
import { Runs } from './find-runs.ts';
import { phoneOfNumber } from './phones.ts';
import { lookIn, type PieceFacts } from './piece-facts.ts';
import { isSure } from './words.ts';

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
  paths: readonly { path: string; spot: Spot }[];
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

/** Goes through a file, so that any number of things can be looked for in it. */
export function indexFile(file: ReadBack): FileIndex {
  const spots = spotsOf(file);
  const facts = spots.map(({ piece }) => lookIn(piece));
  const gather = (keysOf: (facts: PieceFacts) => readonly string[], isLookedAt?: (spot: Spot) => boolean, more?: (found: Spots) => void): (() => Spots) => once(() => {
    const found: Spots = new Map();
    spots.forEach((spot, at) => {
      const of = facts[at];
      if (of !== undefined && isLookedAt?.(spot) !== false) for (const key of keysOf(of)) add(found, key, spot);
    });
    more?.(found);
    return found;
  });
  return {
    file,
    find: (runs) => findRuns(runs, spots, facts),
    short: gather((of) => of.short(), ({ piece }) => isRead(piece)),
    numerals: once(() => {
      const found: Spots = new Map();
      spots.forEach((spot, at) => {
        const all = isRead(spot.piece) ? (facts[at]?.words() ?? []) : [];
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
    paths: spots.flatMap((spot, at) => (facts[at]?.paths() ?? []).map((path) => ({ path, spot }))),
  };
}

/** Every piece. Names and numbers that programs read are the same in every part: the first place is enough to say. */
function spotsOf({ parts }: ReadBack): Spot[] {
  const seen = { design: new Set<string>(), rest: new Set<string>() };
  return parts.flatMap((part) => {
    const known = seen[isDesign(part) ? 'design' : 'rest'];
    return part.pieces.flatMap((piece) => {
      if (piece.place !== 'hidden') return [{ part, piece }];
      if (known.has(piece.text)) return [];
      known.add(piece.text);
      return [{ part, piece }];
    });
  });
}

/** One walk over the whole file for any number of runs. */
function findRuns(runs: Iterable<string>, spots: readonly Spot[], facts: readonly PieceFacts[]): Spots {
  const found: Spots = new Map();
  const wanted = new Runs(runs);
  spots.forEach((spot, at) => {
    for (const run of wanted.in(facts[at]?.words() ?? [])) if (isSure(run, spot.piece)) add(found, run, spot);
  });
  return found;
}
