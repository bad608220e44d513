import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { mergeRegion } from '../../../core/merge/merge-with-region.ts';
import { openConflicts } from '../../../core/merge/resolve.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { bagOf } from '../../../core/merge/words.ts';
import { branchOver, pairs, textOf } from './random-pairs.ts';

describe('a region’s layer and a branch’s over it', () => {
  it('merges both, loses no word of either, and again changes nothing', () => {
    fc.assert(fc.property(pairs().chain((pair) => branchOver(pair).map((branch) => ({ ...pair, branch }))), ({ before, after, layer: region, branch }) => {
      const [old, now] = [readVersion(before), readVersion(after)];
      const merged = mergeRegion(region, old, now);
      const result = mergeLayer(branch, merged.before, merged.after);
      const edition = makeEdition({ ...after, region: { layer: merged.region.layer, images: [] } }, result.layer, '2025-11-27');
      expect(edition.findings.filter(({ code }) => code === 'unknown-slide')).toEqual([]);
      expect(openConflicts(result.layer, edition.national).map(({ slide }) => slide).toSorted()).toEqual(result.conflicts.map(({ slide }) => slide).toSorted());
      const there = bagOf(`${textOf(result.layer)}\n${edition.national.slides.map(({ source }) => source.body).join('\n')}`);
      expect([...bagOf(textOf(branch)).keys()].filter((word) => word.startsWith('b-') && !there.has(word))).toEqual([]);
      const twice = mergeRegion(merged.region.layer, old, now);
      expect(twice.region.layer).toEqual(merged.region.layer);
      expect(mergeLayer(result.layer, twice.before, twice.after).layer).toEqual(result.layer);
    }), { numRuns: Number(process.env['RUNS'] ?? 100) });
  });
});
