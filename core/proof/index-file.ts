import type { Part, Piece, ReadBack } from './model.ts';
import { once } from './grams.ts';
import { phoneOfNumber, phonesIn } from './phones.ts';
import { WordTree } from './word-tree.ts';
import { EMAIL, isSure, LINK, linkKey, LOCAL_PATH, PATH_IN_BYTES, PICTURE, RUN, segmentsOf, wordsOf } from './words.ts';

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

const PICTURE_NAME = /\.(?:png|jpe?g|gif|svg|webp)\b/i;
const A_LINE = 60;

/** Goes through a file, so that any number of things can be looked for in it. */
export function indexFile(file: ReadBack): FileIndex {
  const spots = spotsOf(file);
  const words = once(() => spots.map(({ piece }) => wordsOf(piece.text)));
  const read = spots.flatMap((spot, at) => (spot.piece.place === 'hidden' || spot.piece.place === 'bytes' ? [] : [{ spot, at }]));
  const gather = (fill: (spots: Spots) => void): (() => Spots) => once(() => {
    const found: Spots = new Map();
    fill(found);
    return found;
  });
  return {
    file,
    find: (runs) => findRuns(runs, spots, words),
    short: gather((found) => {
      for (const { spot, at } of read) {
        const all = words()[at] ?? [];
        if (all.length < RUN) add(found, all.join(' '), spot);
        for (const segment of segmentsOf(spot.piece.text)) if (segment.length < RUN) add(found, segment.join(' '), spot);
      }
    }),
    numerals: gather((found) => {
      // A label and a number that stand on one page say nothing together.
      for (const { spot, at } of read) {
        const all = words()[at] ?? [];
        if (all.length <= A_LINE) for (const word of all) if (/^\d+$/.test(word)) add(found, word, spot, Infinity);
      }
    }),
    emails: gather((found) => {
      for (const spot of spots) if (spot.piece.text.includes('@')) for (const [email] of spot.piece.text.matchAll(EMAIL)) add(found, email.toLowerCase(), spot);
    }),
    phones: gather((found) => {
      // Digits may stand in any row among bytes.
      for (const spot of spots) if (spot.piece.place !== 'bytes') for (const phone of phonesIn(spot.piece.text)) add(found, phone, spot);
      for (const part of file.parts) {
        for (const number of part.numbers) {
          const phone = phoneOfNumber(number);
          if (phone !== undefined) add(found, phone, { part, piece: { text: String(number), place: 'text' } });
        }
      }
    }),
    links: gather((found) => {
      for (const spot of spots) if (spot.piece.text.includes('://')) for (const [link] of spot.piece.text.matchAll(LINK)) add(found, linkKey(link), spot);
    }),
    pictures: gather((found) => {
      for (const spot of spots) {
        if (!PICTURE_NAME.test(spot.piece.text)) continue;
        for (const [name] of spot.piece.text.matchAll(PICTURE)) for (const each of new Set([name, name.split(/\s/).at(-1) ?? ''])) add(found, each.toLowerCase(), spot);
      }
    }),
    paths: spots.flatMap((spot) => {
      const { text, place } = spot.piece;
      return /[\\/]/.test(text) ? Array.from(text.matchAll(place === 'bytes' ? PATH_IN_BYTES : LOCAL_PATH), ([path]) => ({ path, spot })) : [];
    }),
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
function findRuns(runs: Iterable<string>, spots: readonly Spot[], words: () => readonly (readonly string[])[]): Spots {
  const tree = new WordTree();
  const ends = new Map<number, string>();
  for (const run of runs) ends.set(tree.put(tree.learn(run.split(' '))), run);
  const found: Spots = new Map();
  if (ends.size === 0) return found;
  const all = words();
  spots.forEach((spot, at) => {
    const ids = tree.idsOf(all[at] ?? []);
    for (let from = 0; from < ids.length; from += 1) {
      let node = 0;
      for (let next = from; next < ids.length; next += 1) {
        node = tree.step(node, ids[next] ?? 0);
        if (node === 0) break;
        const run = ends.get(node);
        if (run !== undefined && isSure(run, spot.piece)) add(found, run, spot);
      }
    }
  });
  return found;
}
