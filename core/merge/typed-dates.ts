import { printDate, readDate } from '../figures/dates.ts';

/** March, May and August are words too where they are written small: 3 may attend. */
const WORDS: ReadonlySet<number> = new Set([3, 5, 8]);

/** A day as people write it: 3 March 2026, 3rd of March, March 3, 3 Mar, 03/03/26. Without a year it may be this day; with another it isn't. */
export function datePatterns(iso: string): RegExp[] {
  const date = readDate(iso);
  if (date?.day === undefined) return [];
  const { year, month, day } = date;
  const [name = ''] = printDate(iso.slice(0, 7)).split(' ');
  const names = [name, name.slice(0, 3), ...(month === 9 ? ['Sept'] : [])].flatMap((each) => [each, each.toUpperCase(), ...(WORDS.has(month) ? [] : [each.toLowerCase()])]);
  const named = `(?:${names.map((each) => (each.length < name.length ? `${each}\\.?` : each)).join('|')})`;
  const of = String.raw`0?${day}(?:st|nd|rd|th|ST|ND|RD|TH)?`;
  const behind = String.raw`(?![\p{L}\d]|\.\d|,\d{3}(?!\d))(?:,?\s+${year})?(?!,?\s+(?:19|20)\d\d)`;
  return [
    new RegExp(String.raw`(?<![\d.,/])${of}\s+(?:(?:of|OF)\s+)?${named}${behind}`, 'gu'),
    new RegExp(String.raw`(?<!\p{L})(?<!\d\s)${named}\s+(?:(?:the|THE)\s+)?${of}${behind}`, 'gu'),
    new RegExp(String.raw`(?<![\d/.-])0?${day}([/.-])0?${month}\1(?:${String(year).slice(0, 2)})?${String(year).slice(2)}(?!\d)`, 'gu'),
  ];
}
