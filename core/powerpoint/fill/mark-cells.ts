import { openPackage } from '../../opc/open-package.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { attributesOf, childOf, everyPlace, splice, type Place, type Splice } from '../../opc/places.ts';
import { rewritePackage } from '../../opc/rewrite.ts';
import { sourceOfBytes } from '../../zip/read.ts';
import { joinPieces } from '../../zip/write.ts';
import { cellNames, cellsIn, sheetsOf } from './book-parts.ts';
import { cellKey, cellsOf, type Cell } from './cell-ref.ts';
import { workbookOf } from './fill-charts.ts';
import { escapeXml, textIn } from './texts.ts';

/** A number of a chart that somebody marked. */
export interface ChartMark {
  /** The chart's part. */
  part: string;
  /** A point of one of its series, both counted from 0, or a cell of its workbook. */
  chart: { series: number; point: number } | Cell;
  /** The number as the chart keeps it; what stands in a marked cell is not looked at. */
  text: string;
  /** "{{ local-yes }}" */
  token: string;
}

type Missed = (mark: ChartMark, why: string) => void;

/** Puts tokens into the cells that charts take marked numbers from. The chart keeps its number until it is filled. @returns workbooks that changed */
export function markCells(file: OfficeFile, marks: readonly ChartMark[], missed: Missed): Map<string, Uint8Array> {
  const changed = new Map<string, Uint8Array>();
  const byBook = new Map<string, ChartMark[]>();
  for (const mark of marks) {
    const book = file.has(mark.part) ? workbookOf(file, mark.part) : undefined;
    if (book === undefined) missed(mark, 'the chart has no workbook of its own in the file.');
    else byBook.set(book, [...(byBook.get(book) ?? []), mark]);
  }
  for (const [book, own] of byBook) {
    const bytes = file.bytes(book);
    const workbook = openPackage(sourceOfBytes(bytes));
    const names = cellNames(workbook);
    const tokens = new Map<string, { mark: ChartMark; done: boolean }>();
    for (const mark of own) {
      const cell = 'series' in mark.chart ? cellOfPoint(file, mark, names) : mark.chart;
      if (cell === undefined) missed(mark, 'the chart no longer has it. Look for the numbers again.');
      else tokens.set(cellKey(cell), { mark, done: false });
    }
    const parts = new Map<string, Uint8Array>();
    for (const { name, part } of sheetsOf(workbook)) {
      const { text: xml, bytes: written } = readPartText(part, workbook.bytes(part));
      const splices: Splice[] = [];
      for (const { cell, row, column } of cellsIn(xml, partPlaces(workbook, part, xml).root)) {
        const found = tokens.get(cellKey({ sheet: name, row, column }));
        if (found === undefined || cell.children.some(({ local }) => local === 'f')) continue;
        found.done = true;
        splices.push(...asToken(xml, cell, found.mark.token));
      }
      if (splices.length > 0) parts.set(part, written(splice(xml, splices)));
    }
    for (const { mark, done } of tokens.values()) if (!done) missed(mark, 'a formula works it out. Mark the numbers that it is made of.');
    if (parts.size > 0) changed.set(book, joinPieces(rewritePackage(sourceOfBytes(bytes), { changed: parts, removed: new Set() })));
  }
  return changed;
}

/** The cell that a point's number comes from, where the point still has that number. */
function cellOfPoint(file: OfficeFile, { part, chart, text: number }: ChartMark, names: ReadonlyMap<string, string>): Cell | undefined {
  if (!('series' in chart)) return undefined;
  const { text, root } = partPlaces(file, part);
  const series = [...everyPlace(root)].filter(({ local }) => local === 'ser')[chart.series];
  const values = series?.children.find(({ local }) => local === 'val' || local === 'yVal');
  const reference = values === undefined ? undefined : childOf(values, 'numRef');
  const formula = reference === undefined ? undefined : childOf(reference, 'f');
  const point = (reference === undefined ? undefined : childOf(reference, 'numCache'))?.children.find((each) => each.local === 'pt' && attributesOf(text, each).some(({ name, raw }) => name === 'idx' && raw === String(chart.point)));
  const value = point === undefined ? undefined : childOf(point, 'v');
  if (formula === undefined || value === undefined || Number(textIn(text, value)) !== Number(number)) return undefined;
  const said = textIn(text, formula);
  return cellsOf(names.get(said) ?? said)?.[chart.point];
}

/** A cell of words in the place of one with a number, as when somebody types into it. */
function asToken(xml: string, cell: Place, token: string): Splice[] {
  const type = attributesOf(xml, cell).find(({ name }) => name === 't');
  const name = /^<([^\s/>]+)/.exec(xml.slice(cell.start, cell.inside))?.[1] ?? 'c';
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
  const content = `<${prefix}is><${prefix}t>${escapeXml(token)}</${prefix}t></${prefix}is>`;
  const named = type === undefined ? { from: cell.start + 1 + name.length, to: cell.start + 1 + name.length, text: ' t="inlineStr"' } : { from: type.from, to: type.to, text: 'inlineStr' };
  return [named, cell.inside === cell.end ? { from: cell.end - 2, to: cell.end, text: `>${content}</${name}>` } : { from: cell.inside, to: cell.close, text: content }];
}
