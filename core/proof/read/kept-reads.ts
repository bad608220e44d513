import type { Keeper, Shelf } from '../../kept.ts';
import type { ZipEntry } from '../../zip/read.ts';
import type { Part } from '../model.ts';
import { isSameBytes } from '../../zip/same-bytes.ts';
import type { ByteSource } from '../../zip/source.ts';
import { Known, LastingTags } from './known.ts';
import { KeptStretches } from './kept-stretches.ts';
import { SplitReads } from './split-reads.ts';

/** What a part of a file gave when it was read, with the parts within it. */
export interface PartRead {
  parts: readonly Part[];
  unread: readonly string[];
  /** What it took of the bounds beyond itself. */
  took: { bytes: number; parts: number };
}

interface Kept {
  entry: Pick<ZipEntry, 'method' | 'packed' | 'size' | 'crc'>;
  raw: Uint8Array;
  read: PartRead;
}

/** What parts of one name were. */
interface Named {
  kept: readonly Kept[];
  /** Sums of those that came once: only what comes again is kept. */
  once: readonly number[];
}

/** So many of one name are told apart: those of the versions and kinds of file that a branch has, and some more. */
const MOST = 16;

const isOf = ({ entry }: Kept, { method, packed, size, crc }: ZipEntry): boolean => entry.crc === crc && entry.size === size && entry.packed === packed && entry.method === method;

/** A larger part, such as a picture, is not held for others: most are in one file alone. */
const LARGEST = 200_000;

/** Whether a part may be kept for other files, or is read anew in each. */
export const isKept = ({ packed, size }: Pick<ZipEntry, 'packed' | 'size'>): boolean => packed <= LARGEST && size <= LARGEST;

/**
 * Parts of files that were read back. One that lies in another file under the same name with the very same packed bytes says
 * the very same, and is not unpacked and read again; whether it does is seen from the bytes on the disk.
 */
export class KeptReads {
  readonly #parts: Shelf<string, Named>;
  readonly #split: SplitReads;
  /** What is read anew, of which most stood in the file before. */
  readonly stretches: KeptStretches;
  #known = new Known(new LastingTags());

  constructor(keeper: Keeper) {
    this.#parts = keeper.shelf();
    this.#split = new SplitReads(keeper);
    this.stretches = new KeptStretches(keeper);
  }

  /** The tags of the files before: where they are too many, it begins anew. */
  known(): Known {
    if (this.#known.full) this.#known = new Known(new LastingTags());
    return this.#known;
  }

  /**
   * What a part gave before, or gives now.
   * @param prefix the name of the file in the file that it lies in
   * @param left of the bounds: what is more is read anew, to be left unread where they end
   */
  of(entry: ZipEntry, prefix: string, source: ByteSource, left: Readonly<PartRead['took']>, read: () => PartRead): PartRead {
    if (!isKept(entry)) return read();
    const name = prefix + entry.name;
    const raw = entry.raw();
    const named = this.#parts.find(name);
    const known = named?.kept.find((each) => isOf(each, entry));
    if (known !== undefined && known.read.took.bytes <= left.bytes && known.read.took.parts <= left.parts && (source.isSame ?? isSameBytes)(known.raw, raw)) return known.read;
    const inPieces = prefix === '' ? this.#split.of(entry, raw, source) : undefined;
    if (inPieces !== undefined) return inPieces;
    const now = read();
    if (now.unread.length > 0) return now;
    this.#learn(name, entry, raw, now, named);
    if (prefix === '') this.#split.learn(entry, raw, now, source);
    return now;
  }

  #learn(name: string, { method, packed, size, crc }: ZipEntry, raw: Uint8Array, read: PartRead, { kept, once }: Named = { kept: [], once: [] }): void {
    const isSecond = once.includes(crc);
    // A copy: what a source gives may be a view of much more.
    this.#parts.keep(name, isSecond
      ? { kept: [...kept, { entry: { method, packed, size, crc }, raw: raw.slice(), read }].slice(-MOST), once: once.filter((sum) => sum !== crc) }
      : { kept, once: [...once, crc].slice(-MOST) });
  }
}
