import type { Attr, Document, Element } from '@xmldom/xmldom';
import { elements } from '../powerpoint/xml/query.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The prefix that PowerPoint writes for each namespace; the strict form of the format has namespaces of its own. */
const USUAL: ReadonlyMap<string, string> = new Map([
  [`${TRANSITIONAL}/presentationml/2006/main`, 'p'],
  [`${TRANSITIONAL}/drawingml/2006/main`, 'a'],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, 'r'],
  [`${TRANSITIONAL}/drawingml/2006/chart`, 'c'],
  [`${TRANSITIONAL}/drawingml/2006/diagram`, 'dgm'],
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  [`${STRICT}/presentationml/main`, 'p'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
]);

/** Gives elements and attributes their usual prefixes, in place: readers ask for `p:sld`, and a file may call it `x:sld` or `sld`. */
export function writeUsualPrefixes(tree: Document, text: string): void {
  if (tree.documentElement !== null && declaresOthers(text)) rename(tree.documentElement);
}

/** Most files have the usual ones and need no walk. */
function declaresOthers(text: string): boolean {
  for (const [, prefix = '', , address = ''] of text.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(["'])(.*?)\2/g)) {
    const usual = USUAL.get(address);
    if (usual !== undefined && usual !== prefix) return true;
  }
  return false;
}

function rename(element: Element): void {
  const name = usualName(element);
  if (name !== undefined) Object.assign(element, { nodeName: name.name, tagName: name.name, prefix: name.prefix });
  for (const attribute of Array.from(element.attributes)) {
    const own = attribute.prefix === null ? undefined : usualName(attribute);
    if (own !== undefined && own.prefix !== 'xmlns') Object.assign(attribute, { nodeName: own.name, name: own.name, prefix: own.prefix });
  }
  for (const child of elements(element)) rename(child);
}

function usualName(node: Element | Attr): { name: string; prefix: string } | undefined {
  const prefix = USUAL.get(node.namespaceURI ?? '');
  return prefix === undefined || prefix === node.prefix ? undefined : { name: `${prefix}:${node.localName ?? ''}`, prefix };
}
