import { pointNumber } from './chart-points.ts';
import { cleanReadLine } from './clean.ts';
import type { ReadChart } from './model.ts';
import type { ReadPart } from './part-reader.ts';
import { allBelow, attr, firstBelow, kid, kids, whole } from './xml.ts';

/** Reads a chart of the newer kinds (waterfall, treemap, funnel …): its words and numbers, for a table. */
export function readNewChart(chart: ReadPart, alt: string): ReadChart {
  const data = kids(kid(chart.root, 'chartData'), 'data');
  const series = allBelow(firstBelow(chart.root, 'plotArea'), 'series');
  const dimension = (id: string | undefined, name: string): string[] => {
    const level = kid(kid(data.find((each) => attr(each, 'id') === id) ?? data[0], name), 'lvl');
    const values = Array.from({ length: Math.min(5_000, whole(level, 'ptCount') ?? 0) }, () => '');
    kids(level, 'pt').forEach((point, index) => {
      values[whole(point, 'idx') ?? index] = cleanReadLine(point.textContent ?? '');
    });
    return values;
  };
  const idOf = (each: (typeof series)[number] | undefined): string | undefined => attr(kid(each, 'dataId'), 'val');
  const categories = dimension(idOf(series[0]), 'strDim');
  return {
    kind: 'chart', chart: 'other', called: attr(series[0], 'layoutId') ?? 'chart', unit: 'count', alt, part: chart.name,
    title: cleanReadLine(allBelow(kid(chart.root, 'chart', 'title'), 't').map((each) => each.textContent ?? '').join(' ')),
    categories,
    series: series.map((each, index) => {
      const values = dimension(idOf(each), 'numDim');
      return { name: cleanReadLine(allBelow(kid(each, 'tx'), 'v').map((v) => v.textContent ?? '').join(' ')) || `Series ${index + 1}`, values: categories.map((_, at) => pointNumber(values[at])) };
    }),
  };
}
