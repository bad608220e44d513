import { expect, it } from 'vitest';
import { isTelling, tellingIn } from '../../../core/batch/telling-numbers.ts';

it('tells numbers that are nobody’s by chance from those that stand in anything', () => {
  for (const value of [1204, 1929.95, 318.48, 21_454.01, 100.04, 5307, 12_345_000]) expect(isTelling(value), String(value)).toBe(true);
  for (const value of [0, 40, 61.5, 13.45, 99.99, 999, 1500, 12_500, 20_000, 1987, 2026, 2025.26, 3_000_000]) expect(isTelling(value), String(value)).toBe(false);
});

it('reads them in a text as they are written, and never makes one of two', () => {
  expect(tellingIn('£21,454.01, then 5308; 318.48. (1,204)')).toEqual([21_454.01, 5308, 318.48, 1204]);
  expect(tellingIn('318 48\n5 308 01392 555 020 7946')).toEqual([7946]);
  expect(tellingIn('12.11.2025 2026.9.0 10.318.48 1.204,50 2025-11-12 14:45')).toEqual([]);
  expect(tellingIn('15308 5,308,001')).toEqual([15_308, 5_308_001]);
});
