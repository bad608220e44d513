import { describe, expect, it } from 'vitest';
import { keys, readRows } from './clean-region.ts';
import { LIFELIKE_HEADER, lifelikeRegion } from './lifelike-region.ts';

const SEEDS = Number(process.env['RUNS'] ?? 3);
/** Told of some rows of any region: large changes, and votes of few people. */
const USUAL = /^(?:change-large|below-min-base|value-unusual)@/;
const SORTED_BY = ['local-present', 'local-schools', 'local-yes-oppose', 'local-yes-write-mp', 'share-trained', 'fund', 'employer.name', 'official.name'];

/** What is told of regions whose rows stand in the order of one column, up or down, and of nothing else. */
function toldOfSorted(count: number, id: string): string[] {
  const at = LIFELIKE_HEADER.indexOf(id);
  return Array.from({ length: SEEDS }, (_, index) => index + 1).flatMap((seed) => {
    const { rows: [header = [], ...rows], branches } = lifelikeRegion({ count, seed: seed * 7_919, sizes: [0.55, 0.3, 0.8][seed % 3] ?? 0.55, changes: [0.22, 0.35][seed % 2] ?? 0.22, mood: 0.6, votes: 0.9, hasBefore: true });
    const sorted = rows.toSorted((a, b) => (a[at] ?? '').localeCompare(b[at] ?? '', 'en', { numeric: true }));
    return keys(readRows([header, ...(seed % 4 < 2 ? sorted : sorted.toReversed())], { branches })).filter((key) => !USUAL.test(key)).map((key) => `${seed}: ${key}`);
  });
}

describe('a sheet whose rows are sorted by one of its columns', () => {
  it.each([60, 200, 400].flatMap((count) => SORTED_BY.map((id) => [count, id] as const)))('of %d rows in the order of %s is told nothing of', (count, id) => {
    expect(toldOfSorted(count, id)).toEqual([]);
  });
});
