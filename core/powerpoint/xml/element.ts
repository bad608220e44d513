import type { Document, Element } from '@xmldom/xmldom';

/** An XML element as a value, so that the shapes can be built and tested without a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Attribute = string | number | boolean | undefined;

const NAMESPACES: Readonly<Record<string, string>> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  ahyp: 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
  xml: 'http://www.w3.org/XML/1998/namespace',
};

/**
 * Makes an element. Attributes that are undefined or false are left out and true becomes `1`,
 * as the Office formats write them; undefined children are left out.
 */
export function el(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly (XmlElement | string | undefined)[]
): XmlElement {
  const kept: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined && value !== false) kept[key] = value === true ? '1' : String(value);
  }
  return { name, attributes: kept, children: children.includes(undefined) ? children.filter((child) => child !== undefined) : children as (XmlElement | string)[] };
}

/** The namespace of a prefix that Branchdeck writes; undefined for any other. */
const namespaceOf = (prefix: string): string | undefined => NAMESPACES[prefix];

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')));

/** Turns a value element into one that belongs to `document`. Unprefixed names take the root's namespace. */
export function graft(document: Document, element: XmlElement): Element {
  const namespace = namespaceOf(prefixOf(element.name)) ?? document.documentElement?.namespaceURI ?? null;
  const made = document.createElementNS(namespace, element.name);
  for (const [key, value] of Object.entries(element.attributes)) {
    const of = namespaceOf(prefixOf(key));
    if (of === undefined) made.setAttribute(key, value);
    else made.setAttributeNS(of, key, value);
  }
  for (const child of element.children) {
    made.appendChild(typeof child === 'string' ? document.createTextNode(child) : graft(document, child));
  }
  return made;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;',
};
/** A text as it stands between tags. */
export const escapeText = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (found) => ESCAPES[found] ?? found) : text);
const escapeAttribute = (text: string): string =>
  (/[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (found) => ESCAPES[found] ?? found) : text);

/**
 * An element as XML. A prefix is declared where it is first needed.
 * @param declared prefixes that what it is put into declares
 */
export function toXml(element: XmlElement, declared: readonly string[]): string {
  const prefix = prefixOf(element.name);
  const isNew = prefix !== '' && !declared.includes(prefix);
  const within = isNew ? [...declared, prefix] : declared;
  let text = `<${element.name}`;
  if (isNew) text += ` xmlns:${prefix}="${namespaceOf(prefix) ?? ''}"`;
  for (const key in element.attributes) text += ` ${key}="${escapeAttribute(element.attributes[key] ?? '')}"`;
  if (element.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of element.children) text += typeof child === 'string' ? escapeText(child) : toXml(child, within);
  return `${text}</${element.name}>`;
}

const declaredBy = (root: XmlElement): string[] =>
  Object.keys(root.attributes).filter((name) => name.startsWith('xmlns:')).map((name) => name.slice('xmlns:'.length));

/** The text of a whole XML part whose root is `root`; the root must declare its own namespaces. */
export const toXmlPart = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root, declaredBy(root))}`;
