import type { Element, Node } from '@xmldom/xmldom';
import { elements } from '../xml/query.ts';

/*
 * Files from elsewhere choose their own prefixes, and strict Office files have other namespaces: names are compared
 * without either.
 */

/** The element children of this local name, or all of them. */
export const kids = (parent: Node | undefined, name?: string): Element[] =>
  parent === undefined ? [] : elements(parent).filter((child) => name === undefined || child.localName === name);

/** The first child of a name, then its first child of the next, and so on. */
export function kid(parent: Node | undefined, ...path: readonly string[]): Element | undefined {
  let at: Node | undefined = parent;
  for (const name of path) at = at && elements(at).find((child) => child.localName === name);
  return at === parent ? undefined : (at as Element | undefined);
}

/** Every element below `parent`, in document order; goes down by a list of its own, since files from strangers may nest deep. */
export function* below(parent: Node | undefined): Generator<Element> {
  const waiting = parent === undefined ? [] : elements(parent).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...elements(next).toReversed());
  }
}

/** Every element below `parent` of this local name, in document order. */
export const allBelow = (parent: Node | undefined, name: string): Element[] => [...below(parent)].filter((each) => each.localName === name);

/** The first element below `parent` of this local name. */
export function firstBelow(parent: Node | undefined, name: string): Element | undefined {
  for (const each of below(parent)) if (each.localName === name) return each;
  return undefined;
}

/** An attribute by its local name, whatever its prefix; undefined where it is absent. */
export function attr(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const plain = element.getAttribute(name);
  if (plain !== null) return plain;
  for (let index = 0; index < element.attributes.length; index += 1) {
    const each = element.attributes.item(index);
    if (each?.localName === name) return each.value;
  }
  return undefined;
}

/** The relationship that an element names: an attribute in the namespace of relationships, such as `r:id` or `r:embed`. */
export function relationId(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  for (let index = 0; index < element.attributes.length; index += 1) {
    const each = element.attributes.item(index);
    if (each?.localName === name && (each.namespaceURI ?? '').endsWith('/relationships')) return each.value;
  }
  return undefined;
}

/** An attribute that is on or off; undefined where it is absent. */
export function flag(element: Element | undefined, name: string): boolean | undefined {
  const value = attr(element, name);
  return value === undefined ? undefined : value === '1' || value === 'true' || value === 'on';
}

/** A whole number from an attribute; undefined where it is none. */
export function whole(element: Element | undefined, name: string): number | undefined {
  const value = Number(attr(element, name) ?? Number.NaN);
  return Number.isInteger(value) ? value : undefined;
}

/** Every paragraph of DrawingML in a part, with its place in document order: what is found in one can be found again in the file. */
export function paragraphPlaces(root: Node | undefined): ReadonlyMap<Element, number> {
  const places = new Map<Element, number>();
  for (const each of below(root)) {
    if (each.localName === 'p' && /\/drawingml\/(?:2006\/)?main$/.test(each.namespaceURI ?? '')) places.set(each, places.size);
  }
  return places;
}
