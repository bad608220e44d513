import type { Part, Piece, ReadBack } from './model.ts';
import { phoneOfNumber, phonesIn } from './phones.ts';
import { EMAIL, isSure, LINK, LOCAL_PATH, PATH_IN_BYTES, PICTURE, RUN, runsOf, segmentsOf, wordsOf } from './words.ts';

/** Where something stands in a file. */
export interface Spot {
  part: Part;
  piece: Piece;
}

/** A file in which whatever is looked for is found at once, however much that is. */
export interface FileIndex {
  file: ReadBack;
  /** Runs of one, two, three and six words. */
  runs: Map<string, Spot[]>;
  /** Whole sentences, cells and titles of fewer than six words. */
  short: Map<string, Spot[]>;
  emails: Map<string, Spot[]>;
  phones: Map<string, Spot[]>;
  links: Map<string, Spot[]>;
  pictures: Map<string, Spot[]>;
  paths: { path: string; spot: Spot }[];
  /** Numbers among texts, wherever they stand. */
  numerals: Map<string, Spot[]>;
}

/** Enough to say where: a word that stands everywhere need not be told everywhere. One of each place, so that none hides another. */
const MOST = 4;

function add(into: Map<string, Spot[]>, key: string, spot: Spot, most = MOST): void {
  const spots = into.get(key);
  if (spots === undefined) into.set(key, [spot]);
  else if (spots.at(-1)?.piece === spot.piece) return;
  else if (spots.length < most || (spots.length < 3 * most && !spots.some(({ piece }) => piece.place === spot.piece.place))) spots.push(spot);
}

const PICTURE_NAME = /\.(?:png|jpe?g|gif|svg|webp)\b/i;
const A_LINE = 60;
const LENGTHS = [1, 2, 3, RUN];

/** Reads through a file once, so that any number of things can be looked for in it. */
export function indexFile(file: ReadBack): FileIndex {
  const index: FileIndex = { file, runs: new Map(), short: new Map(), emails: new Map(), phones: new Map(), links: new Map(), pictures: new Map(), paths: [], numerals: new Map() };
  // Names and numbers that programs read are the same in every part: the first place is enough to say.
  const seen = new Set<string>();
  for (const part of file.parts) {
    for (const piece of part.pieces) {
      if (piece.place === 'hidden' && seen.has(piece.text)) continue;
      if (piece.place === 'hidden') seen.add(piece.text);
      take(piece, part, index);
    }
    for (const number of part.numbers) {
      const phone = phoneOfNumber(number);
      if (phone !== undefined) add(index.phones, phone, { part, piece: { text: String(number), place: 'text' } });
    }
  }
  return index;
}

function take(piece: Piece, part: Part, index: FileIndex): void {
  const spot: Spot = { part, piece };
  const { text } = piece;
  const words = wordsOf(text);
  for (const length of LENGTHS) for (const run of runsOf(words, length)) if (isSure(run, piece)) add(index.runs, run, spot);
  if (piece.place !== 'hidden' && piece.place !== 'bytes') {
    if (words.length < RUN) add(index.short, words.join(' '), spot);
    for (const segment of segmentsOf(text)) if (segment.length < RUN) add(index.short, segment.join(' '), spot);
    // A label and a number that stand on one page say nothing together.
    if (words.length <= A_LINE) for (const word of words) if (/^\d+$/.test(word)) add(index.numerals, word, spot, Infinity);
  }
  if (text.includes('@')) for (const [email] of text.matchAll(EMAIL)) add(index.emails, email.toLowerCase(), spot);
  // Digits may stand in any row among bytes.
  if (piece.place !== 'bytes') for (const phone of phonesIn(text)) add(index.phones, phone, spot);
  if (text.includes('://')) for (const [link] of text.matchAll(LINK)) add(index.links, link.toLowerCase().replace(/[.,;]+$/, ''), spot);
  if (PICTURE_NAME.test(text)) {
    for (const [name] of text.matchAll(PICTURE)) for (const each of new Set([name, name.split(/\s/).at(-1) ?? ''])) add(index.pictures, each.toLowerCase(), spot);
  }
  if (/[\\/]/.test(text)) for (const [path] of text.matchAll(piece.place === 'bytes' ? PATH_IN_BYTES : LOCAL_PATH)) index.paths.push({ path, spot });
}
