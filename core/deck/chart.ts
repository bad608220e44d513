import * as z from 'zod';
import { isIsoDay, printDate } from '../figures/dates.ts';
import { restoreTokens, splitTokens } from '../figures/tokens.ts';
import { readShape, readYaml, writtenEntries, type YamlText } from '../yaml.ts';
import { CHART_TYPES, SCALE_COLOURS, UNITS, type Block, type Token, type Written } from './content.ts';
import { readPlainFence } from './plain-fence.ts';
import { faultLevel, type Reading } from './reading.ts';

const scalar = z.union([z.string(), z.number()], 'must be text or a number');
const chartSchema = z.looseObject({
  type: z.enum(CHART_TYPES, `must be one of ${CHART_TYPES.join(', ')}`).default('bar'),
  unit: z.enum(UNITS, `must be one of ${UNITS.join(', ')}`).default('count'),
  categories: z.array(scalar, 'must be a list').min(1, 'must name at least one category').max(60, 'has more than 60 categories'),
  series: z
    .record(z.string(), z.array(z.union([scalar, z.null()]), 'must be a list of numbers'), 'must be a list of numbers under each name')
    .refine((series) => Object.keys(series).length > 0, 'must hold at least one row of numbers')
    .refine((series) => Object.keys(series).length <= 12, 'has more than 12 rows of numbers'),
  alt: scalar.nullish(),
});
const CHART_KEYS = new Set(['type', 'unit', 'categories', 'series', 'alt']);

const scaleSchema = z.looseObject({
  caption: scalar.nullish(),
  points: z.array(
    z.object({ label: scalar, colour: z.enum(SCALE_COLOURS, `must be one of ${SCALE_COLOURS.join(', ')}`) }, 'must have a label and a colour'),
    'must be a list',
  ).min(2, 'must have at least two points').max(9, 'has more than nine points'),
  alt: scalar.nullish(),
});
const SCALE_KEYS = new Set(['caption', 'points', 'alt']);

const timelineSchema = z.looseObject({
  caption: scalar.nullish(),
  events: z.array(z.object({ date: scalar, label: scalar }, 'must have a date and a label'), 'must be a list')
    .min(1, 'must have at least one event').max(30, 'has more than 30 events'),
  alt: scalar.nullish(),
});
const TIMELINE_KEYS = new Set(['caption', 'events', 'alt']);

/** Fenced blocks that are ours: their language and what reads them. */
export const FENCED: Readonly<Record<string, ((text: string, line: number, reading: Reading) => Block<Written> | undefined) | undefined>> = {
  chart: readChart,
  scale: readScale,
  timeline: readTimeline,
};

/**
 * Reads the YAML of a chart. A chart that can't be drawn gives findings and no block.
 * @param line line of the file on which the YAML starts
 */
function readChart(text: string, line: number, reading: Reading): Block<Written> | undefined {
  const { yaml, tokens } = readFenced(text, line, reading, CHART_KEYS);
  if (yaml.findings.length > 0) return undefined;
  const place = { file: reading.file, line, slide: reading.slide };
  const shape = readShape(yaml, chartSchema, place, 'broken-chart');
  report(shape.findings, reading);
  if (!shape.value) return undefined;
  const { type, unit, categories, series, alt } = shape.value;
  const rows = writtenEntries(yaml, ['series'], series);
  let sound = true;
  const values = rows.map(([name, row]) => {
    const rowLine = yaml.lineAt(['series', name]);
    if (row.length !== categories.length) {
      sound = false;
      reading.sink.add(faultLevel(reading), 'chart-row-length', rowLine, `"${restoreTokens(name, tokens)}" has ${row.length} values for ${categories.length} categories. Give one for each, or leave a gap with ~.`);
    }
    return row.map((cell) => {
      const value = readCell(cell, tokens);
      if (value !== 'wrong') return value;
      reading.sink.add(faultLevel(reading), 'chart-value', rowLine, `"${restoreTokens(String(cell), tokens)}" is not a number. A chart takes numbers alone: write 61, not 61%.`);
      sound = false;
      return undefined;
    });
  });
  askForAlt('chart', alt, line, reading);
  if (!sound) return undefined;
  const written = (value: string | number): Written['text'] => splitTokens(String(value), tokens);
  return {
    type: 'chart', line: line - 1, chart: type, unit,
    categories: categories.map(written),
    series: rows.map(([name], index) => ({ name: written(name), values: values[index] ?? [] })),
    alt: written(alt ?? ''),
  };
}

