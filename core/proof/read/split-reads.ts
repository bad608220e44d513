import { strFromU8 } from 'fflate';
import type { Keeper, Shelf } from '../../kept.ts';
import { isSameBytes, standAt } from '../../zip/same-bytes.ts';
import type { ByteSource } from '../../zip/source.ts';
import type { ZipEntry } from '../../zip/read.ts';
import { placeOfPart } from './xml.ts';
import { emptyPart, type Part, type Piece } from '../model.ts';
import type { PartRead } from './kept-reads.ts';
import { plainXml } from './plain-xml.ts';

/** What deflate leaves at the end of a piece that others follow. */
const MARK = [0, 0, 0xff, 0xff] as const;
/** An empty last block, so that such a piece can be unpacked by itself. */
const END = [1, 0, 0, 0xff, 0xff];

/** A part is a run of the only paragraph that is open here. */
const OPENS = /<a:p>(?:<a:pPr[^<>]*\/>)?<a:r>(?:<a:rPr[^<>]*\/>)?<a:t>$/;
const CLOSES = '</a:t></a:r></a:p>';

/** So many footers are known at a time: of the branches whose files were read last. */
const MOST_MIDDLES = 8;

/** The piece in which a branch's footer stands, unpacked. */
interface Middle {
  raw: Uint8Array;
  isLast: boolean;
  /** What the footer says, and all that stands behind it. */
  says: string;
  /** The same as it is read, for every part that has this footer. */
  pieces: Piece[];
  behind: string;
  bytes: Uint8Array;
}

/** What every part of this name has around its footer, and what it gave when it was read. */
interface Around {
  first: Uint8Array;
  last: Uint8Array;
  /** Bytes of the first, unpacked, and their sum. */
  size: number;
  sum: number;
  /** The last, unpacked. */
  ends: Uint8Array;
  behind: string;
  before: Part;
  after: Part;
}

/**
 * Parts that were packed in pieces, as `packPiece` packs them, and differ from one file to the next by their footer alone. Their
 * first and last pieces are compared with those on the disk and not unpacked again; the footer's piece is.
 * Each piece is unpacked by itself once, which it only can be where nothing in it points into another.
 */
export class SplitReads {
  readonly #arounds: Shelf<string, Around | 'seen' | 'none'>;
  readonly #middles: Middle[] = [];

  constructor(keeper: Keeper) {
    this.#arounds = keeper.shelf();
  }

  /** What a part gives whose pieces are known, or nothing where it has to be read as a whole. @param raw its packed bytes */
  of(entry: ZipEntry, raw: Uint8Array, source: ByteSource): PartRead | undefined {
    const end = endOfPiece(raw, 0);
    const around = end < 0 ? undefined : this.#arounds.find(keyOf(entry, end));
    if (around === undefined || typeof around === 'string') return undefined;
    const { first, last, size, sum, ends, behind, before, after } = around;
    if (raw.length <= first.length + last.length || !(source.isSame ?? isSameBytes)(first, raw.subarray(0, first.length)) || !standAt(last, raw, raw.length - last.length)) return undefined;
    const middle = this.#middle(raw.subarray(first.length, raw.length - last.length), last.length === 0, source);
    if (middle?.behind !== behind || size + middle.bytes.length + ends.length !== entry.size) return undefined;
    if (source.sum(ends, source.sum(middle.bytes, sum)) !== entry.crc) return undefined;
    return { parts: [before, continued(before, middle.pieces), after], unread: [], took: { bytes: 0, parts: 0 } };
  }

  /** Learns of a part that was read as a whole, the second time that one of its name begins with a piece so long. */
  learn(entry: ZipEntry, raw: Uint8Array, { parts: [part, ...more] }: PartRead, source: ByteSource): void {
    const end = endOfPiece(raw, 0);
    if (end < 0 || entry.method !== 8 || part === undefined || more.length > 0 || placeOfPart(part.name) !== 'text') return;
    const key = keyOf(entry, end);
    const known = this.#arounds.find(key);
    if (known === undefined) this.#arounds.keep(key, 'seen');
    else if (known === 'seen') this.#arounds.keep(key, this.#around(entry, raw, end, part, source) ?? 'none');
  }

