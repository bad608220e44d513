import { AppError } from '../errors.ts';
import type { OfficeFile } from './package.ts';
import { checkXml } from './parse-xml.ts';
import { readPartText } from './part-text.ts';
import { attributesOf, placesIn, type Place } from './places.ts';

const LINKS: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships']);

/** An XML part's text and its elements. */
export interface PartPlaces {
  text: string;
  root: Place;
}

/** Reads an XML part for its places. Throws AppError `bad-input` naming the part. */
export function partPlaces(file: OfficeFile, name: string, text = readPartText(name, file.bytes(name)).text): PartPlaces {
  checkXml(name, text);
  try {
    return { text, root: placesIn(text) };
  } catch {
    throw new AppError('bad-input', `A part of this file, ${name}, is damaged and can’t be read.`, 'Nothing was written. Open the file in PowerPoint, save it again and try once more.');
  }
}

/** The ids of links that an element names: `r:id`, `r:embed` and so on. */
export const linkIds = (text: string, place: Place, prefixes: ReadonlySet<string>): string[] =>
  attributesOf(text, place).filter(({ name }) => name.includes(':') && prefixes.has(name.slice(0, name.indexOf(':')))).map(({ raw }) => raw);

/** Prefixes that stand for links anywhere in a part. */
export function linkPrefixes(text: string): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const [, prefix = '', uri = ''] of text.matchAll(/\sxmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g)) if (LINKS.has(uri)) prefixes.add(prefix);
  return prefixes;
}