/** Its words alone are read out where it has none: they don't say what there is to see. */
function askForAlt(what: string, alt: string | number | null | undefined, line: number, reading: Reading): void {
  if (String(alt ?? '').trim() === '') reading.sink.add('warning', 'missing-alt', line - 1, `This ${what} has no alt text. Add a line "alt:" with one sentence that says what it shows.`);
}

function readCell(cell: string | number | null, tokens: readonly Token[]): number | Token | undefined | 'wrong' {
  if (cell === null || cell === '') return undefined;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'wrong';
  const pieces = splitTokens(cell.trim(), tokens);
  const [only] = pieces;
  return pieces.length === 1 && typeof only === 'object' ? only : 'wrong';
}

function readScale(text: string, line: number, reading: Reading): Block<Written> | undefined {
  const { yaml, tokens } = readFenced(text, line, reading, SCALE_KEYS);
  if (yaml.findings.length > 0) return undefined;
  const shape = readShape(yaml, scaleSchema, { file: reading.file, line, slide: reading.slide }, 'broken-scale');
  report(shape.findings, reading);
  if (!shape.value) return undefined;
  const { caption, points, alt } = shape.value;
  askForAlt('scale', alt, line, reading);
  const written = (value: string | number | null | undefined): Written['text'] => splitTokens(String(value ?? ''), tokens);
  return {
    type: 'scale', line: line - 1,
    caption: written(caption),
    points: points.map((point) => ({ label: written(point.label), colour: point.colour })),
    alt: written(alt ?? points.map((point) => String(point.label)).join(', ')),
  };
}

function readTimeline(text: string, line: number, reading: Reading): Block<Written> | undefined {
  const { yaml, tokens } = readFenced(text, line, reading, TIMELINE_KEYS);
  if (yaml.findings.length > 0) return undefined;
  const shape = readShape(yaml, timelineSchema, { file: reading.file, line, slide: reading.slide }, 'broken-timeline');
  report(shape.findings, reading);
  if (!shape.value) return undefined;
  const { caption, events, alt } = shape.value;
  askForAlt('timeline', alt, line, reading);
  const written = (value: string | number | null | undefined): Written['text'] => splitTokens(String(value ?? ''), tokens);
  return {
    type: 'timeline', line: line - 1,
    caption: written(caption),
    events: events.map(({ date, label }) => ({ date: written(isIsoDay(String(date)) || /^\d{4}-\d{2}$/.test(String(date)) ? printDate(String(date)) : date), label: written(label) })),
    alt: written(alt),
  };
}

type FencedYaml = Pick<YamlText, 'value' | 'lineAt' | 'keysAt' | 'findings'>;

/** The text arrives with its tokens put aside, so that YAML reads each as a plain word. */
function readFenced(text: string, line: number, reading: Reading, known: ReadonlySet<string>): { yaml: FencedYaml; tokens: readonly Token[] } {
  const place = { file: reading.file, line, slide: reading.slide };
  const yaml = readPlainFence(text, line) ?? readYaml(text, place);
  report(yaml.findings, reading);
  if (typeof yaml.value === 'object' && yaml.value !== null) {
    for (const key of Object.keys(yaml.value)) {
      if (!known.has(key)) reading.sink.add('warning', 'unknown-key', yaml.lineAt([key]), `"${restoreTokens(key, reading.tokens)}" is not understood here and is kept as it is.`);
    }
  }
  return { yaml, tokens: reading.tokens };
}

function report(findings: readonly { code: string; line: number; message: string }[], reading: Reading): void {
  for (const finding of findings) reading.sink.add(faultLevel(reading), finding.code, finding.line, restoreTokens(finding.message, reading.tokens));
}
