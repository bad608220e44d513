import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { attributeOf, attributesOf, everyPlace, splice, type Splice } from '../../opc/places.ts';
import { bookPart, cellsIn, sheetsOf, tablesOf } from './book-parts.ts';
import { cellKey } from './cell-ref.ts';
import type { ChartCells } from './chart.ts';

/**
 * Empties the cells of a chart's workbook that the chart doesn't draw, and takes out formulas, which would name them;
 * then the strings that no cell shows any more. @param changed what parts are by now
 */
export function cutCells(file: OfficeFile, changed: ReadonlyMap<string, Uint8Array>, { numbers, words, names }: ChartCells): Map<string, Uint8Array> {
  const out = new Map<string, Uint8Array>();
  const used = new Set<string>();
  for (const { name, part } of sheetsOf(file)) {
    const { text: xml, bytes } = readPartText(part, changed.get(part) ?? file.bytes(part));
    const { text, root } = partPlaces(file, part, xml);
    const kept = new Set(tablesOf(file, part, name).flatMap(({ headings }) => headings));
    const splices: Splice[] = [];
    for (const { cell, row, column } of cellsIn(text, root)) {
      const key = cellKey({ sheet: name, row, column });
      if (!numbers.has(key) && !words.has(key) && !kept.has(key)) {
        splices.push({ from: cell.start, to: cell.end, text: '' });
        continue;
      }
      for (const child of cell.children) {
        if (child.local === 'f') splices.push({ from: child.start, to: child.end, text: '' });
        if (child.local === 'v' && attributeOf(text, cell, 't') === 's') used.add(text.slice(child.inside, child.close));
      }
    }
    for (const place of everyPlace(root)) {
      // What is asked of a cell, or painted by what stands in it, names others.
      if (/^(?:dataValidations|conditionalFormatting|hyperlinks|headerFooter|extLst)$/.test(place.local) && place.parent?.local === 'worksheet') splices.push({ from: place.start, to: place.end, text: '' });
    }
    if (splices.length > 0) out.set(part, bytes(splice(text, splices)));
  }
  const shared = bookPart(file, 'sharedStrings');
  if (shared !== undefined) out.set(shared, emptyUnused(file, shared, changed.get(shared), used));
  const book = file.links('').find(({ type }) => type === 'officeDocument')?.part;
  if (book !== undefined) out.set(book, plainBook(file, book, changed.get(book), names));
  return out;
}

function emptyUnused(file: OfficeFile, part: string, now: Uint8Array | undefined, used: ReadonlySet<string>): Uint8Array {
  const { text: xml, bytes } = readPartText(part, now ?? file.bytes(part));
  const { text, root } = partPlaces(file, part, xml);
  const items = [...everyPlace(root)].filter(({ local, parent }) => local === 'si' && parent?.local === 'sst');
  const prefix = /^<([^\s/>]*:)?/.exec(text.slice(root.children[0]?.start))?.[1] ?? '';
  return bytes(splice(text, items.flatMap((item, index) => (used.has(String(index)) ? [] : [{ from: item.start, to: item.end, text: `<${prefix}si><${prefix}t></${prefix}t></${prefix}si>` }]))));
}

/** A workbook whose sheets all show, with no names but those that charts use, and no path of where it was kept. */
function plainBook(file: OfficeFile, part: string, now: Uint8Array | undefined, names: ReadonlySet<string>): Uint8Array {
  const { text: xml, bytes } = readPartText(part, now ?? file.bytes(part));
  const { text, root } = partPlaces(file, part, xml);
  return bytes(splice(text, [...everyPlace(root)].flatMap((place): Splice[] => {
    if (place.local === 'sheet') return attributesOf(text, place).filter(({ name }) => name === 'state').map(({ start, end }) => ({ from: start, to: end, text: '' }));
    if (place.local === 'absPath') {
      const { start, end } = place.parent?.local === 'Choice' ? (place.parent.parent ?? place) : place;
      return [{ from: start, to: end, text: '' }];
    }
    const goes = place.local === 'fileSharing' || (place.local === 'definedNames' && names.size === 0) || (place.local === 'definedName' && !names.has(attributeOf(text, place, 'name') ?? ''));
    return goes ? [{ from: place.start, to: place.end, text: '' }] : [];
  })));
}
