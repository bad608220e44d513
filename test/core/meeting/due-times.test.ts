import { expect, test } from 'vitest';
import { dueTimes } from '../../../core/meeting/due-times.ts';

const items = (...minutes: (number | undefined)[]) => minutes.map((each) => ({ minutes: each }));

test('each item is due after all before it, and the end after all', () => {
  expect(dueTimes(items(5, 20, 35), '18:30').map(({ at }) => at)).toEqual(['18:30', '18:35', '18:55', '19:30']);
  expect(dueTimes(items(5, 20, 35), '18:30').at(-1)?.after).toBe(60);
});

test('after an item without a time nothing is due at a time that could be told, and the minutes still add up', () => {
  expect(dueTimes(items(5, undefined, 10), '18:30')).toEqual([{ at: '18:30', after: 0 }, { at: '18:35', after: 5 }, { at: '', after: 5 }, { at: '', after: 15 }]);
});

test('without a start there are no times of the clock', () => {
  expect(dueTimes(items(5, 10), '').map(({ at }) => at)).toEqual(['', '', '']);
});

test('a meeting may go on past midnight', () => {
  expect(dueTimes(items(30, 45), '23:15').map(({ at }) => at)).toEqual(['23:15', '23:45', '00:30']);
});
