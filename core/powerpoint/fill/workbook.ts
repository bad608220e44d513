import { decodeXML } from 'entities';
import type { Token } from '../../deck/content.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { attributeOf, attributesOf, everyPlace, splice, type Place, type Splice } from '../../opc/places.ts';
import { bookPart, cellsIn, sheetsOf, tablesOf, type SheetTable } from './book-parts.ts';
import { cellKey } from './cell-ref.ts';
import { isPercentFormat, type ChartCells } from './chart.ts';
import { fillRuns, onlyToken } from './runs.ts';
import { readShared, fillShared, type SharedStrings } from './shared-strings.ts';
import { escapeXml } from './texts.ts';

/** What fills a workbook. `cell` is its name for a person: "B2". */
export interface CellValues {
  text(token: Token, cell: string): string | undefined;
  /** @param wanted whether a chart draws the cell, so that nothing but a number will do */
  number(token: Token, percent: boolean, wanted: boolean, cell: string): number | undefined;
}

export interface FilledWorkbook {
  /** Parts of the workbook that changed. */
  changed: Map<string, Uint8Array>;
  /** Cells that became numbers, by `cellKey`. */
  numbers: Map<string, number>;
}

/** Fills the tokens in the cells of a chart's workbook. A cell that holds a token alone becomes a number, unless it is a heading or the chart prints it as words. */
export function fillWorkbook(file: OfficeFile, { numbers, words }: ChartCells, values: CellValues): FilledWorkbook {
  const filled: FilledWorkbook = { changed: new Map(), numbers: new Map() };
  const shared = readShared(file);
  const percents = percentStyles(file);
  const put = (part: string, splices: readonly Splice[]): void => {
    if (splices.length === 0) return;
    const { text, bytes: written } = readPartText(part, file.bytes(part));
    filled.changed.set(part, written(splice(text, splices)));
  };
  for (const { name, part } of sheetsOf(file)) {
    const { text, root } = partPlaces(file, part);
    const tables = tablesOf(file, part, name);
    const headings = new Set(tables.flatMap((table) => table.headings));
    for (const table of tables) put(table.part, fillColumns(table, values));
    const splices: Splice[] = [];
    for (const { cell, row, column, at } of cellsIn(text, root)) {
      const said = cellText(text, cell, shared);
      if (said === undefined || !said.text.includes('{{')) continue;
      const key = cellKey({ sheet: name, row, column });
      const token = said.formula || headings.has(key) || (words.has(key) && !numbers.has(key)) ? undefined : onlyToken(said.text);
      const number = token === undefined ? undefined : values.number(token, percents.has(attributeOf(text, cell, 's') ?? '0'), numbers.has(key), at);
      if (number !== undefined) {
        filled.numbers.set(key, number);
        splices.push(...asNumber(text, cell, number));
      } else if (said.shared === undefined) splices.push(...said.fill((each) => values.text(each, at)));
      if (said.shared !== undefined && !shared.wanted.has(said.shared)) shared.wanted.set(said.shared, at);
    }
    put(part, splices);
  }
  if (shared.part !== undefined) put(shared.part, fillShared(shared, values.text));
  return filled;
}

interface CellText {
  text: string;
  formula: boolean;
  /** Its number among the strings that cells share. */
  shared: number | undefined;
  fill(resolve: (token: Token) => string | undefined): Splice[];
}

/** What a cell says, where it says words. */
function cellText(xml: string, cell: Place, shared: SharedStrings): CellText | undefined {
  const type = attributeOf(xml, cell, 't');
  const value = cell.children.find(({ local }) => local === 'v');
  const formula = cell.children.some(({ local }) => local === 'f');
  if (type === 's' && value !== undefined) {
    const index = Number(xml.slice(value.inside, value.close));
    return { text: shared.texts[index] ?? '', formula, shared: index, fill: () => [] };
  }
  const inline = cell.children.find(({ local }) => local === 'is');
  if (type === 'inlineStr' && inline !== undefined) {
    return { text: shared.textOf(xml, inline), formula, shared: undefined, fill: (resolve) => shared.fill(xml, inline, resolve) };
  }
  return type === 'str' && value !== undefined ? { text: decodeXML(xml.slice(value.inside, value.close)), formula, shared: undefined, fill: (resolve) => shared.fillOne(xml, value, resolve) } : undefined;
}

/** A cell of words as a number, with its look as it was. */
function asNumber(xml: string, cell: Place, value: number): Splice[] {
  const type = attributesOf(xml, cell).find(({ name }) => name === 't');
  const prefix = /^<([^\s/>]*:)?/.exec(xml.slice(cell.start, cell.inside))?.[1] ?? '';
  return [
    ...(type === undefined ? [] : [{ from: type.start, to: type.end, text: '' }]),
    { from: cell.inside, to: cell.close, text: `<${prefix}v>${value}</${prefix}v>` },
  ];
}

/** The changes that fill the names of a table's columns, which say the same as its headings. */
const fillColumns = ({ text, root }: SheetTable, values: CellValues): Splice[] =>
  [...everyPlace(root)].filter(({ local }) => local === 'tableColumn').flatMap((column) => attributesOf(text, column).flatMap(({ name, raw, from, to }): Splice[] => {
    if ((name !== 'name' && name !== 'totalsRowLabel') || !raw.includes('{')) return [];
    const before = decodeXML(raw);
    const [after = before] = fillRuns([before], (token) => values.text(token, 'a heading'));
    return after === before ? [] : [{ from, to, text: escapeXml(after).replaceAll("'", '&apos;') }];
  }));

/** Numbers of the styles in which 0.61 is printed as 61%. */
function percentStyles(file: OfficeFile): Set<string> {
  const part = bookPart(file, 'styles');
  const found = new Set<string>();
  if (part === undefined) return found;
  const { text, root } = partPlaces(file, part);
  const formats = new Set(['9', '10']);
  for (const place of everyPlace(root)) {
    if (place.local === 'numFmt' && isPercentFormat(decodeXML(attributeOf(text, place, 'formatCode') ?? ''))) formats.add(attributeOf(text, place, 'numFmtId') ?? '');
  }
  const list = [...everyPlace(root)].find(({ local }) => local === 'cellXfs');
  list?.children.forEach((style, index) => {
    if (formats.has(attributeOf(text, style, 'numFmtId') ?? '')) found.add(String(index));
  });
  return found;
}
