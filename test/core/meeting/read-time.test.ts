import { expect, test } from 'vitest';
import { readTime } from '../../../core/meeting/read-time.ts';

test.each([
  ['18:30', '18:30'], ['18.30', '18:30'], ['1830', '18:30'], ['9', '09:00'], ['6.30pm', '18:30'], ['6 pm', '18:00'], ['12am', '00:00'], ['12.15 PM', '12:15'], ['0:05', '00:05'], ['  ', ''],
])('%s is %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(['24:00', '18:60', '13pm', '0am', 'half six', '18:3', '1:2:3'])('%s is no time', (typed) => {
  expect(readTime(typed)).toBeUndefined();
});
