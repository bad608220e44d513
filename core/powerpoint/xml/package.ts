import { DOMParser, XMLSerializer, type Document } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { AppError } from '../../errors.ts';
import { toXmlPart, type XmlElement } from './element.ts';
import { LongBytes, wholeBytes } from '../../zip/long-bytes.ts';
import { packPart, type PackedPart } from '../../zip/pack.ts';
import type { Packer } from '../../zip/packer.ts';
import { plainPacker } from '../../zip/plain-packer.ts';
import { gatherPieces, joinPieces, zipPieces, type PartBytes } from '../../zip/write.ts';
import { FileEnds, packSplit, SplitText, type KeptPacked } from './split-text.ts';

/** A part's bytes, or its text. */
export type PartContent = PartBytes | LongBytes | string | SplitText;

/** The parts of an Office file: read once, changed as trees, written at the end. */
export class OfficePackage {
  readonly #parts: Map<string, PartContent>;
  readonly #trees = new Map<string, Document>();

  /** Unpacks bytes, where directory entries, which Office never writes, are dropped; or begins with these parts. */
  constructor(content: Uint8Array | Iterable<readonly [name: string, content: PartContent]>) {
    this.#parts = new Map<string, PartContent>(content instanceof Uint8Array ? Object.entries(unzipSync(content)).filter(([name]) => !name.endsWith('/')) : content);
  }

  /** Names of all parts, without a leading slash. */
  names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** The tree of an XML part; changes to it are written by `pack`. Throws AppError `internal` when there is no such part. */
  tree(name: string): Document {
    const known = this.#trees.get(name);
    if (known !== undefined) return known;
    const bytes = this.#parts.get(name);
    if (bytes === undefined) throw new AppError('internal', `The PowerPoint file has no part ${name}.`);
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new AppError('internal', `The part ${name} of the PowerPoint file can't be read: ${message}`);
    };
    const tree = new DOMParser({ onError }).parseFromString(textOf(bytes), 'text/xml');
    this.#trees.set(name, tree);
    return tree;
  }

  /** Puts a part in place, or replaces it: bytes, now or when they are packed, or text as they are, an element as a whole XML part. */
  put(name: string, content: PartContent | XmlElement): void {
    this.#trees.delete(name);
    this.#parts.set(name, isWritten(content) ? content : toXmlPart(content));
  }

  /** An XML part as it would be written now. */
  text(name: string): string {
    return new XMLSerializer().serializeToString(this.tree(name));
  }

  /** Copies a part as it was last put or settled. */
  copy(from: string, to: string): void {
    const bytes = this.#parts.get(from);
    if (bytes !== undefined) this.#parts.set(to, bytes);
  }

  remove(name: string): void {
    this.#trees.delete(name);
    this.#parts.delete(name);
  }

  /** Writes a tree back to its part and lets it go, so that a long deck is never held as trees all at once. */
  settle(name: string): void {
    const tree = this.#trees.get(name);
    if (tree === undefined) return;
    this.#parts.set(name, this.text(name));
    this.#trees.delete(name);
  }

  /** All parts as they are now. */
  parts(): ReadonlyMap<string, PartContent> {
    for (const name of this.#trees.keys()) this.settle(name);
    return new Map(this.#parts);
  }

  /**
   * The file's bytes, a piece at a time, each to be used before the next is asked for. Parts are sorted and their times fixed, so that the same parts give the same bytes.
   * @param packed what was packed for other files by the same packer, to be copied
   */
  pieces(packer: Packer = plainPacker, packed?: KeptPacked): Iterable<Uint8Array> {
    const rank = (name: string): string => (name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`);
    const ranked = Array.from(this.parts(), ([name, content]) => ({ rank: rank(name), part: [name, content] as const }));
    return gatherPieces(zipPieces(packing(ranked.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ part }) => part), packer, packed), packer));
  }

  /** All of them. */
  pack(): Uint8Array {
    return joinPieces(this.pieces());
  }
}

const isWritten = (content: PartContent | XmlElement): content is PartContent =>
  typeof content !== 'object' || content instanceof Uint8Array || content instanceof LongBytes || content instanceof SplitText;

function textOf(content: PartContent): string {
  if (content instanceof SplitText) return content.whole();
  return typeof content === 'string' ? content : strFromU8(typeof content === 'function' ? content() : wholeBytes(content));
}

/** Each part as it goes into the zip, made when it is its turn. */
function* packing(parts: readonly (readonly [name: string, content: PartContent])[], packer: Packer, packed: KeptPacked | undefined): Generator<readonly [string, PartBytes | LongBytes | PackedPart]> {
  let ends: FileEnds | undefined;
  for (const [name, content] of parts) {
    const split = content instanceof SplitText ? packSplit(content, (ends ??= new FileEnds(content.footer, packer, packed)), packer, packed?.firsts) : undefined;
    if (split !== undefined) {
      yield [name, split];
      continue;
    }
    const plain = content instanceof SplitText ? content.whole() : content;
    // What is only read when it is packed, as pictures are, is not held.
    if (plain instanceof LongBytes) {
      yield [name, plain];
      continue;
    }
    const bytes = (): Uint8Array => (typeof plain === 'string' ? strToU8(plain) : plain instanceof Uint8Array ? plain : plain());
    yield [name, packed === undefined || typeof plain === 'function' ? bytes : packed.parts.find(plain) ?? keepPacked(packed.parts, plain, packPart(name, bytes(), packer))];
  }
}

const keepPacked = (kept: KeptPacked['parts'], content: string | Uint8Array, part: PackedPart): PackedPart => kept.keepSecond(content, `${part.crc} ${part.size}`, part);
