import { printDate, readDate } from '../figures/dates.ts';

/** A day as people write it: 3 March 2026, 3rd of March, March 3, 3 Mar, 03/03/26. Without a year it may be this day; with another it isn't. */
export function datePatterns(iso: string): RegExp[] {
  const date = readDate(iso);
  if (date?.day === undefined) return [];
  const { year, month, day } = date;
  const [name = ''] = printDate(iso.slice(0, 7)).split(' ');
  const named = `(?:${name}|${name.slice(0, 3)}\\.?${month === 9 ? '|Sept\\.?' : ''})`;
  const of = String.raw`0?${day}(?:st|nd|rd|th)?`;
  const behind = String.raw`(?![\p{L}\d])(?:,?\s+${year})?(?!,?\s+(?:19|20)\d\d)`;
  return [
    new RegExp(String.raw`(?<![\d.,/])${of}\s+(?:of\s+)?${named}${behind}`, 'giu'),
    new RegExp(String.raw`(?<!\p{L})(?<!\d\s)${named}\s+(?:the\s+)?${of}${behind}`, 'giu'),
    new RegExp(String.raw`(?<![\d/.-])0?${day}([/.-])0?${month}\1(?:${String(year).slice(0, 2)})?${String(year).slice(2)}(?!\d)`, 'gu'),
  ];
}
