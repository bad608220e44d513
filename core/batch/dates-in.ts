import { isIsoDate, isoDay } from '../figures/dates.ts';

const MONTHS = ['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'];
const STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const GAP = String.raw`[ \t]+`;
// Within a line: what ends one and begins the next is no date.
const DATE = new RegExp([
  String.raw`(?<![\d-])(?<isoYear>\d{4})-(?<isoMonth>\d{2})(?:-(?<isoDay>\d{2}))?(?![\d-]\d|\d)`,
  String.raw`(?<![\d/.])(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})(?!\d)`,
  String.raw`(?<![\p{L}\d.,])(?:(?<wordDay>${DAY})${GAP}(?:of${GAP})?)?(?<name>${MONTHS.join('|')})\.?,?${GAP}(?:(?<lateDay>${DAY}),?${GAP})?(?<wordYear>\d{4})(?!\d)`,
].join('|'), 'giu');

function isoOf({ isoYear, isoMonth, isoDay: dayOfIso, day, month, year, name, wordDay, lateDay, wordYear }: Readonly<Record<string, string | undefined>>): string {
  if (isoYear !== undefined) return `${isoYear}-${isoMonth ?? ''}${dayOfIso === undefined ? '' : `-${dayOfIso}`}`;
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day));
  const at = STARTS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  const which = wordDay ?? lateDay;
  const whole = isoDay(Number(wordYear), at, which === undefined ? 1 : Number.parseInt(which, 10));
  return which === undefined ? whole.slice(0, 7) : whole;
}

/**
 * The dates in a text, in the forms that people in the UK write and the product prints: 12 November 2025, November 2025,
 * 2025-11-12, 12/11/2025.
 * @returns ISO days, or months where no day is said
 */
export function datesIn(text: string): string[] {
  if (!/\d{4}/.test(text)) return [];
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return [...plain.matchAll(DATE)].flatMap(({ groups = {} }) => {
    const iso = isoOf(groups);
    return isIsoDate(iso) ? [iso] : [];
  });
}
