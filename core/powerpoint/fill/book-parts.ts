import { decodeXML } from 'entities';
import type { OfficeFile } from '../../opc/package.ts';
import { linkIds, linkPrefixes, partPlaces, type PartPlaces } from '../../opc/part-places.ts';
import { attributeOf, everyPlace, type Place } from '../../opc/places.ts';
import { cellKey, readCell } from './cell-ref.ts';

interface Sheet {
  name: string;
  part: string;
}

/** The sheets of a workbook; empty where it is of a kind that can't be read. */
export function sheetsOf(file: OfficeFile): Sheet[] {
  const book = file.links('').find(({ type }) => type === 'officeDocument')?.part;
  if (book === undefined || !(file.contentType(book) ?? '').includes('spreadsheetml')) return [];
  const { text, root } = partPlaces(file, book);
  const prefixes = linkPrefixes(text);
  const parts = new Map(file.links(book).map(({ id, part }) => [id, part]));
  return [...everyPlace(root)].filter(({ local }) => local === 'sheet').flatMap((place) => {
    const part = linkIds(text, place, prefixes).map((id) => parts.get(id)).find((name) => name !== undefined);
    return part === undefined ? [] : [{ name: decodeXML(attributeOf(text, place, 'name') ?? ''), part }];
  });
}

/** The workbook's part of this kind, if it has one. */
export const bookPart = (file: OfficeFile, type: string): string | undefined => {
  const book = file.links('').find((link) => link.type === 'officeDocument')?.part;
  return book === undefined ? undefined : file.links(book).find((link) => link.type === type)?.part;
};

export interface FoundCell {
  cell: Place;
  row: number;
  column: number;
  /** Its name for a person: "B2". */
  at: string;
}

const lettersOf = (column: number): string => (column <= 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)));

/** The cells of a sheet, also of one whose cells don't say where they are. */
export function* cellsIn(xml: string, root: Place): Generator<FoundCell> {
  let last = 0;
  for (const line of everyPlace(root)) {
    if (line.local !== 'row') continue;
    const row = Number(attributeOf(xml, line, 'r') ?? last + 1);
    last = row;
    let column = 0;
    for (const cell of line.children) {
      if (cell.local !== 'c') continue;
      column = readCell(attributeOf(xml, cell, 'r') ?? '')?.column ?? column + 1;
      yield { cell, row, column, at: `${lettersOf(column)}${row}` };
    }
  }
}

/** A table of a sheet. */
export interface SheetTable extends PartPlaces {
  part: string;
  /** Cells of its headings, by `cellKey`. */
  headings: string[];
}

/** The tables of a sheet. @param name the sheet's */
export function tablesOf(file: OfficeFile, sheet: string, name: string): SheetTable[] {
  return file.links(sheet).flatMap(({ type, part }): SheetTable[] => {
    if (type !== 'table' || part === undefined) return [];
    const { text, root } = partPlaces(file, part);
    const [table] = root.children;
    const [from, to] = (table === undefined ? '' : (attributeOf(text, table, 'ref') ?? '')).split(':').map(readCell);
    const rows = Number((table === undefined ? undefined : attributeOf(text, table, 'headerRowCount')) ?? '1');
    const headings: string[] = [];
    if (from !== undefined && rows > 0) for (let column = from.column; column <= (to ?? from).column; column += 1) headings.push(cellKey({ sheet: name, row: from.row, column }));
    return [{ part, text, root, headings }];
  });
}

/** The names that a workbook gives to cells, with what they stand for. */
export function cellNames(file: OfficeFile): Map<string, string> {
  const book = file.links('').find(({ type }) => type === 'officeDocument')?.part;
  if (book === undefined) return new Map();
  const { text, root } = partPlaces(file, book);
  return new Map([...everyPlace(root)].filter(({ local }) => local === 'definedName').map((place) =>
    [decodeXML(attributeOf(text, place, 'name') ?? ''), decodeXML(text.slice(place.inside, place.close))]));
}
