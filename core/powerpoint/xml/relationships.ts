import type { Element } from '@xmldom/xmldom';
import { relationshipsPart } from '../../opc/part-path.ts';
import { el, graft, toXmlPart, type XmlElement } from './element.ts';
import type { OfficePackage } from './package.ts';
import { elements, remove } from './query.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  id: string;
  /** Last part of the type: `slide`, `image`, `hyperlink` … */
  type: string;
  target: string;
}

const shortType = (entry: Element): string => (entry.getAttribute('Type') ?? '').split('/').at(-1) ?? '';

function entries(file: OfficePackage, part: string): Element[] {
  const name = relationshipsPart(part);
  const root = file.has(name) ? file.tree(name).documentElement : null;
  return root === null ? [] : elements(root);
}

/** The relationships of a part, in file order; empty when it has none. */
export const relationships = (file: OfficePackage, part: string): Relationship[] =>
  entries(file, part).map((entry) => ({
    id: entry.getAttribute('Id') ?? '',
    type: shortType(entry),
    target: entry.getAttribute('Target') ?? '',
  }));

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

/** Adds a relationship to a part that has some already, and returns its id. */
export function relate(file: OfficePackage, part: string, type: string, target: string): string {
  const taken = new Set(entries(file, part).map((entry) => entry.getAttribute('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const tree = file.tree(relationshipsPart(part));
  tree.documentElement?.appendChild(graft(tree, relationshipXml(`rId${number}`, type, target, false)));
  return `rId${number}`;
}

/** Removes the relationships of a part that `unwanted` names. */
export function unrelate(file: OfficePackage, part: string, unwanted: (relationship: Relationship) => boolean): void {
  const all = relationships(file, part);
  entries(file, part).forEach((entry, index) => {
    const relationship = all[index];
    if (relationship !== undefined && unwanted(relationship)) remove(entry);
  });
}

/** Points a relationship elsewhere. */
export function retarget(file: OfficePackage, part: string, id: string, target: string): void {
  entries(file, part).find((entry) => entry.getAttribute('Id') === id)?.setAttribute('Target', target);
}
