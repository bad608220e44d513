import { describe, expect, it } from 'vitest';
import { clockTime, timeLeft, waitUntil } from '../../../core/present/wait-until.ts';

const NOW = new Date(2025, 10, 27, 13, 50, 30);
const clock = (typed: string) => {
  const read = waitUntil(typed, NOW);
  return read?.until ? `${clockTime(read.until)} ${timeLeft(read.until, NOW)}` : read;
};

describe('waitUntil', () => {
  it('takes minutes, times of the clock and nothing', () => {
    expect(clock('10')).toBe('14:00 10:00');
    expect(['14:20', '14.20', ' 1420 '].map(clock)).toEqual(Array.from({ length: 3 }, () => '14:20 29:30'));
    expect(clock('15:00')).toBe('15:00 1:09:30');
    expect(clock(' ')).toEqual({});
  });

  it('takes no time that has gone by, and nothing else', () => {
    for (const typed of ['13:50', '9:00', '0', '241', '24:00', '14:60', 'soon', '14:20:10', '-5']) expect(waitUntil(typed, NOW)).toBeUndefined();
  });

  it('ends at nothing left', () => {
    expect(timeLeft(NOW, NOW)).toBe('0:00');
    expect(timeLeft(new Date(NOW.getTime() - 5000), NOW)).toBe('0:00');
    expect(timeLeft(new Date(NaN), NOW)).toBe('0:00');
  });
});
