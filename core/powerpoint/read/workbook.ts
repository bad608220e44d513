import { openPackage } from '../../opc/open-package.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { sourceOfBytes } from '../../zip/read.ts';
import { partReader, type PartReader, type ReadPart } from './part-reader.ts';
import { allBelow, attr, kid, kids, relationId } from './xml.ts';

/** Looks up the cells that a formula such as `Sheet1!$B$2:$B$5` names, row by row; '' is a blank cell. */
export type CellLookup = (formula: string) => string[];

const MOST_CELLS = 5_000;

/** The cells of a chart's embedded workbook. Never throws: what can't be read has no cells. */
export function readWorkbook(file: OfficeFile, name: string): CellLookup {
  try {
    const reader = partReader(openPackage(sourceOfBytes(file.bytes(name))));
    const book = reader.part(reader.file.links('').find(({ type }) => type === 'officeDocument')?.part);
    if (book === undefined) return () => [];
    const strings = sharedStrings(book, reader);
    const sheets = new Map<string, ReadonlyMap<string, string>>();
    for (const sheet of kids(kid(book.root, 'sheets'), 'sheet')) {
      const part = reader.part(book.link(relationId(sheet, 'id'))?.part);
      if (part) sheets.set(attr(sheet, 'name') ?? '', cellsOf(part, strings));
    }
    return (formula) => lookUp(formula, sheets);
  } catch {
    return () => [];
  }
}

const textOf = (item: Parameters<typeof allBelow>[0]): string => allBelow(item, 't').map((each) => each.textContent ?? '').join('');

function sharedStrings(book: ReadPart, reader: PartReader): string[] {
  const part = reader.part(book.linked('sharedStrings'));
  return part === undefined ? [] : kids(part.root, 'si').map(textOf);
}

function cellsOf(sheet: ReadPart, strings: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const cell of allBelow(kid(sheet.root, 'sheetData'), 'c')) {
    const value = kid(cell, 'v')?.textContent ?? '';
    const type = attr(cell, 't');
    cells.set(attr(cell, 'r') ?? '', type === 's' ? (strings[Number(value)] ?? '') : type === 'inlineStr' ? textOf(kid(cell, 'is')) : value);
  }
  return cells;
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function columnLetters(number: number): string {
  let [letters, rest] = ['', number];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function lookUp(formula: string, sheets: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const [, quoted, plain, fromColumn = '', fromRow, toColumn, toRow] = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(formula.trim()) ?? [];
  const cells = sheets.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
  if (cells === undefined) return [];
  const found: string[] = [];
  for (let row = Number(fromRow); row <= Number(toRow ?? fromRow); row += 1) {
    for (let column = columnNumber(fromColumn); column <= columnNumber(toColumn ?? fromColumn); column += 1) {
      if (found.length >= MOST_CELLS) return found;
      found.push(cells.get(`${columnLetters(column)}${row}`) ?? '');
    }
  }
  return found;
}
