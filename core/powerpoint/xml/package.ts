import { strToU8 } from 'fflate';
import { toXmlPart, type XmlElement } from './element.ts';
import { packPart, type PackedPart } from '../../zip/pack.ts';
import { gatherPieces, joinPieces, zipPieces, type PartBytes } from '../../zip/write.ts';
import { packSplit, SplitText, type FileEnds, type KeptPacked } from './split-text.ts';

/** A part's bytes, or its text. */
export type PartContent = PartBytes | string | SplitText;

/** The parts of an Office file that is written. */
export class OfficePackage {
  readonly #parts: Map<string, PartContent>;

  /** Begins with these parts. */
  constructor(parts: Iterable<readonly [name: string, content: PartContent]> = []) {
    this.#parts = new Map(parts);
  }

  /** Names of all parts, without a leading slash. */
  names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** Puts a part in place, or replaces it: bytes, now or when they are packed, or text as they are, an element as a whole XML part. */
  put(name: string, content: PartContent | XmlElement): void {
    this.#parts.set(name, content instanceof Uint8Array || content instanceof SplitText || typeof content !== 'object' ? content : toXmlPart(content));
  }

  /** All parts as they are now. */
  parts(): ReadonlyMap<string, PartContent> {
    return new Map(this.#parts);
  }

  /**
   * The file's bytes, a piece at a time. Parts are sorted and their times fixed, so that the same parts give the same bytes.
   * @param packed what was packed for other files, to be copied
   */
  pieces(packed?: KeptPacked): Iterable<Uint8Array> {
    const rank = (name: string): string => (name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`);
    const ranked = Array.from(this.#parts, ([name, content]) => ({ rank: rank(name), part: [name, content] as const }));
    return gatherPieces(zipPieces(packing(ranked.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ part }) => part), packed)));
  }

  /** All of them. */
  pack(): Uint8Array {
    return joinPieces(this.pieces());
  }
}

/** Each part as it goes into the zip, made when it is its turn. */
function* packing(parts: readonly (readonly [name: string, content: PartContent])[], packed: KeptPacked | undefined): Generator<readonly [string, PartBytes | PackedPart]> {
  const ends: FileEnds = new Map();
  for (const [name, content] of parts) {
    const split = content instanceof SplitText ? packSplit(content, ends, packed?.firsts) : undefined;
    if (split !== undefined) {
      yield [name, split];
      continue;
    }
    const plain = content instanceof SplitText ? content.whole() : content;
    const bytes = (): Uint8Array => (typeof plain === 'string' ? strToU8(plain) : plain instanceof Uint8Array ? plain : plain());
    // What is only read when it is packed, as pictures are, is not held.
    yield [name, packed === undefined || typeof plain === 'function' ? bytes : packed.parts.find(plain) ?? keepPacked(packed.parts, plain, packPart(name, bytes()))];
  }
}

const keepPacked = (kept: KeptPacked['parts'], content: string | Uint8Array, part: PackedPart): PackedPart => kept.keepSecond(content, `${part.crc} ${part.size}`, part);
