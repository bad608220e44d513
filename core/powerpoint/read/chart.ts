import type { Element } from '@xmldom/xmldom';
import { bareFormat, categoryText, pointNumber, readPoints, type Points } from './chart-points.ts';
import { cleanReadLine } from './clean.ts';
import type { ReadChart, ReadChartKind, ReadSeries } from './model.ts';
import type { PartReader, ReadPart } from './part-reader.ts';
import { readWorkbook, type CellLookup } from './workbook.ts';
import { allBelow, attr, firstBelow, kid, kids, relationId } from './xml.ts';

/** What has a workbook to fall back on, opened once and only when it is needed. */
function lazyCells(chart: ReadPart, reader: PartReader): () => CellLookup {
  let known: CellLookup | undefined;
  return () => {
    const name = chart.link(relationId(kid(chart.root, 'externalData'), 'id'))?.part;
    known ??= name === undefined ? () => [] : readWorkbook(reader.file, name);
    return known;
  };
}

interface SeriesPoints {
  name: string;
  categories: string[];
  values: Points;
}

/** Reads a native chart with its numbers. */
export function readChart(chart: ReadPart, alt: string, reader: PartReader): ReadChart {
  const cells = lazyCells(chart, reader);
  const plots = kids(firstBelow(chart.root, 'plotArea')).filter(({ localName }) => localName?.endsWith('Chart') === true);
  const series = plots.flatMap((plot) => kids(plot, 'ser')).map((each, index): SeriesPoints => ({
    name: readPoints(kid(each, 'tx'), cells).values.join(' ').trim() || `Series ${index + 1}`,
    categories: categoryText(readPoints(kid(each, 'cat') ?? kid(each, 'xVal'), cells)),
    values: readPoints(kid(each, 'val') ?? kid(each, 'yVal'), cells),
  }));
  const unit = unitOf(chart.root, series);
  const title = kid(chart.root, 'chart', 'title');
  return {
    kind: 'chart', chart: kindOf(plots), called: plots.map(({ localName }) => localName ?? '').join(' and '), unit: unit.unit,
    title: cleanReadLine(allBelow(kid(title, 'tx'), 't').map((each) => each.textContent ?? '').join(' ')),
    ...gather(series, plots.some(({ localName }) => /^(?:scatter|bubble)/.test(localName ?? '')), unit.times),
    alt, part: chart.name,
  };
}

const KINDS: Readonly<Record<string, ReadChartKind>> = {
  lineChart: 'line', line3DChart: 'line', pieChart: 'pie', pie3DChart: 'pie', ofPieChart: 'pie', doughnutChart: 'doughnut',
};

function kindOf(plots: readonly Element[]): ReadChartKind {
  const [first] = plots;
  if (first === undefined) return 'other';
  const kinds = plots.map((plot): ReadChartKind => {
    const name = plot.localName ?? '';
    if (name !== 'barChart' && name !== 'bar3DChart') return KINDS[name] ?? 'other';
    if (/stacked/i.test(attr(kid(plot, 'grouping'), 'val') ?? '')) return 'stacked';
    return attr(kid(plot, 'barDir'), 'val') === 'bar' ? 'bar' : 'column';
  });
  // Columns and a line over the same categories are both of them numbers a category.
  return kinds.includes('other') || (new Set(kinds).size > 1 && kinds.some((kind) => kind === 'pie' || kind === 'doughnut')) ? 'other' : (kinds[0] ?? 'other');
}

/** What the numbers are, and what they are multiplied by: Office keeps 61% as 0.61. */
function unitOf(root: Element, series: readonly SeriesPoints[]): { unit: ReadChart['unit']; times: number } {
  const said = series.map(({ values }) => values.format).filter((format) => format !== '' && !/^general$/i.test(format));
  // An axis that shows each column as a whole says 0% of any numbers.
  const isShares = allBelow(firstBelow(root, 'plotArea'), 'grouping').some((each) => attr(each, 'val') === 'percentStacked');
  const labels = [...allBelow(firstBelow(root, 'plotArea'), 'dLbls'), ...(isShares ? [] : allBelow(firstBelow(root, 'plotArea'), 'valAx'))].map((each) => attr(kid(each, 'numFmt'), 'formatCode') ?? '');
  const formats = said.length > 0 && said.length === series.length ? said : labels.filter((format) => format !== '' && !/^general$/i.test(format)).slice(0, 1);
  if (formats.length === 0) return { unit: 'count', times: 1 };
  if (formats.every((format) => bareFormat(format).includes('%'))) return { unit: 'percent', times: 100 };
  if (formats.every((format) => format.includes('%'))) return { unit: 'percent', times: 1 };
  return { unit: formats.every((format) => /£|GBP/.test(format)) ? 'money' : 'count', times: 1 };
}

/** Where points lie: several may lie at one place, and where no place is said they are counted. */
function placesOf(categories: readonly string[], count: number): { key: string; said: string }[] {
  const times = new Map<string, number>();
  return Array.from({ length: Math.max(count, categories.length) }, (_, index) => {
    const said = categories[index] || String(index + 1);
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return { key: `${said} ${time}`, said };
  });
}

/** Categories of all series, and a value of each for every one. */
function gather(series: readonly SeriesPoints[], byPlace: boolean, times: number): { categories: string[]; series: ReadSeries[] } {
  const value = (text: string | undefined): number | undefined => {
    const number = pointNumber(text);
    return number === undefined || times === 1 ? number : Number((number * times).toPrecision(12));
  };
  if (byPlace) {
    const keyed = series.map(({ categories, values }) => placesOf(categories, values.values.length));
    const places = [...new Map(keyed.flat().map((place) => [place.key, place.said]))];
    return {
      categories: places.map(([, said]) => said),
      series: series.map(({ name, values }, at) => ({ name, values: places.map(([key]) => value(values.values[keyed[at]?.findIndex((each) => each.key === key) ?? -1])) })),
    };
  }
  const longest = series.reduce<string[]>((most, { categories }) => (categories.length > most.length ? categories : most), []);
  const count = Math.max(longest.length, ...series.map(({ values }) => values.values.length));
  const categories = Array.from({ length: count }, (_, index) => longest[index] || String(index + 1));
  return { categories, series: series.map(({ name, values }) => ({ name, values: categories.map((_, index) => value(values.values[index])) })) };
}
