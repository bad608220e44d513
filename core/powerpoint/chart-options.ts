import type PptxGenJS from 'pptxgenjs';
import type { Chart } from '../deck/content.ts';
import { drawnAs, isRound } from '../slides/drawn-as.ts';
import { cleanLine } from './text/clean.ts';
import { seriesColour } from './theme.ts';

/** Values are 0 to 100, so that a percent sign is printed and not computed; decimals only where there are some. */
export function numberFormat(chart: Chart): string {
  const whole = chart.series.every((series) => series.values.every((value) => value === undefined || Number.isInteger(value)));
  if (chart.unit === 'percent') return whole ? '0"%"' : '0.0"%"';
  if (chart.unit === 'money') return whole ? '£#,##0' : '£#,##0.00';
  return whole ? '#,##0' : '#,##0.0';
}

/** Over this many points the labels would lie on each other, and the axis has to say the values. */
const MOST_LABELS = 30;

export interface ChartFeed {
  type: 'bar' | 'line' | 'pie' | 'doughnut';
  data: { name: string; labels: string[]; values: number[] }[];
  options: PptxGenJS.IChartOpts;
}

/** The theme's own font: a chart then changes with the deck. */
const FONT = '+mn-lt';
/** pptxgenjs takes no colour of the theme for the lines of a grid: this stands in for one, and is mended. */
export const GRID_COLOUR = '00FD00';

function axes(chart: Chart, labelled: boolean): PptxGenJS.IChartOpts {
  const negative = chart.series.some((series) => series.values.some((value) => (value ?? 0) < 0));
  const values = labelled && drawnAs(chart) !== 'line';
  const sums = chart.categories.map((_, index) => chart.series.reduce((sum, series) => sum + (series.values[index] ?? 0), 0));
  const whole = drawnAs(chart) === 'stacked' && chart.unit === 'percent' && Math.max(...sums) <= 101 && Math.max(...sums) > 60;
  return {
    catAxisLabelFontSize: chart.categories.length > 6 ? 16 : 18, catAxisLabelColor: 'tx1', catAxisLabelFontFace: FONT,
    catAxisLineColor: 'tx2', catAxisMajorTickMark: 'none',
    valAxisLabelFontSize: 14, valAxisLabelColor: 'tx2', valAxisLabelFontFace: FONT,
    valAxisLabelFormatCode: numberFormat(chart), valAxisLineShow: false, valAxisMajorTickMark: 'none',
    valAxisHidden: values,
    valGridLine: values ? { style: 'none' } : { color: GRID_COLOUR, size: 0.75 },
    ...(negative ? {} : { valAxisMinVal: 0 }),
    ...(whole ? { valAxisMaxVal: Math.max(100, ...sums) } : {}),
  };
}

/** A chart as pptxgenjs takes it, in the theme's colours. Its values are put right afterwards, from the deck's own. */
export function chartFeed(chart: Chart): ChartFeed {
  const drawn = drawnAs(chart);
  const points = chart.series.length * chart.categories.length;
  const labelled = points <= MOST_LABELS && !(drawn === 'line' && chart.series.length > 2);
  const needed = isRound(drawn) ? chart.categories.length : chart.series.length;
  const series = Array.from({ length: Math.max(1, needed) }, (_, index) => seriesColour(index));
  const within = drawn === 'stacked' || drawn === 'doughnut';
  const options: PptxGenJS.IChartOpts = {
    chartColors: series,
    showValue: labelled,
    showPercent: false,
    dataLabelFormatCode: numberFormat(chart),
    dataLabelFontSize: 16,
    dataLabelColor: within ? 'bg1' : 'tx1',
    dataLabelFontFace: FONT,
    dataLabelFontBold: within,
    showLegend: isRound(drawn) || chart.series.length > 1,
    legendPos: isRound(drawn) ? 'r' : 't',
    legendFontSize: 16,
    legendColor: 'tx1',
    legendFontFace: FONT,
    displayBlanksAs: 'gap',
    chartArea: { roundedCorners: false },
  };
  const data = chart.series.map((one) => ({
    name: cleanLine(one.name), labels: chart.categories.map(cleanLine), values: chart.categories.map((_, index) => one.values[index] ?? 0),
  }));
  switch (drawn) {
    case 'pie':
    case 'doughnut':
      return { type: drawn, data, options: { ...options, dataBorder: { pt: 2, color: 'bg1' }, holeSize: 55 } };
    case 'line':
      return { type: 'line', data, options: { ...options, ...axes(chart, labelled), lineSize: 3, lineDataSymbolSize: 9, dataLabelPosition: 't' } };
    default: {
      const bar = drawn !== 'column';
      return {
        type: 'bar',
        data,
        options: {
          ...options, ...axes(chart, labelled),
          barDir: bar ? 'bar' : 'col',
          barGrouping: drawn === 'stacked' ? 'stacked' : 'clustered',
          barGapWidthPct: chart.series.length > 1 ? 60 : 45,
          // The types know one value only; the schema, and pptxgenjs itself, take both.
          ...(bar ? { catAxisOrientation: 'maxMin' as 'minMax' } : {}),
        },
      };
    }
  }
}
