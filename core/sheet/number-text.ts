import { plainText } from './cells.ts';

/** A number as somebody wrote it into a cell. */
export type NumberText =
  | { kind: 'number'; value: number; /** It ends in % or "per cent". */ isPercent: boolean; /** Digits alone. */ isBare: boolean }
  /** It reads like a number, and somebody has to say so. */
  | { kind: 'guess'; value: number; why: string }
  /** It says that there is none. */
  | { kind: 'nothing' }
  | { kind: 'none' };

const NOTHING = /^(?:n\.?\/?a\.?|not (?:known|available|applicable|given|counted|yet)|unknown|tb[acd]|to (?:be confirmed|follow)|\?+|[-–—_.]+|no (?:data|return|reply|figure|figures|answer|meeting)|x+|blank|null|missing|pending|awaited|awaiting|none given|did not (?:say|meet|return)|#n\/a)$/i;
const NUMBER = /^[-−]?(?:(?:\d+|\d{1,3}(?:[, '’]\d{3})+)(?:\.\d+)?|\.\d+)$/;
const ABOUT = /^(?:approx(?:\.|imately)?|about|around|circa|ca?\.?|roughly|nearly|almost|over|more than|at least|under|less than|fewer than|up to|est(?:\.|imated)?|some|say|[~≈<>≥≤+])\s*(.+)$/i;
const ABOUT_BEHIND = /^(.+?)\s*(?:approx\.?|approximately|ish|-ish|\+|or so|\?+|est\.?|\(?est(?:imated)?\)?|\*+|or more|plus)$/i;

/** Whether a text says that there is nothing to say. */
export const saysNothing = (text: string): boolean => NOTHING.test(text);

/** Letters in the longest text that is read: a cell with more is prose, and takes long to be told from a number. */
const LONGEST = 300;

/** Reads a number from text: thousands commas and blanks, a pound sign and a per cent sign are welcome. */
export function readNumberText(typed: string): NumberText {
  if (typed.length > LONGEST) return { kind: 'none' };
  const text = plainText(typed).replace(/^['’‘`]+\s*/, '');
  if (NOTHING.test(text)) return { kind: 'nothing' };
  const percent = /^(.*?)\s*(?:%|per ?cent|pct|pc)$/i.exec(text);
  const bare = (percent?.[1] ?? text).replace(/^([-−]?)\s*(?:£|GBP)\s*/i, '$1').replace(/\s*GBP$/i, '');
  if (NUMBER.test(bare)) return { kind: 'number', value: Number(bare.replace(/[, '’]/g, '').replace('−', '-')), isPercent: percent !== null, isBare: bare === plainText(typed) && /^-?\d+(?:\.\d+)?$/.test(bare) };
  const guess = guessed(bare);
  return guess ?? { kind: 'none' };
}

function guessed(text: string): NumberText | undefined {
  const guess = (value: number, why: string): NumberText => ({ kind: 'guess', value, why });
  if (/^(?:nil|none|zero)$/i.test(text)) return guess(0, 'It says none.');
  if (/^[\dOoIl|]{1,6}$/.test(text) && /[\d]/.test(text) || /^[Ool]$/.test(text)) return guess(Number(text.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1')), 'It has a letter in the place of a 0 or a 1.');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return guess(Number(text.replaceAll('.', '')), 'It has full stops between its thousands.');
  if (/^\d+,\d{1,2}$/.test(text)) return guess(Number(text.replace(',', '.')), 'It has a comma for a decimal point, or one in the wrong place.');
  const thousands = /^(\d+(?:\.\d+)?)\s*k$/i.exec(text);
  if (thousands) return guess(Math.round(Number(thousands[1]) * 1_000), 'It says thousands.');
  if (/^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(text)) return guess(Number(text), 'A spreadsheet has shortened it.');
  const words = fromWords(text);
  if (words !== undefined) return guess(words, 'It is in words.');
  const about = ABOUT.exec(text)?.[1] ?? ABOUT_BEHIND.exec(text)?.[1];
  if (about !== undefined) {
    const inner = readNumberText(about);
    if (inner.kind === 'number' || inner.kind === 'guess') return guess(inner.value, 'It says about how many.');
  }
  const first = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s+(?![\d/.-])[a-z(].{0,60}$/i.exec(text)?.[1];
  if (first !== undefined && !/\b(?:of|or|to|out of|and)\b/i.test(text)) return guess(Number(first.replaceAll(',', '')), 'There are words behind it.');
  return undefined;
}

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** "forty-two", "one hundred and twelve"; undefined for anything else. */
function fromWords(text: string): number | undefined {
  const words = text.toLowerCase().split(/[\s-]+/).filter((word) => word !== 'and');
  if (words.length === 0 || words.length > 8) return undefined;
  let [whole, part] = [0, 0];
  for (const word of words) {
    const one = ONES.indexOf(word === 'a' ? 'one' : word === 'fourty' ? 'forty' : word);
    const ten = TENS.indexOf(word === 'fourty' ? 'forty' : word);
    if (one >= 0) part += one;
    else if (ten >= 2) part += ten * 10;
    else if (word === 'dozen') part = (part || 1) * 12;
    else if (word === 'hundred') part = (part || 1) * 100;
    else if (word === 'thousand') [whole, part] = [whole + (part || 1) * 1_000, 0];
    else return undefined;
  }
  return whole + part;
}
