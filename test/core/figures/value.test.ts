import { describe, expect, test } from 'vitest';
import { isAfter, isIsoDate, isIsoDay, isSpan, isStale, printDate } from '../../../core/figures/dates.ts';
import { checkValue, printValue, readValue } from '../../../core/figures/value.ts';

describe('printing', () => {
  test.each([
    ['count', 1400, {}, '1,400'],
    ['count', 1234567, {}, '1,234,567'],
    ['count', 0, {}, '0'],
    ['count', 1400, { qualifier: 'more than' }, 'more than 1,400'],
    ['count', 1400, { plain: true, qualifier: 'more than' }, '1,400'],
    ['percent', 61.5, {}, '61.5%'],
    ['percent', 91, {}, '91%'],
    ['percent', 91, { plain: true }, '91'],
    ['money', 1400.5, {}, '£1,400.50'],
    ['money', 1400, {}, '£1,400'],
    ['money', 1400.5, { plain: true }, '1,400.50'],
    ['money', -20, {}, '−£20'],
    ['money', -0.001, {}, '£0.00'],
    ['date', '2025-09-16', {}, '16 September 2025'],
    ['date', '2025-09', {}, 'September 2025'],
    ['text', 'A few', { qualifier: 'about' }, 'about A few'],
    ['count', undefined, {}, ''],
    ['count', Number.NaN, {}, ''],
    ['percent', 101, {}, ''],
    ['date', 'soon', {}, ''],
    ['text', '   ', {}, ''],
  ] as const)('%s %s %j prints as "%s"', (kind, value, options, printed) => {
    expect(printValue(kind, value, options)).toBe(printed);
  });
});

describe('what a person types', () => {
  test.each([
    ['count', ' 1,400 ', { value: 1400 }],
    ['percent', '61.5%', { value: 61.5 }],
    ['percent', '61 per cent', { value: 61 }],
    ['money', '£ 1,400.50', { value: 1400.5 }],
    ['date', '27/11/2025', { value: '2025-11-27' }],
    ['date', '7.1.2025', { value: '2025-01-07' }],
    ['text', ' a ', { value: 'a' }],
    ['count', '', { blank: true }],
    ['text', '  ', { blank: true }],
  ] as const)('%s "%s" is read', (kind, typed, read) => expect(readValue(kind, typed)).toEqual(read));

  test.each([
    ['count', 'about 40'], ['count', '1,40'], ['count', '4.5'], ['count', '-1'], ['count', '1e9'], ['count', '40%'], ['count', 'NaN'],
    ['percent', '101'], ['percent', '-1'], ['money', '$4'], ['date', '2025-02-29'], ['date', '31/02/2025'], ['date', '11/27/2025'], ['count', '99999999999999999999'],
  ] as const)('%s "%s" is refused with a sentence', (kind, typed) => {
    expect(readValue(kind, typed)).toEqual({ fault: expect.stringMatching(/^\S.*\.$/) });
  });

  test('a share just over 100 is not called "100"', () => {
    expect(checkValue('percent', 100.04)).toEqual({ fault: '100.04 is not between 0 and 100 per cent.' });
  });

  test.each([null, true, {}, [], Number.POSITIVE_INFINITY])('%j is no number', (value) => {
    expect(checkValue('count', value)).not.toHaveProperty('value');
  });
});

describe('dates', () => {
  test('leap years and month ends are known', () => {
    expect(['2024-02-29', '2025-02-28', '2025-12-31', '2025-09'].map(isIsoDate)).toEqual([true, true, true, true]);
    expect(['2025-02-29', '2025-13-01', '2025-00-01', '2025-1-1', '2025', '', 'x'].map(isIsoDate)).toEqual([false, false, false, false, false, false, false]);
    expect([isIsoDay('2025-09'), isIsoDay('2025-09-01'), printDate('soon')]).toEqual([false, true, 'soon']);
  });

  test.each([
    ['2023-11-27', '24 months', '2025-11-27', false],
    ['2023-11-27', '24 months', '2025-11-28', true],
    ['2023-11', '24 months', '2025-11-30', false],
    ['2023-11', '24 months', '2025-12-01', true],
    ['2025-01-31', '1 month', '2025-02-28', false],
    ['2025-01-31', '1 month', '2025-03-01', true],
    ['2024-02-29', '1 year', '2025-02-28', false],
    ['2024-02-29', '1 year', '2025-03-01', true],
    ['2025-11-20', '7 days', '2025-11-27', false],
    ['2025-11-20', '1 week', '2025-11-28', true],
    ['2025-11-20', 'soon', '2030-01-01', false],
    ['never', '1 day', '2030-01-01', false],
  ])('a figure of %s, good for %s, on %s: stale %s', (asOf, after, today, stale) => {
    expect(isStale(asOf, after, today)).toBe(stale);
  });

  test('spans and order', () => {
    expect(['24 months', '1 day', '2weeks', '3 Years', 'a month', '99999 days'].map(isSpan)).toEqual([true, true, true, true, false, false]);
    expect([isAfter('2025-12', '2025-11-30'), isAfter('2025-11', '2025-11-27'), isAfter('x', '2025-01-01')]).toEqual([true, false, false]);
  });
});

test.each([
  ['2025-11-27', '2025-11-27'], ['27/11/2025', '2025-11-27'], ['27.11.25', '2025-11-27'], ['7-1-2025', '2025-01-07'], ['27 November 2025', '2025-11-27'],
  ['27th Nov 25', '2025-11-27'], ['Nov 2025', '2025-11'], ['November 2025', '2025-11'], ['11/2025', '2025-11'], ['2025-11', '2025-11'],
])('a date typed as %s is %s', (typed, iso) => {
  expect(readValue('date', typed)).toEqual({ value: iso });
});

test.each(['99/99/9999', '31/02/2025', '11/25', 'soon', '27 Novembre 2025', '5'])('%s is no date', (typed) => {
  expect(readValue('date', typed)).toHaveProperty('fault');
});

test('a figure of another kind is told what is wanted', () => {
  expect(readValue('count', '61%')).toEqual({ fault: '"61%" is not a number. How many is wanted here, such as 42.' });
});
