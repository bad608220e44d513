import { expect, it } from 'vitest';
import { cleanRows, keys, knownBranches, readRows } from './clean-region.ts';

it('says nothing of a clean sheet of 1,000 rows but what is not read', () => {
  for (const seed of [7, 8, 9, 10, 11]) {
    const reading = readRows(cleanRows(1_000, seed), { branches: knownBranches(1_000) });
    expect(keys(reading)).toEqual(['header-unknown@Q1']);
    expect(reading.rows).toHaveLength(1_000);
  }
});
