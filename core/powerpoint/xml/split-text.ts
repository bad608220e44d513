import { strToU8 } from 'fflate';
import { Shelf } from '../../kept.ts';
import { joinPacked, packLast, packPiece, type PackedPart, type PackedPiece } from '../../zip/pack.ts';
import type { Packer } from '../../zip/packer.ts';

/** The text of a part whose beginning is the same for all branches, and whose end is nearly the same as other parts' of its file. */
export class SplitText {
  readonly before: string;
  /** What only this branch's parts have. */
  readonly footer: string;
  /** What stands behind it: the first goes with the footer, each of the others is a piece of its own. */
  readonly behind: readonly string[];

  constructor(before: string, footer: string, behind: readonly string[]) {
    this.before = before;
    this.footer = footer;
    this.behind = behind;
  }

  whole(): string {
    return this.before + this.footer + this.behind.join('');
  }
}

type First = PackedPiece & { crc: number };
type Ends = Shelf<string, PackedPiece | 'none'>;

/** What was packed before, by what is in it; a piece that can't be packed by itself is kept as none. */
export interface KeptPacked {
  parts: Shelf<string | Uint8Array, PackedPart>;
  firsts: Shelf<string, First | 'none'>;
  /** Pieces behind the footer's that others follow, such as a slide's number, and the last ones. */
  between: Ends;
  lasts: Ends;
}

/** The pieces of one file that begin with its footer, by what stands behind that; those that end a part are others. */
export class FileEnds {
  readonly #footer: string;
  readonly #packer: Packer;
  readonly #between = new Map<string, PackedPiece | 'none'>();
  readonly #lasts = new Map<string, PackedPiece | 'none'>();
  readonly #further: Pick<KeptPacked, 'between' | 'lasts'>;

  /** @param kept further pieces of other files */
  constructor(footer: string, packer: Packer, kept?: Pick<KeptPacked, 'between' | 'lasts'>) {
    this.#footer = footer;
    this.#packer = packer;
    this.#further = kept ?? { between: new Shelf(() => 0), lasts: new Shelf(() => 0) };
  }

  /** The piece with the footer and what stands behind it. */
  piece(footer: string, behind: string, isLast: boolean): PackedPiece | 'none' {
    if (footer !== this.#footer) return packEnd(footer + behind, isLast, this.#packer);
    const known = isLast ? this.#lasts : this.#between;
    const piece = known.get(behind) ?? packEnd(footer + behind, isLast, this.#packer);
    known.set(behind, piece);
    return piece;
  }

  /** A piece behind that. */
  further(text: string, isLast: boolean): PackedPiece | 'none' {
    return this.#further[isLast ? 'lasts' : 'between'].get(text, () => packEnd(text, isLast, this.#packer));
  }
}

/** @returns nothing where it has to be packed as a whole */
export function packSplit({ before, footer, behind: [behind = '', ...more] }: SplitText, ends: FileEnds, packer: Packer, firsts: KeptPacked['firsts'] | undefined): PackedPart | undefined {
  const first = firsts?.find(before) ?? firstOf(before, packer, firsts);
  if (first === 'none') return undefined;
  const pieces: PackedPiece[] = [first];
  const second = ends.piece(footer, behind, more.length === 0);
  if (second === 'none') return undefined;
  pieces.push(second);
  for (const [at, text] of more.entries()) {
    const piece = ends.further(text, at === more.length - 1);
    if (piece === 'none') return undefined;
    pieces.push(piece);
  }
  return joinPacked(pieces, packer, first.crc);
}

function firstOf(before: string, packer: Packer, kept: KeptPacked['firsts'] | undefined): First | 'none' {
  const piece = packPiece(strToU8(before), packer);
  const made = piece === undefined ? 'none' : { ...piece, crc: packer.sum(piece.bytes) };
  return kept === undefined ? made : kept.keepSecond(before, made === 'none' ? before : `${made.crc} ${made.bytes.length}`, made);
}

const packEnd = (text: string, isLast: boolean, packer: Packer): PackedPiece | 'none' => (isLast ? packLast(strToU8(text), packer) : packPiece(strToU8(text), packer) ?? 'none');
