import { decodeXML } from 'entities';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { attributeOf, attributesOf, everyPlace, splice, type Place, type Splice } from '../../opc/places.ts';
import { bookPart, cellsIn, sheetsOf } from './book-parts.ts';
import { cellKey } from './cell-ref.ts';
import type { ChartCells } from './chart.ts';
import { freeName, plainTables } from './plain-tables.ts';

/** What a sheet is without: what it asks of cells, paints by what stands in them, and remembers of who looked at it. */
const OF_SHEET: ReadonlySet<string> = new Set(['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'mergeCells', 'pageMargins', 'tableParts']);
const OF_BOOK: ReadonlySet<string> = new Set(['fileVersion', 'workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr']);

const takeOut = ({ start, end }: { start: number; end: number }): Splice => ({ from: start, to: end, text: '' });

/**
 * Empties the cells of a chart's workbook that the chart doesn't draw, and takes out formulas, which would name them;
 * then the strings that no cell shows any more, and what sheets and columns are called of which no chart draws anything.
 * @param file the workbook as it is filled
 */
export function cutCells(file: OfficeFile, { numbers, words, names }: ChartCells): Map<string, Uint8Array> {
  const out = new Map<string, Uint8Array>();
  const used = new Set<string>();
  const drawn = new Set<string>();
  for (const { name, part } of sheetsOf(file)) {
    const { text: xml, bytes } = readPartText(part, file.bytes(part));
    const { text, root } = partPlaces(file, part, xml);
    const isDrawn = (key: string): boolean => numbers.has(key) || words.has(key);
    const { parts, headings } = plainTables(file, part, name, isDrawn);
    for (const [table, content] of parts) out.set(table, content);
    const splices: Splice[] = [];
    for (const { cell, row, column } of cellsIn(text, root)) {
      const key = cellKey({ sheet: name, row, column });
      const heading = headings.get(key);
      if (isDrawn(key)) drawn.add(name);
      else {
        splices.push(heading === undefined ? takeOut(cell) : saying(text, cell, heading));
        continue;
      }
      for (const child of cell.children) {
        if (child.local === 'f') splices.push(takeOut(child));
        if (child.local === 'v' && attributeOf(text, cell, 't') === 's') used.add(text.slice(child.inside, child.close));
      }
    }
    for (const place of root.children[0]?.children ?? []) if (!OF_SHEET.has(place.local)) splices.push(takeOut(place));
    if (splices.length > 0) out.set(part, bytes(splice(text, splices)));
  }
  const shared = bookPart(file, 'sharedStrings');
  if (shared !== undefined) out.set(shared, emptyUnused(file, shared, used));
  const book = file.links('').find(({ type }) => type === 'officeDocument')?.part;
  if (book !== undefined) out.set(book, plainBook(file, book, names, drawn));
  return out;
}

/** A cell that says something else, with its look as it was. */
function saying(xml: string, cell: Place, said: string): Splice {
  const prefix = /^<([^\s/>]*:)?/.exec(xml.slice(cell.start, cell.inside))?.[1] ?? '';
  const kept = attributesOf(xml, cell).filter(({ name }) => name === 'r' || name === 's').map(({ name, raw }) => ` ${name}="${raw}"`).join('');
  return { from: cell.start, to: cell.end, text: `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${said}</${prefix}t></${prefix}is></${prefix}c>` };
}

function emptyUnused(file: OfficeFile, part: string, used: ReadonlySet<string>): Uint8Array {
  const { text: xml, bytes } = readPartText(part, file.bytes(part));
  const { text, root } = partPlaces(file, part, xml);
  const items = [...everyPlace(root)].filter(({ local, parent }) => local === 'si' && parent?.local === 'sst');
  const prefix = /^<([^\s/>]*:)?/.exec(text.slice(root.children[0]?.start))?.[1] ?? '';
  return bytes(splice(text, items.flatMap((item, index) => (used.has(String(index)) ? [] : [{ from: item.start, to: item.end, text: `<${prefix}si><${prefix}t></${prefix}t></${prefix}si>` }]))));
}

/** A workbook whose sheets all show, with no names but those that charts use, and nothing of who kept it and where. */
function plainBook(file: OfficeFile, part: string, names: ReadonlySet<string>, drawn: ReadonlySet<string>): Uint8Array {
  const { text: xml, bytes } = readPartText(part, file.bytes(part));
  const { text, root } = partPlaces(file, part, xml);
  const taken = new Set(drawn);
  return bytes(splice(text, [...everyPlace(root)].flatMap((place): Splice[] => {
    if (place.parent?.local === 'workbook' && !OF_BOOK.has(place.local)) return [takeOut(place)];
    if (place.local === 'sheet') return attributesOf(text, place).flatMap((each): Splice[] => {
      if (each.name === 'state') return [takeOut(each)];
      return each.name === 'name' && !drawn.has(decodeXML(each.raw)) ? [{ from: each.from, to: each.to, text: freeName('Sheet', taken) }] : [];
    });
    return (place.local === 'definedNames' && names.size === 0) || (place.local === 'definedName' && !names.has(decodeXML(attributeOf(text, place, 'name') ?? ''))) ? [takeOut(place)] : [];
  })));
}
