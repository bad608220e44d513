import type { Chart } from '../../deck/content.ts';
import { schemeFill } from '../shapes/frame.ts';
import { cleanLine } from '../text/clean.ts';
import { el, toXml, type XmlElement } from '../xml/element.ts';
import { numberFormat } from './design.ts';
import { columnName } from './workbook.ts';

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
export const placeOf = (series: number, name: DataName): string => `\uFDD0${series} ${name}\uFDD1`;

/** The same for what lies behind the whole chart. */
export const FRAME = '\uFDD2';

/** What the root of a chart part declares. */
export const DECLARED = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const PREFIXES = Object.keys(DECLARED).map((name) => name.replace('xmlns:', ''));

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
    if (isDataName(name)) text += toXml(el(name, {}, data[name]), PREFIXES);
    text += kind[at + 2] ?? '';
  }
  return text.replace(FRAME, toXml(panel ? schemeFill('bg1') : el('a:noFill'), PREFIXES));
}
