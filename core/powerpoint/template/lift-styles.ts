import type { Document, Element } from '@xmldom/xmldom';
import { el, graft } from '../xml/element.ts';
import { childNamed, childrenNamed, descendant, elements } from '../xml/query.ts';
import { placesIn } from './holders.ts';

const LEVELS = [0, 1, 2, 3, 4];
const PARAGRAPH = ['algn', 'marL', 'indent'];
const RUN = ['sz', 'b', 'i', 'cap', 'spc', 'baseline'];

function copyInto(tree: Document, from: Element | undefined, attributes: readonly string[], to: Element): void {
  if (from === undefined) return;
  for (const name of attributes) {
    const value = from.getAttribute(name);
    if (value !== null && value !== '') to.setAttribute(name, value);
  }
  for (const child of elements(from)) if (child.nodeName !== 'a:defRPr' && !child.nodeName.startsWith('a:hlink') && child.nodeName !== 'a:extLst') to.appendChild(tree.importNode(child, true));
}

/** A level of a style as its sample says it. */
function levelFrom(tree: Document, paragraph: Element, level: number): Element {
  const own = graft(tree, el(`a:lvl${level + 1}pPr`));
  copyInto(tree, childNamed(paragraph, 'a:pPr'), PARAGRAPH, own);
  const run = childNamed(paragraph, 'a:r') ?? childNamed(paragraph, 'a:fld');
  const properties = graft(tree, el('a:defRPr'));
  copyInto(tree, (run && childNamed(run, 'a:rPr')) ?? childNamed(paragraph, 'a:endParaRPr'), RUN, properties);
  own.appendChild(properties);
  return own;
}

function styleFrom(tree: Document, shape: Element | undefined, name: string): Element {
  const style = graft(tree, el(name));
  const text = shape === undefined ? undefined : childNamed(shape, 'p:txBody');
  const paragraphs = text === undefined ? [] : childrenNamed(text, 'a:p');
  const levelOf = (paragraph: Element): number => Number((childNamed(paragraph, 'a:pPr'))?.getAttribute('lvl') ?? 0);
  for (const level of LEVELS) {
    const sample = paragraphs.find((paragraph) => levelOf(paragraph) === level);
    if (sample !== undefined) style.appendChild(levelFrom(tree, sample, level));
  }
  return style;
}

/**
 * Gives a master without styles of its own those of its samples: LibreOffice writes what a title and a list look like on
 * the words that say where they go, from which no slide takes anything.
 */
export function liftStyles(tree: Document): Document {
  const root = tree.documentElement;
  if (root === null || descendant(root, 'p:txStyles') !== undefined) return tree;
  const places = placesIn(tree);
  const find = (...types: string[]): Element | undefined => places.find(({ type }) => types.includes(type))?.shape;
  const styles = graft(tree, el('p:txStyles'));
  styles.appendChild(styleFrom(tree, find('title', 'ctrTitle'), 'p:titleStyle'));
  styles.appendChild(styleFrom(tree, find('body', 'obj'), 'p:bodyStyle'));
  styles.appendChild(graft(tree, el('p:otherStyle')));
  root.insertBefore(styles, childNamed(root, 'p:extLst') ?? null);
  return tree;
}