  #around({ size }: ZipEntry, raw: Uint8Array, end: number, part: Part, source: ByteSource): Around | undefined {
    const first = raw.slice(0, end);
    const next = endOfPiece(raw, end);
    const last = next < 0 ? new Uint8Array(0) : raw.slice(next);
    const begins = unpacked(first, false, size, source);
    const ends = last.length === 0 ? new Uint8Array(0) : unpacked(last, true, size, source);
    const middle = this.#middle(raw.subarray(end, raw.length - last.length), last.length === 0, source);
    if (begins === undefined || ends === undefined || middle === undefined || begins.length + ends.length + middle.bytes.length !== size) return undefined;
    const at = part.pieces.findIndex(({ text, place }) => text === middle.says && place === 'text');
    const isSaidOnce = at >= 0 && !part.pieces.some(({ text, place }, index) => index > at && text === middle.says && place === 'text');
    if (!isSaidOnce || !OPENS.test(strFromU8(begins)) || !middle.behind.startsWith(CLOSES)) return undefined;
    return { first, last, size: begins.length, sum: source.sum(begins), ends, behind: middle.behind, before: { ...part, pieces: part.pieces.slice(0, at) }, after: continued(part, part.pieces.slice(at + 1)) };
  }

  #middle(raw: Uint8Array, isLast: boolean, source: ByteSource): Middle | undefined {
    const known = this.#middles.find((each) => each.isLast === isLast && isSameBytes(each.raw, raw));
    if (known !== undefined) return known;
    const bytes = unpacked(raw, isLast, LONGEST_MIDDLE, source);
    const text = bytes === undefined ? '' : strFromU8(bytes);
    const at = text.indexOf('<');
    const says = textOf(text.slice(0, Math.max(0, at)));
    if (bytes === undefined || at <= 0 || says === undefined) return undefined;
    const middle: Middle = { raw: raw.slice(), isLast, says, pieces: [{ text: says, place: 'text' }], behind: text.slice(at), bytes };
    this.#middles.unshift(middle);
    if (this.#middles.length > MOST_MIDDLES) this.#middles.pop();
    return middle;
  }
}

/** More than any footer takes. */
const LONGEST_MIDDLE = 20_000;

const keyOf = ({ name, method }: ZipEntry, end: number): string => `${name} ${method} ${end}`;

const continued = ({ name, where }: Part, pieces: Piece[]): Part => ({ ...emptyPart(name, where), pieces, continues: true });

/** Where the piece that begins here ends, as far as can be seen without unpacking it, or -1. */
function endOfPiece(raw: Uint8Array, from: number): number {
  for (let at = raw.indexOf(MARK[2], from + 2); at >= 0 && at + 1 < raw.length; at = raw.indexOf(MARK[2], at + 1)) {
    if (raw[at + 1] === MARK[3] && raw[at - 1] === MARK[1] && raw[at - 2] === MARK[0]) return at + 2;
  }
  return -1;
}

function unpacked(raw: Uint8Array, isLast: boolean, most: number, source: ByteSource): Uint8Array | undefined {
  const whole = new Uint8Array(raw.length + (isLast ? 0 : END.length));
  whole.set(raw);
  if (!isLast) whole.set(END, raw.length);
  try {
    return source.inflate(whole, most);
  } catch {
    return undefined;
  }
}

/** Words as they are read, or nothing where they aren't plainly written, or say nothing. */
function textOf(written: string): string | undefined {
  const [, token] = plainXml(`<a>${written}</a>`) ?? [];
  return token?.type === 'text' && token.text.trim() !== '' ? token.text : undefined;
}
