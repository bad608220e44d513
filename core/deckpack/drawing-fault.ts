import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { parseXml } from '../opc/parse-xml.ts';
import { elements } from '../powerpoint/xml/query.ts';

/** A document type as drawing programs write it: its name and address alone. */
const DOCTYPE = /<!DOCTYPE[^[>]*>/i;
/** What runs something, or shows what isn't a drawing. */
const RUNS = new Set(['script', 'handler', 'listener', 'foreignobject', 'iframe', 'frame', 'embed', 'object', 'applet', 'audio', 'video', 'html', 'body', 'meta', 'base', 'form', 'input']);
const ANIMATES = new Set(['set', 'animate']);
const CARRIED = /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i;

const LIMITS = { parts: 1, part: 20_000_000, xml: 20_000_000, whole: 20_000_000, ratio: 200, large: 20_000_000, depth: 256, elements: 100_000, tag: 20_000_000 };

/** Without what a browser drops from an address before it reads it. */
const squeezed = (text: string): string => text.replace(/[\p{Cc}\p{Z}\u200b\ufeff]/gu, '');

/** Why a drawing (SVG) can't be part of a pack, or undefined: one that runs something, or fetches something from elsewhere. */
export function drawingFault(bytes: Uint8Array): string | undefined {
  let root: Element | null;
  try {
    root = parseXml('drawing', strToU8(strFromU8(bytes).replace(DOCTYPE, '')), LIMITS).documentElement;
  } catch {
    return 'is a drawing that can’t be read, or declares more than a drawing needs';
  }
  if (root?.localName?.toLowerCase() !== 'svg') return 'is not what its name says';
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const fault = elementFault(next);
    if (fault !== undefined) return fault;
    for (const child of elements(next)) waiting.push(child);
  }
  return undefined;
}

const SCRIPTS = 'is a drawing that holds a script, which no pack may';
const FETCHES = 'is a drawing that fetches something from elsewhere, which no pack may';

function elementFault(element: Element): string | undefined {
  const name = element.localName?.toLowerCase() ?? '';
  if (RUNS.has(name)) return SCRIPTS;
  if (name === 'style' && styleFetches(element.textContent ?? '')) return FETCHES;
  for (const { localName, value } of Array.from(element.attributes)) {
    const attribute = (localName ?? '').toLowerCase();
    const plain = squeezed(value);
    if (attribute.startsWith('on') || /(?:javascript|vbscript):/i.test(plain)) return SCRIPTS;
    if (ANIMATES.has(name) && attribute === 'attributename' && /href$/i.test(plain)) return SCRIPTS;
    if (styleFetches(value)) return FETCHES;
    // A link waits for somebody to follow it, and nobody can in a picture.
    if (attribute === 'href' && name !== 'a' && plain !== '' && !plain.startsWith('#') && !CARRIED.test(plain)) return FETCHES;
  }
  return undefined;
}

/** Whether a style asks for another file: escapes may hide the word. */
function styleFetches(style: string): boolean {
  const plain = squeezed(style.replace(/\/\*[^]*?\*\//g, '')).toLowerCase();
  if (/\\[0-9a-f]/.test(plain) && /url|import|\(/.test(plain)) return true;
  if (plain.includes('@import')) return true;
  return [...plain.matchAll(/url\(["']?([^"')]*)/g)].some(([, address = '']) => !address.startsWith('#') && !CARRIED.test(address));
}
