import type { Looks, Span } from './model.ts';

const QUALIFIER = '(?:more than|fewer than|less than|at least|at most|as many as|up to|over|under|nearly|almost|about|around|approximately|roughly|some)';
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|\\d{1,3}';
/** What branches count. */
const COUNTED = '(?:\\p{L}[\\p{L}’\'-]*\\s+){0,2}?(?:members|people|leaders|heads|headteachers|teachers|schools|academies|trusts|responses|respondents|replies|staff|pupils|children|employers|branches|comments|inspections|inspectors|signatures|votes|colleagues|delegates|attendees|reps|officials|organisations|unions|parents|governors)\\b';

const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/£%+−{}\\\\-])(?:(?<qualifier>${QUALIFIER})\\s+)?(?:(?<ratio>(?:${WORD})\\s+(?:in|out of)(?:\\s+every)?\\s+(?:${WORD}))|(?<value>(?<pound>£)?(?<digits>${NUMBER})(?<unit>\\s?%|\\s+per\\s?cent\\b|(?:\\s?(?:million|billion|bn|m|k)\\b))?))(?![\\p{L}\\p{N}%/:{}]|[.,]\\d|\\s?(?:am|pm)\\b|-\\d|–\\d)`,
  'giu',
);
const BEHIND = new RegExp(`^\\s+${COUNTED}`, 'iu');

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b';
/** Numbers that are none: days, times, telephone numbers, places in a text, terms and ranges of years. */
const NO_FIGURE = new RegExp([
  `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4})?`, `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s*%)(?:,?\\s+\\d{4})?`, `\\b${MONTH}\\s+\\d{4}`,
  '\\b\\d{1,2}[:.]\\d{2}\\s?(?:am|pm)\\b', '\\b\\d{1,2}\\s?(?:am|pm)\\b', '\\b\\d{1,2}:\\d{2}\\b',
  '(?:\\+\\d{1,3}|\\(?\\b0)[\\d)]{2,}(?:[\\s-]?\\d{2,}){1,4}\\b',
  '\\b(?:slides?|pages?|p\\.|sections?|articles?|paragraphs?|para|appendix|annex|chapters?|figures?|fig\\.|tables?|steps?|years?|key stage|stage|version|phase|part|no\\.|number|room|level|grade|form|rule|clause|question)\\s+\\d+(?:\\.\\d+)*(?:\\s*(?:to|and|–|-)\\s*\\d+)?\\b(?!\\s*%)',
  '\\b(?:19|20)\\d{2}(?:\\s*[/–-]\\s*\\d{2,4})\\b', '\\b(?:in|since|by|from|until|before|after|of|during)\\s+(?:19|20)\\d{2}\\b(?!\\s+(?:members|people|schools|responses))',
].join('|'), 'giu');

/** The text with what is no figure blanked out: same length. */
export const withoutOthers = (text: string): string => text.replace(NO_FIGURE, (found) => '·'.repeat(found.length));

/** Everything in a text that reads like a figure, and other numbers that may be a known one. */
export function findLooks(text: string): Looks[] {
  const found: Looks[] = [];
  for (const match of withoutOthers(text).matchAll(FIGURE)) {
    const looks = looksOf(match, text);
    if (looks !== undefined) found.push(looks);
  }
  return found;
}

function looksOf(match: RegExpMatchArray, text: string): Looks | undefined {
  const { qualifier = '', ratio, value, pound, digits = '', unit = '' } = match.groups ?? {};
  const whole: Span = { from: match.index ?? 0, to: (match.index ?? 0) + match[0].length };
  const valueText = ratio ?? value ?? '';
  const valueSpan: Span = { from: whole.to - valueText.length, to: whole.to };
  const words = qualifier.replace(/\s+/g, ' ');
  const text0 = { whole, value: valueSpan, digits: valueSpan, kind: 'text' as const, amount: valueText.replace(/\s+/g, ' '), qualifier: words, plain: true };
  // "One in the morning" is no share: both are numbers here.
  if (ratio !== undefined) return text0;
  if (/million|billion|bn|m|k/i.test(unit)) return text0;
  const number = Number(digits.replaceAll(',', ''));
  const start = valueSpan.from + (pound === undefined ? 0 : 1);
  const base = { whole, value: valueSpan, digits: { from: start, to: start + digits.length }, amount: number, qualifier: words };
  if (unit !== '') return number > 100 ? { ...text0, plain: true } : { ...base, kind: 'percent', plain: true };
  if (pound !== undefined) return { ...base, kind: 'money', plain: true };
  if (!Number.isInteger(number) || !Number.isSafeInteger(number)) return undefined;
  const counted = BEHIND.test(text.slice(whole.to, whole.to + 80));
  const year = /^(?:19|20)\d{2}$/.test(digits) && words === '' && !counted;
  if (year) return undefined;
  return { ...base, kind: 'count', plain: words !== '' || digits.includes(',') || counted };
}
