import type { Document, Element } from '@xmldom/xmldom';
import type { Chart } from '../../deck/content.ts';
import { drawnAs } from '../../slides/drawn-as.ts';
import { GRID_COLOUR, numberFormat } from '../chart-options.ts';
import { ruleColour, schemeFill } from '../shapes/frame.ts';
import { cleanLine } from '../text/clean.ts';
import { el, graft, toXml, type XmlElement } from '../xml/element.ts';
import { childNamed, childrenNamed, descendant, descendants, elements, remove } from '../xml/query.ts';
import { markSeries } from './chart-marks.ts';
import { columnName } from './workbook.ts';

const PLOTS = ['c:barChart', 'c:lineChart', 'c:pieChart', 'c:doughnutChart'];

const strings = (reference: string, values: readonly string[]): XmlElement => el('c:strRef', {},
  el('c:f', {}, reference),
  el('c:strCache', {}, el('c:ptCount', { val: values.length }),
    ...values.map((value, idx) => el('c:pt', { idx }, el('c:v', {}, value)))));

/** Empty cells have no point at all: an empty one is not a number, and PowerPoint repairs the file. */
const numbers = (reference: string, values: readonly (number | undefined)[], format: string): XmlElement => el('c:numRef', {},
  el('c:f', {}, reference),
  el('c:numCache', {}, el('c:formatCode', {}, format), el('c:ptCount', { val: values.length }),
    ...values.map((value, idx) => (value === undefined || !Number.isFinite(value) ? undefined
      : el('c:pt', { idx }, el('c:v', {}, String(value)))))));

/** The names, categories and values of one series as the deck has them: flat categories, zeros kept, empty cells empty. */
function seriesData(chart: Chart, index: number): Readonly<Record<DataName, XmlElement>> {
  const own = chart.series[index];
  const last = chart.categories.length + 1;
  const column = columnName(index + 1);
  return {
    'c:tx': strings(`Sheet1!$${column}$1`, [cleanLine(own?.name ?? '')]),
    'c:cat': strings(`Sheet1!$A$2:$A$${last}`, chart.categories.map(cleanLine)),
    'c:val': numbers(`Sheet1!$${column}$2:$${column}$${last}`, chart.categories.map((_, row) => own?.values[row]), numberFormat(chart)),
  };
}

const DATA_NAMES = ['c:tx', 'c:cat', 'c:val'] as const;
type DataName = (typeof DATA_NAMES)[number];
const isDataName = (name: string | undefined): name is DataName => DATA_NAMES.some((each) => each === name);

/** Noncharacters, which no text of ours holds, mark where the data of a series goes. */
const PLACE = /\uFDD0(\d+) (c:\w+)\uFDD1/;

/** The same for what lies behind the whole chart. */
const FRAME = '\uFDD2';

/** What the root of a chart part declares. */
const DECLARED = ['c', 'a', 'r'];

/** Takes the data out of a plot and leaves its places. */
function takeData(tree: Document, plot: Element): void {
  childrenNamed(plot, 'c:ser').forEach((series, index) => {
    for (const name of DATA_NAMES) {
      const old = childNamed(series, name);
      if (old !== undefined) series.replaceChild(tree.createTextNode(`\uFDD0${index} ${name}\uFDD1`), old);
    }
  });
}

/** A chart's part between the places of its data: text, the number of a series, what of it goes there, text and so on. */
export type ChartText = readonly string[];

/** Parts a chart's part at the places that are marked in it. */
export const partChart = (marked: string): ChartText => marked.split(PLACE);

/** The part of any chart of a kind. */
export function fillChart(kind: ChartText, chart: Chart, panel: boolean): string {
  const series: ReturnType<typeof seriesData>[] = [];
  let text = kind[0] ?? '';
  for (let at = 1; at < kind.length; at += 3) {
    const name = kind[at + 1];
    const index = Number(kind[at]);
    const data = (series[index] ??= seriesData(chart, index));
    if (isDataName(name)) text += toXml(el(name, {}, data[name]), DECLARED);
    text += kind[at + 2] ?? '';
  }
  return text.replace(FRAME, toXml(panel ? schemeFill('bg1') : el('a:noFill'), DECLARED));
}

/** A plot has two axes and not three. */
function mendAxes(plot: Element): void {
  for (const extra of childrenNamed(plot, 'c:axId').slice(2)) remove(extra);
}

