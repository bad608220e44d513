import { XMLSerializer, type Document } from '@xmldom/xmldom';
import type { OfficeFile } from '../../opc/package.ts';
import type { OfficePackage } from '../xml/package.ts';
import { putRelationships, type Relationship } from '../xml/relationships.ts';
import { carriedParts, isCarried } from './carried-parts.ts';
import { cleanPart } from './clean-part.ts';
import type { Template } from './model.ts';

/** Addresses that a link on a layout may lead to; a place on somebody's disk is none. */
const WEB = /^(?:https?:\/\/|mailto:)/i;

/** Takes out of a picture what was written beside it, such as who made it. */
export type CleanPicture = (bytes: Uint8Array) => Uint8Array;

/** Of a target seen from a part, both in folders of `ppt/`. */
const targetFrom = (name: string): string => `../${name.replace(/^ppt\//, '')}`;

const linksOf = (file: OfficeFile, part: string, names: ReturnType<typeof carriedParts>): (Relationship & { external?: boolean })[] =>
  file.links(part).flatMap(({ id, type, part: target, outside }) => {
    if (outside !== undefined) return type === 'hyperlink' && WEB.test(outside) ? [{ id, type, target: outside, external: true }] : [];
    const carried = target === undefined || !isCarried(type) ? undefined : names.get(target);
    return carried === undefined ? [] : [{ id, type, target: targetFrom(carried.name) }];
  });

/** What was carried over. */
export interface Carried {
  /** Names in the written file, by those in the template's. */
  names: ReadonlyMap<string, string>;
  /** Types of the endings of its pictures and fonts. */
  types: Readonly<Record<string, string>>;
}

/**
 * Puts the masters and layouts of a template into a file, with their themes, fonts and pictures and nothing else: none of
 * the template's slides, notes, comments, properties, macros or whatever programs keep in such files.
 * @param more further parts to take along
 * @param change changes a layout or master after it was cleaned
 */
export function carryTemplate(
  { file: from, masters }: Pick<Template, 'file' | 'masters'>,
  into: OfficePackage,
  { more, cleanPicture, change }: { more: readonly { part: string; type: string }[]; cleanPicture: CleanPicture; change: (part: string, tree: Document) => void },
): Carried {
  const parts = carriedParts(from, [...masters.map((part) => ({ part, type: 'slideMaster' })), ...more]);
  const types: Record<string, string> = {};
  for (const [part, { name, type }] of parts) {
    if (type === 'image' || type === 'font') {
      into.put(name, () => (type === 'image' ? cleanPicture(from.bytes(part)) : from.bytes(part)));
      types[name.slice(name.lastIndexOf('.') + 1)] = from.contentType(part) ?? 'application/octet-stream';
      continue;
    }
    const links = linksOf(from, part, parts);
    const tree = from.tree(part);
    cleanPart(tree, new Set(links.map(({ id }) => id)));
    change(part, tree);
    into.put(name, new XMLSerializer().serializeToString(tree));
    putRelationships(into, name, links);
  }
  return { names: new Map([...parts].map(([part, { name }]) => [part, name])), types };
}
