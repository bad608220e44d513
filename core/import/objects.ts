import type { Block, Inline, TableCell } from '../deck/content.ts';
import { MOST_CATEGORIES, MOST_SERIES } from '../edit-text/chart-form.ts';
import { writeChart } from '../edit-text/write-chart.ts';
import type { LostKind, ReadChart, ReadShape } from '../powerpoint/read/model.ts';
import { inlinesOf } from './inlines.ts';
import { isBlank } from './lists.ts';
import type { StandIns } from './stand-ins.ts';

/** Told of what can't be carried. */
export type Lose = (kind: LostKind, what: string) => void;

type Table = Extract<Block, { type: 'table' }>;

/** As many columns as a slide's table may have. */
const MOST_COLUMNS = 40;

/** A table of these rows, the first of them its head; one that is too wide becomes several. */
function tablesOf(rows: readonly (readonly Inline[][])[], lose: Lose): Table[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width > MOST_COLUMNS) lose('table', `A table of ${width} columns is parted: a slide’s table has ${MOST_COLUMNS} at most.`);
  const tables: Table[] = [];
  for (let from = 0; from < width; from += MOST_COLUMNS) {
    const columns = Array.from({ length: Math.min(MOST_COLUMNS, width - from) }, (_, index) => from + index);
    const [head = [], ...rest] = rows.map((row) => columns.map((column): TableCell => ({ children: row[column] ?? [] })));
    tables.push({ type: 'table', line: 1, align: columns.map(() => undefined), head, rows: rest });
  }
  return tables;
}

/** A table of the file. What a merged cell covers is blank. */
export function tableBlocks({ rows, merged }: Extract<ReadShape, { kind: 'table' }>, tokens: StandIns, lose: Lose): Table[] {
  if (merged) lose('table', 'Merged cells of a table: their text stands in the first of them.');
  return tablesOf(rows.map((row) => row.map(({ paragraphs }) => paragraphs.filter((each) => !isBlank(each)).flatMap((paragraph, index): Inline[] => {
    const children = inlinesOf(paragraph.runs, tokens);
    return index === 0 ? children : [{ type: 'break' }, ...children];
  }))), lose);
}

/** A number as a chart of the format takes it: '' is a gap. */
function numberText(value: number | undefined): string {
  if (value === undefined) return '';
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '').replace(/^.*e.*$/, '') : plain;
}

/** The same name twice would be one row. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const wanted = name.trim() || `Series ${index + 1}`;
    let free = wanted;
    for (let number = 2; taken.has(free); number += 1) free = `${wanted} (${number})`;
    taken.add(free);
    return free;
  });
}

const LACKING: Readonly<Record<string, string>> = {
  areaChart: 'An area chart', area3DChart: 'An area chart', scatterChart: 'A scatter chart', bubbleChart: 'A bubble chart', radarChart: 'A radar chart', stockChart: 'A stock chart', surfaceChart: 'A surface chart', surface3DChart: 'A surface chart',
};

/** A chart with its numbers: as a chart where the format has its kind, and as a table elsewhere. */
export function chartContent(chart: ReadChart, tokens: StandIns, lose: Lose): { markdown: string } | { blocks: Table[] } {
  const { categories, series } = chart;
  const called = LACKING[chart.called] ?? 'A chart';
  if (categories.length === 0 || series.length === 0) {
    lose('chart', `${called} without numbers.`);
    return { blocks: [] };
  }
  const fits = categories.length <= MOST_CATEGORIES && series.length <= MOST_SERIES;
  const kind = chart.chart;
  if (kind !== 'other' && fits) {
    if (chart.called.includes(' and ')) lose('chart', 'A chart of several kinds is drawn as one kind.');
    if (/3D|ofPie/.test(chart.called)) lose('chart', 'A chart in three dimensions is drawn flat.');
    const hide = (text: string): string => tokens.hideAll(text.replaceAll('<!--', '<! --'));
    const alt = chart.alt || chart.title;
    const markdown = writeChart({
      type: kind, unit: chart.unit, categories: categories.map(hide), alt: hide(alt),
      series: distinct(series.map(({ name }) => name)).map((name, index) => ({ name: hide(name), values: categories.map((_, at) => numberText(series[index]?.values[at])) })),
    });
    return { markdown: alt === '' ? markdown.replace(/\nalt: ""(?=\n```$)/, '') : markdown };
  }
  lose('chart', fits ? `${called} is kept as a table of its numbers${chart.called.includes('bubbleChart') ? ', without the sizes of its bubbles' : ''}.` : `A chart of ${categories.length} categories and ${series.length} series is kept as a table of its numbers.`);
  const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text: tokens.hide(text) }]);
  const sign = (value: number | undefined): string => (value === undefined ? '' : chart.unit === 'percent' ? `${numberText(value)}%` : chart.unit === 'money' ? `£${numberText(value)}` : numberText(value));
  return { blocks: tablesOf([[[], ...series.map(({ name }) => words(name))], ...categories.map((category, at) => [words(category), ...series.map(({ values }) => words(sign(values[at])))])], lose) };
}
