import { AppError } from '../../errors.ts';
import { openPackage } from '../../opc/open-package.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { splice } from '../../opc/places.ts';
import { sourceOfBytes } from '../../zip/read.ts';
import { cellNames, sheetsOf } from './book-parts.ts';
import { chartCells, fillChart, type ChartCells } from './chart.ts';
import type { Filling, Spot } from './filling.ts';
import type { Token } from '../../deck/content.ts';
import { fillWorkbook } from './workbook.ts';
import { rewriteWorkbook } from './workbook-version.ts';

interface Charts {
  file: OfficeFile;
  charts: readonly string[];
  spots: (part: string) => Spot;
  filling: Filling;
  /** What parts say by now; the charts' new texts are put there. */
  texts: Map<string, string>;
  handsOver: boolean;
}

/** The part of a chart's workbook. */
export const workbookOf = (file: OfficeFile, chart: string): string | undefined => file.links(chart).find(({ type, part }) => type === 'package' && part !== undefined)?.part;

/** Fills charts, and the workbooks that they are drawn from. @returns the workbooks that changed, by part */
export function fillCharts({ file, charts, spots, filling, texts, handsOver }: Charts): Map<string, Uint8Array> {
  const changed = new Map<string, Uint8Array>();
  const byBook = new Map<string, string[]>();
  const said = (name: string): string => texts.get(name) ?? readPartText(name, file.bytes(name)).text;
  for (const chart of charts) {
    const book = workbookOf(file, chart) ?? '';
    byBook.set(book, [...(byBook.get(book) ?? []), chart]);
  }
  const percentOf = (token: Token, percent: boolean, spot: Spot, wanted: boolean): number | undefined => {
    const found = filling.number(token, spot);
    if (found === undefined) return undefined;
    if (found.value === undefined) {
      if (wanted) filling.tell('error', 'fill-no-number', spot, `${token.raw} is no number, and a chart draws it.`, token.id);
      return undefined;
    }
    return found.percent && percent ? found.value / 100 : found.value;
  };
  for (const [book, own] of byBook) {
    const spot = spots(own[0] ?? '');
    const cells: ChartCells = { numbers: new Set(), words: new Set(), names: new Set() };
    const bytes = book === '' ? undefined : file.bytes(book);
    const opened = bytes === undefined ? undefined : openWorkbook(bytes);
    const names = opened === undefined ? new Map<string, string>() : cellNames(opened);
    for (const chart of own) {
      const text = said(chart);
      const found = chartCells(text, partPlaces(file, chart, text).root, names);
      for (const key of found.numbers) cells.numbers.add(key);
      for (const key of found.words) cells.words.add(key);
      for (const name of found.names) cells.names.add(name);
    }
    let numbers = new Map<string, number>();
    if (bytes !== undefined) {
      try {
        if (opened === undefined) throw new AppError('bad-input', '');
        const filled = fillWorkbook(opened, cells, {
          text: (token, cell) => filling.text(token, { ...spot, where: `in a chart’s numbers, ${cell}` }),
          number: (token, percent, wanted, cell) => percentOf(token, percent, { ...spot, where: `in a chart’s numbers, ${cell}` }, wanted),
        });
        const now = rewriteWorkbook(bytes, filled.changed, cells, handsOver);
        numbers = filled.numbers;
        if (now !== undefined) changed.set(book, now);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const level = handsOver ? 'error' : 'warning';
        filling.tell(level, 'fill-workbook', { ...spot, where: '' }, 'The numbers behind a chart are of a kind that can’t be looked into, and are left as they are.');
      }
    }
    for (const chart of own) {
      const text = said(chart);
      if (numbers.size === 0 && !text.includes('{')) continue;
      const there = spots(chart);
      const filled = splice(text, fillChart(text, partPlaces(file, chart, text).root, {
        resolve: (token, where) => filling.text(token, { ...there, where: there.where || where }),
        resolveNumber: (token, percent) => percentOf(token, percent, { ...there, where: 'in a chart' }, true),
        cells: numbers,
        names,
        unfit: (reference) => filling.tell('error', 'fill-chart-unfit', { ...there, where: 'in a chart' }, `The chart keeps another number of values than ${reference} has cells. Open its data in PowerPoint once, and save.`),
      }));
      if (filled !== text) texts.set(chart, filled);
    }
  }
  return changed;
}

/** A chart's workbook, where it is of a kind that can be read. */
function openWorkbook(bytes: Uint8Array): OfficeFile | undefined {
  try {
    const file = openPackage(sourceOfBytes(bytes));
    return sheetsOf(file).length > 0 ? file : undefined;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
