import { dateFromTyped, printDate } from './dates.ts';
import type { FigureKind } from './model.ts';

/** A typed value, read: a value, nothing, or what is wrong with it. */
export type ReadValue = { value: number | string } | { blank: true } | { fault: string };

/** What to write instead, where somebody has put another kind of figure in. */
const WANTED: Readonly<Record<'count' | 'percent' | 'money', string>> = {
  count: ' How many is wanted here, such as 42.',
  percent: ' A per cent is wanted here, such as 61.',
  money: ' An amount in pounds is wanted here, such as 1,400.',
};

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Reads what a person typed: thousands commas, a pound sign and a per cent sign are welcome. */
export function readValue(kind: FigureKind, typed: string): ReadValue {
  const text = typed.trim();
  if (text === '') return { blank: true };
  if (kind === 'text') return { value: text };
  if (kind === 'date') return readTypedDate(text);
  const bare = text.replace(kind === 'percent' ? /\s*(?:%|per cent)$/i : kind === 'money' ? /^£\s*/ : /^$/, '');
  if (!NUMBER.test(bare)) return { fault: `"${text}" is not a number.${WANTED[kind]}` };
  return checkValue(kind, Number(bare.replaceAll(',', '')));
}

function readTypedDate(text: string): ReadValue {
  const iso = dateFromTyped(text);
  return iso === undefined ? { fault: `"${text}" is not a date. Write it as 27/11/2025.` } : { value: iso };
}

/** Holds a value against its kind and range. */
export function checkValue(kind: FigureKind, value: unknown): ReadValue {
  if (value === undefined || value === null || value === '') return { blank: true };
  if (typeof value === 'string' && value.trim() === '') return { blank: true };
  if (kind === 'text') return typeof value === 'string' || typeof value === 'number' ? { value: String(value).trim() } : { fault: 'This must be text.' };
  if (kind === 'date') {
    if (typeof value !== 'string') return { fault: 'This must be a date such as 2025-11-27.' };
    return readTypedDate(value.trim());
  }
  if (typeof value === 'string') return readValue(kind, value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return { fault: 'This must be a number.' };
  if (kind === 'percent' && (value < 0 || value > 100)) return { fault: `${printNumber(value, 6)} is not between 0 and 100 per cent.` };
  if (kind === 'count' && value < 0) return { fault: 'A count can\'t be below 0.' };
  if (kind === 'count' && !Number.isInteger(value)) return { fault: `${printNumber(value, 6)} is not a whole number.` };
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { fault: 'This number is too large to be right.' };
  return { value };
}

/** Whole numbers with thousands commas, others to at most `places` decimals: 1,400 and 61.5. */
function printNumber(value: number, places = 1): string {
  const rounded = Number(value.toFixed(places));
  const [whole = '0', fraction] = Math.abs(rounded).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * A value as people in the UK write it: 1,400; 91%; £1,400; 16 September 2025.
 * @param options.plain without unit or qualifier
 * @param options.qualifier printed before the value
 * @returns '' for a value that is not there or not of its kind
 */
export function printValue(kind: FigureKind, value: number | string | undefined, options: { plain?: boolean; qualifier?: string } = {}): string {
  const checked = checkValue(kind, value);
  if (!('value' in checked)) return '';
  const text = printChecked(kind, checked.value, options.plain ?? false);
  const qualifier = options.plain === true ? '' : (options.qualifier ?? '').trim();
  return qualifier === '' ? text : `${qualifier} ${text}`;
}

function printChecked(kind: FigureKind, value: number | string, plain: boolean): string {
  if (kind === 'date') return printDate(String(value));
  if (typeof value === 'string') return value;
  if (kind === 'money') {
    const amount = Number.isInteger(value) ? printNumber(value) : printPence(value);
    return plain ? amount : amount.startsWith('−') ? `−£${amount.slice(1)}` : `£${amount}`;
  }
  return kind === 'percent' && !plain ? `${printNumber(value)}%` : printNumber(value);
}

function printPence(value: number): string {
  const rounded = Number(value.toFixed(2));
  const [whole = '0', pence = '00'] = Math.abs(rounded).toFixed(2).split('.');
  return `${rounded < 0 ? '−' : ''}${printNumber(Number(whole))}.${pence}`;
}
