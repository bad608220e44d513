import { joinLevels, MOST_POINTS, pointNumber } from './chart-points.ts';
import { cleanReadLine } from './clean.ts';
import type { ReadChart } from './model.ts';
import type { ReadPart } from './part-reader.ts';
import { allBelow, attr, firstBelow, kid, kids, whole } from './xml.ts';

/** Reads a chart of the newer kinds (waterfall, treemap, funnel …): its words and numbers, for a table. */
export function readNewChart(chart: ReadPart, alt: string): ReadChart {
  const data = kids(kid(chart.root, 'chartData'), 'data');
  const series = allBelow(firstBelow(chart.root, 'plotArea'), 'series');
  const dimension = (id: string | undefined, name: string): string[] => {
    return joinLevels(kids(kid(data.find((each) => attr(each, 'id') === id) ?? data[0], name), 'lvl').map((level) => {
      const values = Array.from({ length: Math.min(MOST_POINTS, whole(level, 'ptCount') ?? 0) }, () => '');
      kids(level, 'pt').forEach((point, index) => {
        const at = whole(point, 'idx') ?? index;
        if (at >= 0 && at < MOST_POINTS) values[at] = cleanReadLine(point.textContent ?? '');
      });
      return values;
    }));
  };
  const idOf = (each: (typeof series)[number] | undefined): string | undefined => attr(kid(each, 'dataId'), 'val');
  const named = dimension(idOf(series[0]), 'strDim');
  // A histogram has numbers and no names for them.
  const categories = named.length > 0 ? named : dimension(idOf(series[0]), 'numDim').map((_, index) => String(index + 1));
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
