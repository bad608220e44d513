import type { Document } from '@xmldom/xmldom';
import { el, graft, type XmlElement } from '../xml/element.ts';
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

const GROUP = [
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
  el('p:grpSpPr', {}, el('a:xfrm', {},
    el('a:off', { x: 0, y: 0 }), el('a:ext', { cx: 0, cy: 0 }), el('a:chOff', { x: 0, y: 0 }), el('a:chExt', { cx: 0, cy: 0 }))),
];

interface PartLook {
  attributes?: Parameters<typeof el>[1];
  name?: string;
  background?: XmlElement | undefined;
  /** In place of the master's own. */
  colourMap?: Readonly<Record<string, string>> | undefined;
}

/** A whole slide, layout or notes page of these shapes, counted as `countIds` does. */
export const shapesPart = (root: 'p:sld' | 'p:sldLayout' | 'p:notes', shapes: readonly XmlElement[], look: PartLook = {}): XmlElement => el(root, {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
  ...look.attributes,
},
el('p:cSld', { name: look.name }, look.background, el('p:spTree', {}, ...GROUP, ...counted(shapes))),
el('p:clrMapOvr', {}, look.colourMap === undefined ? el('a:masterClrMapping') : el('a:overrideClrMapping', look.colourMap)));

function counted(shapes: readonly XmlElement[]): XmlElement[] {
  let index = 0;
  const count = (element: XmlElement): XmlElement => {
    if (element.name === 'p:cNvPr') {
      // Where it has an id of its own, it keeps that.
      if (element.attributes['id'] !== '0') return element;
      index += 1;
      const name = element.attributes['name'] ?? '';
      return { ...element, attributes: { ...element.attributes, id: String(index + 1), name: /\d$/.test(name) ? name : `${name} ${index}` } };
    }
    // Text holds no shapes, and is most of a slide.
    if (element.name === 'p:txBody' || element.name === 'a:graphic') return element;
    return { ...element, children: element.children.map((child) => (typeof child === 'string' ? child : count(child))) };
  };
  return shapes.map(count);
}
