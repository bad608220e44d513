import type { Token } from '../../deck/content.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { attributesOf, everyPlace, type Place, type Splice } from '../../opc/places.ts';
import { bookPart } from './book-parts.ts';
import { SHEET } from './names.ts';
import { fillRuns } from './runs.ts';
import { fillLine, lines, putText, textIn } from './texts.ts';

type Resolve = (token: Token) => string | undefined;

/** The strings that a workbook's cells share. */
export interface SharedStrings {
  part: string | undefined;
  /** Each with its runs joined. */
  texts: string[];
  /** Those with tokens that a cell shows, with the first cell that does. */
  wanted: Map<number, string>;
  textOf(xml: string, place: Place): string;
  fill(xml: string, place: Place, resolve: Resolve): Splice[];
  /** Of an element that holds nothing but text. */
  fillOne(xml: string, place: Place, resolve: Resolve): Splice[];
  xml: string;
  items: Place[];
}

const bare = (place: Place): Place[] => place.children.filter(({ local, uri }) => local === 't' && SHEET.has(uri));

/** What a string says: phonetic hints are not part of it. */
const textOf = (xml: string, place: Place): string => [...bare(place), ...lines(place, SHEET).flatMap((line) => line.map(({ text }) => text))].map((text) => textIn(xml, text)).join('');

/** A spreadsheet drops white space at the ends of a text that doesn't ask for it to be kept. */
function keepSpace(xml: string, place: Place, now: string): Splice[] {
  if (now.trim() === now || attributesOf(xml, place).some(({ name }) => name === 'xml:space')) return [];
  const at = place.start + (/^<[^\s/>]+/.exec(xml.slice(place.start, place.inside))?.[0].length ?? 1);
  return [{ from: at, to: at, text: ' xml:space="preserve"' }];
}

function fillOne(xml: string, place: Place, resolve: Resolve): Splice[] {
  const before = textIn(xml, place);
  const [after = before] = fillRuns([before], resolve);
  return after === before ? [] : [...(place.local === 't' ? keepSpace(xml, place, after) : []), putText(xml, place, after)];
}

function fill(xml: string, place: Place, resolve: Resolve): Splice[] {
  return [...bare(place).flatMap((text) => fillOne(xml, text, resolve)), ...lines(place, SHEET).flatMap((line) => fillLine(xml, line, resolve))];
}

/** Reads the strings that a workbook's cells share. */
export function readShared(file: OfficeFile): SharedStrings {
  const part = bookPart(file, 'sharedStrings');
  const { text: xml, root } = part === undefined ? { text: '', root: undefined } : partPlaces(file, part);
  const items = root === undefined ? [] : [...everyPlace(root)].filter(({ local, parent }) => local === 'si' && parent?.local === 'sst');
  return { part, texts: items.map((item) => textOf(xml, item)), wanted: new Map(), textOf, fill, fillOne, xml, items };
}

/** The changes that fill those strings that cells show. */
export const fillShared = ({ xml, items, wanted }: SharedStrings, resolve: (token: Token, cell: string) => string | undefined): Splice[] =>
  [...wanted].flatMap(([index, cell]) => {
    const item = items[index];
    return item === undefined ? [] : fill(xml, item, (token) => resolve(token, cell));
  });
