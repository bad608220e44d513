import type { Element, Node } from '@xmldom/xmldom';

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The element children of a node, in order. */
export function elements(parent: Node): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) if (isElement(child)) found.push(child);
  return found;
}

/** The first element child with this qualified name, such as `c:ser`. */
export const childNamed = (parent: Node, name: string): Element | undefined =>
  elements(parent).find((child) => child.nodeName === name);

/** The element children with this qualified name. */
export const childrenNamed = (parent: Node, name: string): Element[] =>
  elements(parent).filter((child) => child.nodeName === name);

/** Every element below `parent` with this qualified name, in document order. */
export function descendants(parent: Node, name: string): Element[] {
  const found: Element[] = [];
  collect(parent, name, found);
  return found;
}

function collect(parent: Node, name: string, found: Element[]): void {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (!isElement(child)) continue;
    if (child.nodeName === name) found.push(child);
    collect(child, name, found);
  }
}

/** The first element below `parent` with this qualified name. */
export const descendant = (parent: Node, name: string): Element | undefined => descendants(parent, name)[0];

/** Takes a node out of its parent; nothing happens when it has none. */
export function remove(node: Node | undefined): void {
  node?.parentNode?.removeChild(node);
}

/** Takes every child out of a node. */
export function empty(parent: Node): void {
  while (parent.firstChild !== null) parent.removeChild(parent.firstChild);
}
