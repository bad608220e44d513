import { relationshipsPart } from '../../opc/part-path.ts';
import { el, toXmlPart, type XmlElement } from './element.ts';
import type { OfficePackage } from './package.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  id: string;
  /** Last part of the type: `slide`, `image`, `hyperlink` … */
  type: string;
  target: string;
}

/** The relationships of a part that is written afresh, in the order that they are added in. */
export class OwnRelationships {
  readonly #entries: XmlElement[] = [];

  /** Adds a relationship and returns its id. */
  add(type: string, target: string, external = false): string {
    const id = `rId${this.#entries.length + 1}`;
    this.#entries.push(relationshipXml(id, type, target, external));
    return id;
  }

  /** All of them as a part; undefined where there are none. */
  xml(): string | undefined {
    return this.#entries.length === 0 ? undefined : toXmlPart(el('Relationships', { xmlns: NAMESPACE }, ...this.#entries));
  }

  /** Puts them into the package, beside their part. */
  write(file: OfficePackage, part: string): void {
    const xml = this.xml();
    if (xml !== undefined) file.put(relationshipsPart(part), xml);
  }
}

/** Relates a part to the addresses that it links to, each once. */
export function linker(own: OwnRelationships): (href: string) => string {
  const known = new Map<string, string>();
  return (href) => {
    const id = known.get(href) ?? own.add('hyperlink', href, true);
    known.set(href, id);
    return id;
  };
}

/** Writes the relationships of a part with ids of their own, as those of a part that is carried over. */
export function putRelationships(file: OfficePackage, part: string, all: readonly (Relationship & { external?: boolean })[]): void {
  if (all.length > 0) file.put(relationshipsPart(part), el('Relationships', { xmlns: NAMESPACE }, ...all.map(({ id, type, target, external }) => relationshipXml(id, type, target, external ?? false))));
}

const relationshipXml = (id: string, type: string, target: string, external: boolean): XmlElement => el('Relationship', {
  Id: id, Type: `${OFFICE}/${type}`, Target: target, TargetMode: external ? 'External' : undefined,
});
