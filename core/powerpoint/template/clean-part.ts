import type { Document, Element, Node } from '@xmldom/xmldom';
import { LOCAL_PATH } from '../../proof/words.ts';
import { childNamed, descendants, elements, empty, remove } from '../xml/query.ts';
import { placesIn } from './holders.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HOLDS_SHAPES = new Set(['p:spTree', 'p:grpSp']);
/** What can go by itself, without the shape that it hangs on. */
const LOOSE = new Set(['p:tags', 'p:custData', 'a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver', 'a:snd', 'p:snd', 'a:buBlip', 'p:control']);
const LISTS = new Set(['p:custDataLst', 'p:controls']);

/** Every element below with a reference to a relationship, and which. */
function references(parent: Element, found: { element: Element; attribute: string; id: string }[] = []): typeof found {
  for (const element of elements(parent)) {
    for (const attribute of element.attributes) {
      if (attribute.namespaceURI === RELATIONSHIPS) found.push({ element, attribute: attribute.name, id: attribute.value });
    }
    references(element, found);
  }
  return found;
}

/** The shape that an element belongs to, with all that stands in for it in older programs. */
function shapeOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentNode as Element | null) {
    const parent = at.parentNode;
    if (parent !== null && HOLDS_SHAPES.has(parent.nodeName)) return at;
  }
  return undefined;
}

/** A picture as it was before effects is kept beside how it looks: only that goes, with the list that it stood in alone. */
function dropExtension(element: Element): void {
  for (let at: Node | null = element; at !== null && at.nodeName !== 'a:blip';) {
    const parent: Node | null = at.parentNode;
    remove(at);
    if (parent === null || elements(parent).length > 0) return;
    at = parent;
  }
}

/** Takes out whatever asks for a part or an address that is not carried over, and no more than that. */
function dropReferences(tree: Document, kept: ReadonlySet<string>): void {
  const root = tree.documentElement;
  let hasLostShapes = false;
  for (const { element, attribute, id } of root === null ? [] : references(root)) {
    if (kept.has(id)) continue;
    if (element.nodeName === 'a:blip' && attribute === 'r:link' && kept.has(element.getAttribute('r:embed') ?? '')) element.removeAttribute(attribute);
    else if (element.localName === 'imgLayer') dropExtension(element);
    else if (LOOSE.has(element.nodeName)) {
      const parent = element.parentNode;
      remove(element);
      if (parent !== null && LISTS.has(parent.nodeName) && elements(parent).length === 0) remove(parent);
    } else if (element.nodeName === 'a:blip' && shapeOf(element) === undefined) element.removeAttribute(attribute);
    else {
      remove(shapeOf(element) ?? element);
      hasLostShapes = true;
    }
  }
  // What is to move may be gone, and no layout of ours needs it to.
  if (hasLostShapes && root !== null) for (const name of ['p:timing', 'p:transition']) remove(childNamed(root, name));
}

/** A name that a file once had on somebody's disk. */
const isFileName = (text: string): boolean => text.search(LOCAL_PATH) !== -1 || /[\\/]|\.(?:png|jpe?g|gif|svg|emf|wmf|tiff?|bmp|pptx?|potx?)\s*$/i.test(text);

/** Alt texts and names that PowerPoint once took from where a picture lay. */
function dropFileNames(tree: Document): void {
  for (const properties of descendants(tree, 'p:cNvPr')) {
    for (const name of ['descr', 'title']) if (isFileName(properties.getAttribute(name) ?? '')) properties.removeAttribute(name);
    if (isFileName(properties.getAttribute('name') ?? '')) properties.setAttribute('name', 'Picture');
  }
}

/** What whoever made the template last wrote into its footers and dates: the words of another meeting. */
function emptyFooters(tree: Document): void {
  for (const { shape, type } of placesIn(tree)) {
    if (!['ftr', 'dt', 'hdr'].includes(type)) continue;
    const text = childNamed(shape, 'p:txBody');
    const [first, ...others] = text === undefined ? [] : elements(text).filter(({ nodeName }) => nodeName === 'a:p');
    for (const one of others) remove(one);
    if (first === undefined) continue;
    const properties = childNamed(first, 'a:pPr');
    empty(first);
    if (properties !== undefined) first.appendChild(properties);
  }
}

/** What nobody sees in PowerPoint, but whoever looks for it. */
function dropHidden(tree: Document): void {
  const hidden = descendants(tree, 'p:cNvPr').filter((properties) => /^(?:1|true)$/.test(properties.getAttribute('hidden') ?? ''));
  for (const properties of hidden) remove(shapeOf(properties));
  if (hidden.length > 0 && tree.documentElement !== null) remove(childNamed(tree.documentElement, 'p:timing'));
  dropRemarks(tree);
}

function dropRemarks(parent: Node): void {
  for (const child of Array.from(parent.childNodes)) {
    if (child.nodeName === '#comment') parent.removeChild(child);
    else dropRemarks(child);
  }
}

/** Some programs give one id to several shapes. */
function countAnew(tree: Document): void {
  const shapes = descendants(tree, 'p:cNvPr');
  if (new Set(shapes.map((one) => one.getAttribute('id'))).size === shapes.length) return;
  shapes.forEach((shape, index) => shape.setAttribute('id', String(index + 1)));
  if (tree.documentElement !== null) remove(childNamed(tree.documentElement, 'p:timing'));
}

/**
 * Makes a part of a template fit to be carried over: what it asks for is there, and what its author left in it is not.
 * @param kept ids of its relationships that come along
 */
export function cleanPart(tree: Document, kept: ReadonlySet<string>): void {
  dropHidden(tree);
  dropReferences(tree, kept);
  dropFileNames(tree);
  emptyFooters(tree);
  countAnew(tree);
}
