import type { Token } from '../../deck/content.ts';
import { attributeOf, childOf, everyPlace, type Place, type Splice } from '../../opc/places.ts';
import { cellKey, cellsOf } from './cell-ref.ts';
import { CHART, CHART_EX } from './names.ts';
import { fillRuns, onlyToken } from './runs.ts';
import { fillDrawing, putText, textIn, type ResolveAt } from './texts.ts';

/** What a chart takes from its workbook: cells whose numbers it draws, and cells whose words it prints. */
export interface ChartCells {
  numbers: Set<string>;
  words: Set<string>;
  /** Names of the workbook's by which it does. */
  names: Set<string>;
}

const isOf = (place: Place): boolean => CHART.has(place.uri) || CHART_EX.has(place.uri) || place.uri.includes('/drawing/');
const isNumeric = (place: Place | undefined): boolean => place?.local === 'numRef' || place?.local === 'numDim';
const CACHES: ReadonlySet<string> = new Set(['numCache', 'numLit']);

/** The cells that a chart draws and prints, by `cellKey`. @param names what the workbook calls cells */
export function chartCells(xml: string, root: Place, names: ReadonlyMap<string, string>): ChartCells {
  const cells: ChartCells = { numbers: new Set(), words: new Set(), names: new Set() };
  for (const place of everyPlace(root)) {
    if (place.local !== 'f' || !isOf(place)) continue;
    const into = isNumeric(place.parent) ? cells.numbers : cells.words;
    const reference = textIn(xml, place);
    if (names.has(reference)) cells.names.add(reference);
    for (const cell of cellsOf(names.get(reference) ?? reference) ?? []) into.add(cellKey(cell));
  }
  return cells;
}

/** Whether a number's format prints it as a share of a hundred, so that 0.61 stands for 61%. */
export const isPercentFormat = (format: string): boolean => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').includes('%');

/** What fills a chart: texts, numbers where one is wanted, and the cells that were filled in its workbook. */
export interface ChartValues {
  resolve: ResolveAt;
  /** @param percent whether 61% is kept as 0.61 there */
  resolveNumber(token: Token, percent: boolean): number | undefined;
  cells: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, string>;
  /** A reference whose numbers are not one for each cell. */
  unfit(reference: string): void;
}

/** The changes that fill a chart's titles and the values that it keeps of its workbook. */
export function fillChart(xml: string, root: Place, values: ChartValues): Splice[] {
  const splices = fillDrawing(xml, root, values.resolve, 'in a chart’s text');
  for (const place of everyPlace(root)) {
    if (place.children.length === 0 && isOf(place) && (place.local === 'v' || place.local === 'pt') && xml.slice(place.inside, place.close).includes('{')) splices.push(...fillPoint(xml, place, values));
    else if (isNumeric(place) && values.cells.size > 0) splices.push(...fillReference(xml, place, values));
  }
  return splices;
}

function fillPoint(xml: string, place: Place, { resolve, resolveNumber }: ChartValues): Splice[] {
  const before = textIn(xml, place);
  const cache = place.parent?.parent;
  const token = cache !== undefined && (CACHES.has(cache.local) || cache.parent?.local === 'numDim') ? onlyToken(before) : undefined;
  if (token !== undefined) {
    const format = cache === undefined ? undefined : childOf(cache, 'formatCode');
    const number = resolveNumber(token, format !== undefined && isPercentFormat(textIn(xml, format)));
    return number === undefined ? [] : [putText(xml, place, String(number))];
  }
  const [after = before] = fillRuns([before], (each) => resolve(each, 'in a chart'));
  return after === before ? [] : [putText(xml, place, after)];
}

function fillReference(xml: string, place: Place, { cells, names, unfit }: ChartValues): Splice[] {
  const formula = childOf(place, 'f');
  const cache = childOf(place, 'numCache') ?? childOf(place, 'lvl');
  if (formula === undefined || cache === undefined) return [];
  const reference = textIn(xml, formula);
  const named = cellsOf(names.get(reference) ?? reference) ?? [];
  const changed = named.flatMap((cell, index) => {
    const value = cells.get(cellKey(cell));
    return value === undefined ? [] : [{ index, value }];
  });
  if (changed.length === 0) return [];
  const counted = childOf(cache, 'ptCount');
  const count = counted === undefined ? attributeOf(xml, cache, 'ptCount') : attributeOf(xml, counted, 'val');
  if (count !== undefined && Number(count) !== named.length) {
    unfit(reference);
    return [];
  }
  return changed.map(({ index, value }) => setPoint(xml, cache, index, value));
}

/** Puts a number at a place of a chart's numbers, which may be missing where the workbook had no number. */
function setPoint(xml: string, cache: Place, index: number, value: number): Splice {
  const points = cache.children.filter(({ local }) => local === 'pt');
  const indexOf = (point: Place): number => Number(attributeOf(xml, point, 'idx'));
  const point = points.find((each) => indexOf(each) === index);
  if (point !== undefined) return putText(xml, childOf(point, 'v') ?? point, String(value));
  const prefix = /^<([^\s/>]*:)?/.exec(xml.slice(cache.start, cache.inside))?.[1] ?? '';
  const text = cache.local === 'lvl' ? `<${prefix}pt idx="${index}">${value}</${prefix}pt>` : `<${prefix}pt idx="${index}"><${prefix}v>${value}</${prefix}v></${prefix}pt>`;
  const next = points.find((each) => indexOf(each) > index);
  const last = cache.children.filter(({ local }) => local !== 'extLst').at(-1);
  const at = next?.start ?? last?.end ?? cache.inside;
  return { from: at, to: at, text };
}
