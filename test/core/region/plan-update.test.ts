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
    branch('dene', blankLayer('test-deck', 'draft of autumn'), 'Dene'),
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
    expect(versionsBehind(REGION, { id: 'constructor', version: '3' })).toEqual([]);
    expect(behindVersion(REGION, { id: 'constructor', version: '3' })).toEqual({ behind: 0, ahead: 0, own: undefined });
  });

  it('leaves alone what is on this version, what has no changes, and what was made from a version that is not known', () => {
    const { current, unknown, layers } = run(REGION);
    expect(current).toBe(1);
    expect(unknown).toEqual([{ slug: 'dene', name: 'Dene', version: 'draft of autumn' }, { slug: 'fern', name: 'Fern', version: '' }]);
    expect(layers.some(({ slug }) => slug === 'elm' || slug === 'cole')).toBe(false);
  });

  it('finds the versions that are behind, the unnamed one too, and counts the changes made from them', () => {
    expect(versionsBehind(REGION, { id: 'test-deck', version: '3' })).toEqual(['', '1', '2', 'draft of autumn']);
    expect(behindVersion(REGION, { id: 'test-deck', version: '3' })).toEqual({ behind: 4, ahead: 0, own: 'behind' });
    expect([versionsBehind(REGION, { id: 'other-deck', version: '3' }), behindVersion(REGION, { id: 'other-deck', version: '3' })]).toEqual([[], { behind: 0, ahead: 0, own: undefined }]);
  });

  it('takes nobody back to an older version that was opened again', () => {
    expect(versionsBehind(REGION, { id: 'test-deck', version: '1' })).toEqual(['', 'draft of autumn']);
    expect(behindVersion(REGION, { id: 'test-deck', version: '1' })).toEqual({ behind: 2, ahead: 2, own: 'ahead' });
    const { layers, unknown } = run({ ...REGION, branches: [branch('cole', blankLayer('test-deck', '3'), 'Cole')], layers: {} }, new Map([['3', V3]]), V1);
    expect([layers, unknown]).toEqual([[], []]);
  });

  it('merges the region’s own changes from the version that they were made from, whatever versions branches are on', () => {
    const renamed = versionOf('2', [{ id: 'reasons', body: '## Why\n\nBecause.' }, { id: 'act', body: '## Act\n\nWrite.' }]);
    const next = versionOf('3', [{ id: 'reasons', body: '## Why\n\nBecause.' }, { id: 'act', body: '## Act\n\nWrite to your MP.' }]);
    const region: Region = {
      name: 'R', layers: { 'test-deck': edited('1', 'why', '## Why\n\nBecause.', '## Why\n\nThe region’s reason.') },
      branches: [branch('ashby', edited('2', 'reasons', '## Why\n\nThe region’s reason.', '## Why\n\nThe region’s reason, and ours.'))],
    };
    const { layers } = run(region, new Map([['1', V1], ['2', renamed]]), next);
    expect(layers[0]?.result.layer.slides.edits['reasons']?.markdown).toBe('## Why\n\nThe region’s reason.');
    expect(layers[1]?.result.conflicts).toEqual([]);
    expect(layers[1]?.result.layer.slides.edits['reasons']?.markdown).toBe('## Why\n\nThe region’s reason, and ours.');
  });

  it('merges branches against what was decided about the region’s own changes', () => {
    const region: Region = {
      name: 'R', layers: { 'test-deck': edited('2', 'act', '## Act\n\nWrite.', '## Act\n\nCome to the rally.') },
      branches: [branch('ashby', edited('2', 'act', '## Act\n\nCome to the rally.', '## Act\n\nCome to the rally with us.'))],
    };
    const decided = (choice: 'ours' | 'theirs') => {
      const plan = planUpdate(region, OLDS, V3, new Map([['act', choice]]));
      for (;;) {
        const step = plan.next();
        if (step.done === true) return step.value.layers[1]?.result.conflicts.map(({ nationalNew }) => nationalNew.trim());
      }
    };
    expect(decided('ours')).toEqual([]);
    expect(decided('theirs')).toEqual(['## Act\n\nWrite to your MP.']);
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
