import { CHART_TYPES, UNITS, type ChartType, type Unit } from '../deck/content.ts';
import { protectTokens } from '../figures/tokens.ts';
import { readYaml, writtenEntries } from '../yaml.ts';
import { fenceAt } from './fence-at.ts';
import { insertBlock } from './insert-block.ts';
import { lineEnding } from './lines-at.ts';
import type { TextEdit, TextRange } from './model.ts';
import { asWritten } from './tokens-at.ts';
import { writeChart } from './write-chart.ts';

/** A row of numbers of a chart. */
export interface SeriesForm {
  name: string;
  /** One a category: a number as typed, a token such as `{{ id }}`, or '' for a gap. */
  values: string[];
}

/** A chart as the form shows it; tokens stand in its words as they are written. */
export interface ChartForm {
  type: ChartType;
  unit: Unit;
  categories: string[];
  series: SeriesForm[];
  alt: string;
}

/** What deck format 1 reads; more could not be told apart on a slide anyway. */
export const MOST_CATEGORIES = 60;
export const MOST_SERIES = 12;

/** A chart to begin with: one row of numbers. @param name what the row is called, such as the branch */
export const blankChart = (name: string): ChartForm => ({
  type: 'bar', unit: 'percent', categories: ['', ''], series: [{ name, values: ['', ''] }], alt: '',
});

/** The chart that the cursor is in; `form` is undefined where its lines can't be shown in a form. */
export function chartAt(text: string, at: TextRange): { form: ChartForm | undefined; range: TextRange } | undefined {
  const fence = fenceAt(text, at, 'chart');
  return fence && { form: readChartForm(fence.inner), range: fence.range };
}

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => list.some((each) => each === value);
const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** Reads the lines of a chart; undefined where the form would lose something of them. */
export function readChartForm(inner: string): ChartForm | undefined {
  // A mark that says whom some of the lines are for may stand where YAML keeps nothing of it.
  if (inner.includes('<!--') || inner.includes('-->')) return undefined;
  const { text, tokens } = protectTokens(inner, 1);
  const yaml = readYaml(text, { file: '', line: 1, slide: undefined });
  const { value } = yaml;
  if (typeof value !== 'object' || value === null) return undefined;
  const { type = 'bar', unit = 'count', categories, series, alt, ...more } = value as Record<string, unknown>;
  if (!isOneOf(CHART_TYPES, type) || !isOneOf(UNITS, unit) || Object.keys(more).length > 0) return undefined;
  if (!Array.isArray(categories) || !categories.every(isScalar) || typeof series !== 'object' || series === null) return undefined;
  if (alt !== undefined && alt !== null && !isScalar(alt)) return undefined;
  const words = (written: unknown): string => (isScalar(written) ? asWritten(String(written), tokens) : '');
  const rows: SeriesForm[] = [];
  for (const [name, values] of writtenEntries(yaml, ['series'], series as Record<string, unknown>)) {
    if (!Array.isArray(values) || !values.every((each) => each === null || isScalar(each))) return undefined;
    rows.push({ name: words(name), values: categories.map((_, index) => words(values[index])) });
  }
  return { type, unit, categories: categories.map(words), series: rows, alt: words(alt) };
}

/** Puts a chart in at the cursor, or in place of the one that `chartAt` found. */
export function placeChart(text: string, at: TextRange, form: ChartForm, range: TextRange | undefined): TextEdit {
  const block = writeChart(form);
  if (!range) return insertBlock(text, at, block);
  const insert = block.replaceAll('\n', lineEnding(text));
  const end = range.from + insert.length;
  return { ...range, insert, select: { from: end, to: end } };
}

/** The same chart with more or fewer categories and rows of numbers; what is cut off is gone. */
export function resizeChart(form: ChartForm, categories: number, series: number): ChartForm {
  const fit = (list: readonly string[]): string[] => Array.from({ length: categories }, (_, index) => list[index] ?? '');
  return {
    ...form,
    categories: fit(form.categories),
    series: Array.from({ length: series }, (_, index) => ({ name: form.series[index]?.name ?? '', values: fit(form.series[index]?.values ?? []) })),
  };
}
