import type { ChartForm } from './chart-form.ts';
import { readNumber } from './chart-number.ts';
import { outsideTokens } from './tokens-at.ts';

/** Words that YAML reads as they are, in a list too. */
const PLAIN = /^[A-Za-z][\w ’'().£&-]*$/;
/** Words that YAML, or an older reader of it, takes for something else. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML: as it is where it is safe, in double quotes otherwise. Tokens are recognised before YAML and stay as they are. */
function scalar(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (PLAIN.test(line) && !RESERVED.test(line)) return line;
  return `"${outsideTokens(line, (piece) => JSON.stringify(piece).slice(1, -1))}"`;
}

/** A number, a token, or nothing. */
function cell(value: string): string {
  const read = readNumber(value);
  return read === undefined ? '~' : typeof read === 'number' ? String(read) : read.token;
}

/** The chart as a fenced block of deck format 1, with LF. A value that can't be read is left as a gap. */
export function writeChart({ type, unit, categories, series, alt }: ChartForm): string {
  return [
    '```chart',
    `type: ${type}`,
    `unit: ${unit}`,
    `categories: [${categories.map(scalar).join(', ')}]`,
    'series:',
    ...series.map(({ name, values }) => `  ${scalar(name)}: [${values.map(cell).join(', ')}]`),
    `alt: ${scalar(alt)}`,
    '```',
  ].join('\n');
}
