import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankLayer, BLANK_PROFILE, type BranchLayer } from '../../../core/branch/model.ts';
import { compareVersions } from '../../../core/merge/compare-versions.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { mergeRegion } from '../../../core/merge/merge-with-region.ts';
import { readVersion } from '../../../core/merge/version.ts';
import type { Region } from '../../../core/region/model.ts';
import { behindVersion, decidable, planUpdate, versionsBehind, type RegionUpdate } from '../../../core/region/plan-update.ts';
import { versionOf } from '../merge/decks.ts';
import { branchOver, pairs } from '../merge/random-pairs.ts';

const slides = (why: string, act: string) => [{ id: 'why', body: `## Why\n\n${why}` }, { id: 'act', body: `## Act\n\n${act}` }];
const V1 = versionOf('1', slides('Because.', 'Write.'));
const V2 = versionOf('2', slides('Because of workload.', 'Write.'));
const V3 = versionOf('3', slides('Because of workload and trust.', 'Write to your MP.'));
const OLDS = new Map([['1', V1], ['2', V2]]);

const edited = (version: string, id: string, from: string, markdown: string): BranchLayer => {
  const blank = blankLayer('test-deck', version);
  return { ...blank, slides: { ...blank.slides, edits: { [id]: { markdown, from } } } };
};
const branch = (slug: string, layer: BranchLayer | undefined, name = slug): Region['branches'][number] =>
  ({ slug, profile: { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name } }, layers: layer ? { 'test-deck': layer } : {} });
const run = (region: Region, olds = OLDS, after = V3): RegionUpdate => {
  const plan = planUpdate(region, olds, after);
  for (;;) {
    const step = plan.next();
    if (step.done === true) return step.value;
  }
};

const REGION: Region = {
  name: 'North East',
  layers: { 'test-deck': edited('2', 'act', '## Act\n\nWrite.', '## Act\n\nCome to the region’s rally.') },
  branches: [
    branch('ashby', edited('1', 'why', '## Why\n\nBecause.', '## Why\n\nOur own reason.'), 'Ashby'),
    branch('birch', blankLayer('test-deck', '2'), ''),
    branch('cole', blankLayer('test-deck', '3'), 'Cole'),
    branch('dene', blankLayer('test-deck', '2025 (draft)'), 'Dene'),
    branch('elm', undefined, 'Elm'),
    branch('fern', blankLayer('test-deck', ''), 'Fern'),
  ],
};

describe('an update of a region', () => {
  it('takes the region’s own changes first, and each branch from its own version', () => {
    const { layers, changes } = run(REGION);
    expect(layers.map(({ slug, name, before }) => [slug, name, before.baseVersion])).toEqual([[undefined, 'North East', '2'], ['ashby', 'Ashby', '1'], ['birch', 'birch', '2']]);
    expect(layers.map(({ result }) => result.layer.baseVersion)).toEqual(['3', '3', '3']);
    expect(layers.map(({ result }) => result.conflicts.map(({ slide }) => slide))).toEqual([['act'], ['why'], []]);
    expect([...changes].map(([from, since]) => [from, since.slides.map(({ id }) => id)])).toEqual([['1', ['why', 'act']], ['2', ['why', 'act']]]);
  });

  it('knows no changes to a deck that is called as what every object has', () => {
    expect(versionsBehind(REGION, 'constructor', '3')).toEqual([]);
    expect(behindVersion(REGION, { id: 'constructor', version: '3' })).toBe(0);
  });

  it('leaves alone what is on this version, what has no changes, and what was made from a version that is not known', () => {
    const { current, unknown, layers } = run(REGION);
    expect(current).toBe(1);
    expect(unknown).toEqual([{ slug: 'dene', name: 'Dene', version: '2025 (draft)' }, { slug: 'fern', name: 'Fern', version: '' }]);
    expect(layers.some(({ slug }) => slug === 'elm' || slug === 'cole')).toBe(false);
  });

  it('finds the versions that are behind, the unnamed one too, and counts the changes made from them', () => {
    expect(versionsBehind(REGION, 'test-deck', '3')).toEqual(['', '1', '2', '2025 (draft)']);
    expect(behindVersion(REGION, { id: 'test-deck', version: '3' })).toBe(5);
    expect([versionsBehind(REGION, 'other-deck', '3'), behindVersion(REGION, { id: 'other-deck', version: '3' })]).toEqual([[], 0]);
  });

  it('goes on where the region’s own changes can’t be merged, as nobody knows what they were made from', () => {
    const region = { ...REGION, layers: { 'test-deck': edited('0', 'act', 'Old.', 'Ours.') } };
    const { unknown, layers } = run(region);
    expect(unknown[0]).toEqual({ slug: undefined, name: 'North East', version: '0' });
    expect(layers.map(({ slug }) => slug)).toEqual(['ashby', 'birch']);
  });

  it('decides alike about what can be', () => {
    const [own] = run(REGION).layers;
    const conflicts = own?.result.conflicts ?? [];
    expect(conflicts.map(({ combined }) => combined)).toEqual([undefined]);
    expect([decidable(conflicts, 'ours').length, decidable(conflicts, 'theirs').length, decidable(conflicts, 'combined').length]).toEqual([1, 1, 0]);
  });

  it('makes of every layer what merging it alone makes of it', () => {
    fc.assert(fc.property(pairs().chain((pair) => fc.record({ pair: fc.constant(pair), branches: fc.array(branchOver(pair), { maxLength: 3 }), withRegion: fc.boolean() })), ({ pair, branches, withRegion }) => {
      const [before, after] = [readVersion(pair.before), readVersion(pair.after)];
      fc.pre(after.faults.length === 0);
      const region: Region = { name: 'R', layers: withRegion ? { 'test-deck': pair.layer } : {}, branches: branches.map((layer, index) => branch(`b${index}`, layer)) };
      const update = run(region, new Map([['1', before]]), after);
      const sight = withRegion ? mergeRegion(pair.layer, before, after) : { before, after };
      const alone = branches.map((layer) => mergeLayer(layer, sight.before, sight.after));
      expect(update.layers.map(({ result: { layer } }) => layer)).toEqual([...(withRegion ? [mergeLayer(pair.layer, before, after).layer] : []), ...alone.map(({ layer }) => layer)]);
      expect(update.layers.slice(withRegion ? 1 : 0).map(({ result: { conflicts, calledOut, carried } }) => [conflicts, calledOut, carried])).toEqual(alone.map(({ conflicts, calledOut, carried }) => [conflicts, calledOut, carried]));
      expect(update.changes.get('1')?.slides).toEqual(compareVersions(before, after).slides);
    }), { numRuns: 60 });
  });
});
