import type { Document, Element } from '@xmldom/xmldom';
import type { XmlElement } from '../xml/element.ts';
import { elements } from '../xml/query.ts';

/** Which measures of which elements are lengths or sizes of text. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  'a:off': ['x', 'y'], 'a:chOff': ['x', 'y'], 'a:ext': ['cx', 'cy'], 'a:chExt': ['cx', 'cy'],
  'a:gridCol': ['w'], 'a:tr': ['h'], 'a:tcPr': ['marL', 'marR', 'marT', 'marB'],
  'a:bodyPr': ['lIns', 'tIns', 'rIns', 'bIns'], 'a:pPr': ['marL', 'indent'],
  'a:rPr': ['sz'], 'a:endParaRPr': ['sz'], 'a:defRPr': ['sz'],
};
/** Hundredths of a point: the least that a file may say. */
const LEAST_SIZE = 100;

function times(name: string, value: string, factor: number): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const scaled = Math.round(number * factor);
  return String(name === 'sz' ? Math.max(LEAST_SIZE, scaled) : scaled);
}

/** A shape that was made for a slide as high as ours, for one of another size. */
export function shrunk(shape: XmlElement, factor: number): XmlElement {
  if (factor === 1) return shape;
  const measures = MEASURES[shape.name] ?? [];
  const attributes = { ...shape.attributes };
  for (const name of measures) if (attributes[name] !== undefined) attributes[name] = times(name, attributes[name], factor);
  return { name: shape.name, attributes, children: shape.children.map((child) => (typeof child === 'string' ? child : shrunk(child, factor))) };
}

/** The same for the sizes of a chart's words. */
export function shrinkWords(tree: Document, factor: number): void {
  const walk = (element: Element): void => {
    const size = element.getAttribute('sz');
    if (element.nodeName !== 'c:marker' && size !== null && size !== '') element.setAttribute('sz', times('sz', size, factor));
    for (const child of elements(element)) walk(child);
  };
  if (factor !== 1 && tree.documentElement !== null) walk(tree.documentElement);
}
