import { printDate } from '../figures/dates.ts';
import { datePatterns } from './typed-dates.ts';
import type { Figure } from '../figures/model.ts';
import { TOKEN } from '../figures/tokens.ts';
import { printValue } from '../figures/value.ts';

/** A smaller count stands in texts for anything. */
const LEAST_COUNT = 10;
const LEAST_TEXT = 4;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** What a person may have typed for a figure's value, as patterns. */
function patternsOf({ kind, value, qualifier }: Figure): RegExp[] {
  const plain = printValue(kind, value, { plain: true });
  if (plain === '' || value === undefined) return [];
  const number = `(?:${escape(plain)}|${escape(plain.replaceAll(',', ''))})`;
  const before = String.raw`(?<![\d.,£/]|\d-)`;
  switch (kind) {
    case 'percent':
      return [new RegExp(String.raw`${before}${number}(?:\.0)?\s*(?:%|per\s*cent\b|percent\b)`, 'giu'), ...(typeof value === 'number' ? spelt(value) : [])];
    case 'money':
      return [new RegExp(String.raw`£\s*${number}(?:\.00)?(?![\d,]|\.\d)${NO_SCALE}`, 'giu'), ...rounded(value).map((short) => new RegExp(String.raw`£\s*${short}`, 'giu'))];
    case 'count':
      if (typeof value === 'number' && value < LEAST_COUNT && qualifier.trim() === '') return [];
      return [...rounded(value).map((short) => new RegExp(`${before}${short}`, 'giu')), new RegExp(`${typeof value === 'number' && value < LEAST_COUNT ? `${escape(qualifier.trim())}\\s+` : before}${number}${String.raw`(?![\d%/]|-\d|[.,]\d|\s*(?:%|per\s*cent\b|percent\b))`}${NO_SCALE}`, 'giu')];
    case 'date':
      return [...datePatterns(String(value)), ...[printDate(String(value)), String(value)].filter((text) => text !== '').map((text) => new RegExp(escape(text), 'giu'))];
    case 'text':
      return plain.trim().length < LEAST_TEXT ? [] : [new RegExp(String.raw`(?<![\p{L}\p{N}])${escape(plain.trim())}(?![\p{L}\p{N}])`, 'giu')];
  }
}

/** 2 is not 2 million. */
const NO_SCALE = String.raw`(?!\s*(?:millions?|thousand|billion|bn|mn?|k)\b)`;
const SCALES: readonly (readonly [by: number, names: string, decimals: number])[] = [[1_000_000_000, 'billion|bn', 2], [1_000_000, 'million|mn?', 2], [1_000, 'thousand|k', 1]];

/** "2.4 million", "2.4m", "120k": the same number in fewer figures, where none is rounded off. */
function rounded(value: number | string): string[] {
  if (typeof value !== 'number') return [];
  return SCALES.flatMap(([by, names, decimals]) => {
    const short = Number((value / by).toFixed(decimals));
    return value >= by && Math.round(short * by) === value ? [String.raw`${escape(String(short))}(?:\.0)?\s*(?:${names})\b`] : [];
  });
}

const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** "eighty-nine per cent" */
function spelt(value: number): RegExp[] {
  if (!Number.isInteger(value) || value < 1 || value > 99) return [];
  const words = value < 20 ? ONES[value] : [TENS[Math.floor(value / 10)], ONES[value % 10]].filter(Boolean).join('[- ]');
  return [new RegExp(String.raw`(?<![\p{L}-])${words}\s+(?:per\s*cent\b|percent\b)`, 'giu')];
}

/** In a chart numbers stand without a unit. */
const CHART = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*chart\b[^]*?^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/gimu;

/** Where a text says a figure's value without a token: the words as they stand there, each once. */
export function findTyped(text: string, figure: Figure): string[] {
  const bare = text.replace(TOKEN, (token) => ' '.repeat(token.length));
  const found = patternsOf(figure).flatMap((pattern) => [...bare.matchAll(pattern)].map((match) => match[0].trim()));
  if (typeof figure.value === 'number' && (figure.kind === 'percent' || figure.kind === 'count')) {
    const cell = new RegExp(String.raw`(?<=[[,]\s*)${escape(String(figure.value))}(?=\s*[,\]])`, 'gu');
    for (const chart of bare.matchAll(CHART)) found.push(...[...chart[0].matchAll(cell)].map((match) => match[0]));
  }
  return [...new Set(found)];
}
