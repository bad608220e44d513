import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneOfNumber, phonesIn } from '../../../core/proof/phones.ts';

test.each([
  ['Ring 07700 900123 today', ['07700900123']],
  ['(01632) 960 123', ['01632960123']],
  ['+44 (0)7700-900.123', ['07700900123']],
  ['0044 7700 900123, or 020 7946 0000', ['07700900123', '02079460000']],
  ['+353 1 234 5678', ['0035312345678']],
  ['12 November 2025 10:30', []],
  ['2025-11-12', []],
  ['91% of 1,400', []],
  ['v07700900123x', []],
  ['0000000000', []],
])('finds the telephone numbers in %j', (text, found) => expect(phonesIn(text)).toEqual(found));

test('however a number is grouped, it is the same', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }).map((all) => all.join(''));
  fc.assert(fc.property(digits, fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(' ', '-', '.', '\u00a0')), { maxLength: 4 }), fc.constantFrom('0', '+44', '+44 ', '+44 (0)', '0044 '), (rest, gaps, start) => {
    const grouped = gaps.toSorted(([a], [b]) => b - a).reduce((text, [at, gap]) => (/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at] ?? '') ? text.slice(0, at) + gap + text.slice(at) : text), `7${rest}`);
    expect(phonesIn(`Ring ${start}${grouped}, please`)).toEqual([`07${rest}`]);
    expect(phoneOfNumber(Number(`7${rest}`))).toBe(`07${rest}`);
  }), { numRuns: 2000 });
});

test('is quick on long rows of digits and signs', () => {
  expect(phonesIn('0'.repeat(200_000))).toEqual([]);
  expect(phonesIn('0( '.repeat(100_000))).toEqual([]);
});
