import { DOMParser, XMLSerializer, type Document } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { AppError } from '../../errors.ts';
import { toXmlPart, type XmlElement } from './element.ts';

/** What is packed once already, and would only cost time to deflate again. */
const PACKED = /\.(png|jpe?g|gif)$/;

/** The parts of an Office file: read once, changed as trees, written at the end. */
export class OfficePackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, Document>();

  /** Unpacks `bytes`; directory entries, which Office never writes, are dropped. */
  constructor(bytes: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
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
    const tree = new DOMParser({ onError }).parseFromString(strFromU8(bytes), 'text/xml');
    this.#trees.set(name, tree);
    return tree;
  }

  /** Puts a part in place, or replaces it: bytes or text as they are, an element as a whole XML part. */
  put(name: string, content: Uint8Array | string | XmlElement): void {
    this.#trees.delete(name);
    this.#parts.set(name, content instanceof Uint8Array ? content : strToU8(typeof content === 'string' ? content : toXmlPart(content)));
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

  /** The file's bytes. Parts are sorted and their times fixed, so that the same parts give the same bytes. */
  pack(): Uint8Array {
    for (const name of this.#trees.keys()) this.settle(name);
    const zip: Zippable = {};
    const rank = (name: string): string => (name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`);
    for (const name of this.names().toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))) {
      const bytes = this.#parts.get(name);
      if (bytes !== undefined) zip[name] = [bytes, { level: PACKED.test(name) ? 0 : 6 }];
    }
    // Zip times are local and start in 1980: a local date prints the same in every time zone.
    return zipSync(zip, { mtime: new Date(1980, 0, 1) });
  }
}
