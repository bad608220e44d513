import type { Element } from '@xmldom/xmldom';
import { isoDay, printDate } from '../../figures/dates.ts';
import { cleanReadLine } from './clean.ts';
import type { CellLookup } from './workbook.ts';
import { attr, kid, kids, whole } from './xml.ts';

/** The values of a chart's reference as the file shows them, and how they are printed. */
export interface Points {
  /** '' is a gap. */
  values: string[];
  format: string;
}

const NONE: Points = { values: [], format: '' };
export const MOST_POINTS = 5_000;
/** Days from the day that Excel counts from to the day that computers count from. */
const EXCEL_DAYS = 25_569;

/** Reads `c:cat`, `c:val`, `c:tx` and their like: from what the file keeps of them, and where that is missing from the workbook. */
export function readPoints(holder: Element | undefined, cells: () => CellLookup): Points {
  const reference = kids(holder).find(({ localName }) => /(?:Ref|Lit)$/.test(localName ?? ''));
  if (reference === undefined) {
    const value = kid(holder, 'v')?.textContent ?? '';
    return value === '' ? NONE : { values: [cleanReadLine(value)], format: '' };
  }
  const cache = kids(reference).find(({ localName }) => localName?.endsWith('Cache') === true) ?? (reference.localName?.endsWith('Lit') === true ? reference : undefined);
  const kept = cache === undefined ? NONE : keptPoints(cache);
  if (kept.values.some((value) => value !== '')) return kept;
  const formula = kid(reference, 'f')?.textContent ?? '';
  return formula === '' ? kept : { ...kept, values: cells()(formula).map(cleanReadLine) };
}

function keptPoints(cache: Element): Points {
  const count = whole(kid(cache, 'ptCount'), 'val');
  const format = kid(cache, 'formatCode')?.textContent ?? '';
  const levels = kids(cache, 'lvl').map((level) => pointsOf(level, count, format));
  return levels.length === 0 ? pointsOf(cache, count, format) : { format: levels[0]?.format ?? '', values: joinLevels(levels.map(({ values }) => values)) };
}

/** Categories on several levels, each with what it lies under: “2025, Spring”. @param levels those next to the points first */
export function joinLevels([first = [], ...others]: readonly (readonly string[])[]): string[] {
  const over = others.map((level) => {
    let last = '';
    return first.map((_, index) => (last = level[index] || last));
  });
  return first.map((own, index) => [...over.map((level) => level[index] ?? '').toReversed(), own].filter((each) => each !== '').join(', '));
}

function pointsOf(cache: Element, count: number | undefined, format: string): Points {
  const values = Array.from({ length: Math.min(MOST_POINTS, Math.max(0, count ?? 0)) }, () => '');
  for (const point of kids(cache, 'pt')) {
    const at = whole(point, 'idx') ?? values.length;
    if (at < 0 || at >= MOST_POINTS) continue;
    while (values.length <= at) values.push('');
    values[at] = cleanReadLine(kid(point, 'v')?.textContent ?? '');
  }
  return { values, format: attr(kids(cache, 'pt')[0], 'formatCode') ?? format };
}

/** A format without what it prints as it stands. */
export const bareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

/** Categories as text: days are kept as numbers in a file. */
export function categoryText({ values, format }: Points): string[] {
  const bare = bareFormat(format);
  if (!/y/i.test(bare) && !(/d/i.test(bare) && /m/i.test(bare))) return values;
  return values.map((value) => {
    const serial = Number(value);
    if (value === '' || !Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return value;
    const day = new Date((Math.floor(serial) - EXCEL_DAYS) * 86_400_000);
    return printDate(isoDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()));
  });
}

/** A value as a number; undefined is a gap. */
export function pointNumber(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  // Office keeps 8.2 as 8.1999999999999993 and shows fifteen digits.
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}
