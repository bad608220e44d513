import type { Document } from '@xmldom/xmldom';
import { graft, type XmlElement } from '../xml/element.ts';
import { descendant, descendants, elements, remove } from '../xml/query.ts';

const KEPT = new Set(['p:nvGrpSpPr', 'p:grpSpPr']);

/** Puts these shapes on a slide, layout or master in place of all others, and counts their ids from 2. */
export function replaceShapes(tree: Document, shapes: readonly XmlElement[]): void {
  const group = descendant(tree, 'p:spTree');
  if (group === undefined) return;
  for (const child of elements(group)) if (!KEPT.has(child.nodeName)) remove(child);
  for (const shape of shapes) group.appendChild(graft(tree, shape));
  countIds(tree);
}

/** Gives every shape an id of its own, and a number after its name as PowerPoint does. */
export function countIds(tree: Document): void {
  descendants(tree, 'p:cNvPr').forEach((properties, index) => {
    properties.setAttribute('id', String(index + 1));
    const name = properties.getAttribute('name') ?? '';
    if (index > 0 && !/\d$/.test(name)) properties.setAttribute('name', `${name} ${index}`);
  });
}
