import { DOMParser, XMLSerializer, type Document } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { AppError } from '../../errors.ts';
import { toXmlPart, type XmlElement } from './element.ts';
import { gatherPieces, joinPieces, zipPieces, type PartBytes } from '../../zip/write.ts';

/** The parts of an Office file: read once, changed as trees, written at the end. */
export class OfficePackage {
  readonly #parts: Map<string, PartBytes>;
  readonly #trees = new Map<string, Document>();

  /** Unpacks `bytes`; directory entries, which Office never writes, are dropped. */
  constructor(bytes: Uint8Array) {
    this.#parts = new Map<string, PartBytes>(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
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
    const tree = new DOMParser({ onError }).parseFromString(strFromU8(typeof bytes === 'function' ? bytes() : bytes), 'text/xml');
    this.#trees.set(name, tree);
    return tree;
  }

  /** Puts a part in place, or replaces it: bytes, now or when they are packed, or text as they are, an element as a whole XML part. */
  put(name: string, content: PartBytes | string | XmlElement): void {
    this.#trees.delete(name);
    this.#parts.set(name, content instanceof Uint8Array || typeof content === 'function' ? content : strToU8(typeof content === 'string' ? content : toXmlPart(content)));
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
    this.#parts.set(name, strToU8(this.text(name)));
    this.#trees.delete(name);
  }

  /** The file's bytes, a piece at a time. Parts are sorted and their times fixed, so that the same parts give the same bytes. */
  pieces(): Iterable<Uint8Array> {
    for (const name of this.#trees.keys()) this.settle(name);
    const rank = (name: string): string => (name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`);
    const ranked = Array.from(this.#parts, ([name, bytes]) => ({ rank: rank(name), part: [name, bytes] as const }));
    return gatherPieces(zipPieces(ranked.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ part }) => part)));
  }

  /** All of them. */
  pack(): Uint8Array {
    return joinPieces(this.pieces());
  }
}