/** A line plot states its grouping first, has its markers before its labels, and no bar properties. */
function mendLine(tree: Document, plot: Element): void {
  if (plot.nodeName !== 'c:lineChart') return;
  if (childNamed(plot, 'c:grouping') === undefined) plot.insertBefore(graft(tree, el('c:grouping', { val: 'standard' })), plot.firstChild);
  for (const series of childrenNamed(plot, 'c:ser')) {
    remove(childNamed(series, 'c:invertIfNegative'));
    const marker = childNamed(series, 'c:marker');
    const labels = childNamed(series, 'c:dLbls');
    if (marker !== undefined && labels !== undefined) series.insertBefore(marker, labels);
  }
}

/** pptxgenjs refuses to put the labels of clustered bars outside them, where they can be read. */
function mendLabels(tree: Document, plot: Element, chart: Chart): void {
  const drawn = drawnAs(chart);
  const place = drawn === 'stacked' ? 'ctr' : drawn === 'line' ? 't' : drawn === 'doughnut' ? undefined : 'outEnd';
  for (const labels of [...descendants(plot, 'c:dLbls'), ...descendants(plot, 'c:dLbl')]) {
    remove(childNamed(labels, 'c:dLblPos'));
    remove(childNamed(labels, 'c:showLeaderLines'));
    const key = childNamed(labels, 'c:showLegendKey');
    if (place !== undefined && key !== undefined) labels.insertBefore(graft(tree, el('c:dLblPos', { val: place })), key);
  }
}

/** A pie's own labels say category and share, in black, whatever was asked for; those of its points are right. */
function mendPieLabels(plot: Element): void {
  if (plot.nodeName !== 'c:pieChart' && plot.nodeName !== 'c:doughnutChart') return;
  for (const labels of descendants(plot, 'c:dLbls')) {
    const own = childNamed(labels, 'c:txPr');
    const asked = descendant(labels, 'c:txPr');
    if (own !== undefined && asked !== undefined && own !== asked) labels.replaceChild(asked.cloneNode(true), own);
    for (const point of childrenNamed(labels, 'c:dLbl')) remove(point);
    childNamed(labels, 'c:showVal')?.setAttribute('val', '1');
    childNamed(labels, 'c:showCatName')?.setAttribute('val', '0');
    childNamed(labels, 'c:showPercent')?.setAttribute('val', '0');
  }
}

function mendFrame(tree: Document, lang: string): void {
  const root = tree.documentElement;
  if (root === null) return;
  const rounded = childNamed(root, 'c:roundedCorners');
  rounded?.setAttribute('val', '0');
  if (rounded !== undefined && childNamed(root, 'c:lang') === undefined) root.insertBefore(graft(tree, el('c:lang', { val: lang })), rounded);
  descendant(root, 'c:dispBlanksAs')?.setAttribute('val', 'gap');
  for (const name of ['a:endParaRPr', 'a:rPr']) for (const one of descendants(root, name)) one.setAttribute('lang', lang);
  const behind = childNamed(root, 'c:spPr');
  const fill = behind === undefined ? undefined : childNamed(behind, 'a:noFill');
  if (fill !== undefined) behind?.replaceChild(tree.createTextNode(FRAME), fill);
}

/** What pptxgenjs writes in a colour of its own, whatever it is given: the grid, and the edge of a pie. */
function mendColours(tree: Document, dark: boolean): void {
  for (const one of descendants(tree, 'a:srgbClr')) {
    const own = one.getAttribute('val') === GRID_COLOUR ? ruleColour(dark) : el('a:schemeClr', { val: 'bg1' });
    one.parentNode?.replaceChild(graft(tree, own), one);
  }
}

/** Puts a chart part right but for its data, whose places it marks for `fillChart`: its axes, labels, patterns, colours and language. */
export function mendChart(tree: Document, chart: Chart, { lang, dark }: { lang: string; dark: boolean }): void {
  const area = descendant(tree, 'c:plotArea');
  for (const plot of area === undefined ? [] : elements(area).filter((one) => PLOTS.includes(one.nodeName))) {
    takeData(tree, plot);
    mendAxes(plot);
    mendLine(tree, plot);
    mendPieLabels(plot);
    mendLabels(tree, plot, chart);
    markSeries(tree, plot);
  }
  mendColours(tree, dark);
  mendFrame(tree, lang);
}
