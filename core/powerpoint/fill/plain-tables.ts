import { decodeXML } from 'entities';
import type { OfficeFile } from '../../opc/package.ts';
import { readPartText } from '../../opc/part-text.ts';
import { attributesOf, childOf, splice, type Splice } from '../../opc/places.ts';
import { tablesOf, type SheetTable } from './book-parts.ts';

/** A name with a number behind it that nothing else has; it is taken then. */
export function freeName(stem: string, taken: Set<string>): string {
  let count = 1;
  while (taken.has(`${stem}${count}`)) count += 1;
  taken.add(`${stem}${count}`);
  return `${stem}${count}`;
}

/**
 * The tables of a sheet without formulas, filters and totals, which name what no chart draws. A column that no chart
 * draws is called Column1 and so on: a table's columns and its headings have to say the same.
 * @returns their parts, and what those headings say by `cellKey`
 */
export function plainTables(file: OfficeFile, sheet: string, name: string, isDrawn: (key: string) => boolean): { parts: Map<string, Uint8Array>; headings: Map<string, string> } {
  const parts = new Map<string, Uint8Array>();
  const headings = new Map<string, string>();
  for (const table of tablesOf(file, sheet, name)) {
    const splices = plainTable(table, isDrawn, headings);
    if (splices.length > 0) parts.set(table.part, readPartText(table.part, file.bytes(table.part)).bytes(splice(table.text, splices)));
  }
  return { parts, headings };
}

function plainTable({ text, root, headings: cells }: SheetTable, isDrawn: (key: string) => boolean, headings: Map<string, string>): Splice[] {
  const [table] = root.children;
  const list = table === undefined ? undefined : childOf(table, 'tableColumns');
  const columns = (list?.children ?? []).filter(({ local }) => local === 'tableColumn');
  const named = columns.map((column) => attributesOf(text, column).find((each) => each.name === 'name'));
  const isOwn = (index: number): boolean => !isDrawn(cells[index] ?? '') && decodeXML(named[index]?.raw ?? '').trim() !== '';
  const taken = new Set(named.flatMap((each, index) => (each === undefined || isOwn(index) ? [] : [decodeXML(each.raw)])));
  const splices = [...(table?.children ?? []), ...columns.flatMap(({ children }) => children)]
    .filter(({ local }) => local !== 'tableColumns' && local !== 'tableStyleInfo').map(({ start, end }): Splice => ({ from: start, to: end, text: '' }));
  columns.forEach((column, index) => {
    const name = named[index];
    const cell = cells[index];
    for (const each of attributesOf(text, column)) if (each.name === 'totalsRowLabel') splices.push({ from: each.start, to: each.end, text: '' });
    if (name === undefined || (cell !== undefined && isDrawn(cell))) return;
    const said = isOwn(index) ? freeName('Column', taken) : decodeXML(name.raw);
    if (isOwn(index)) splices.push({ from: name.from, to: name.to, text: said });
    if (cell !== undefined) headings.set(cell, said);
  });
  return splices;
}
