import { DOMParser, XMLSerializer, type Document } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { AppError } from '../../errors.ts';
import type { XmlElement } from '../../powerpoint/xml/element.ts';
import { OfficePackage } from '../../powerpoint/xml/package.ts';

/** The parts of a document that a library wrote, to be changed as trees. */
export class TreePackage {
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #trees = new Map<string, Document>();
  readonly #put = new Map<string, XmlElement>();
  readonly #dropped = new Set<string>();

  /** Unpacks bytes; directory entries, which Office never writes, are dropped. */
  constructor(bytes: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  }

  names(): string[] {
    return [...this.#parts.keys()].filter((name) => !this.#dropped.has(name));
  }

  has(name: string): boolean {
    return this.#parts.has(name) && !this.#dropped.has(name);
  }

  /** The tree of an XML part; changes to it are written by `pack`. Throws AppError `internal` when there is no such part. */
  tree(name: string): Document {
    const known = this.#trees.get(name);
    if (known !== undefined) return known;
    const bytes = this.#parts.get(name);
    if (bytes === undefined) throw new AppError('internal', `The document has no part ${name}.`);
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new AppError('internal', `The part ${name} of the document can't be read: ${message}`);
    };
    const tree = new DOMParser({ onError }).parseFromString(strFromU8(bytes), 'text/xml');
    this.#trees.set(name, tree);
    return tree;
  }

  /** Puts a whole XML part in place. */
  put(name: string, root: XmlElement): void {
    this.#put.set(name, root);
  }

  remove(name: string): void {
    this.#dropped.add(name);
  }

  /** The document's bytes, the same for the same parts. */
  pack(): Uint8Array {
    const file = new OfficePackage(this.names().map((name) => {
      const tree = this.#trees.get(name);
      return [name, tree === undefined ? this.#parts.get(name) ?? '' : new XMLSerializer().serializeToString(tree)] as const;
    }));
    for (const [name, root] of this.#put) file.put(name, root);
    return file.pack();
  }
}
