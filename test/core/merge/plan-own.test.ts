import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsNothing, isFromAnother, madeFromThis } from '../../../core/branch/made-from.ts';
import { makeEdition, nationalDeck } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import type { Choice } from '../../../core/merge/model.ts';
import { planOwn } from '../../../core/merge/plan-own.ts';
import { openConflicts, resolveAll } from '../../../core/merge/resolve.ts';
import { sourcesOf } from './decks.ts';
import { pairs, textOf } from './random-pairs.ts';

const slides = (why: string, act = 'Write.') => [{ id: 'why', body: `## Why\n\n${why}` }, { id: 'act', body: `## Act\n\n${act}` }];
const V1 = sourcesOf('1', slides('Because.'));
const V2 = sourcesOf('2', slides('Because of workload.', 'Write to your MP.'));
const layerOf = (edits: BranchLayer['slides']['edits'], version = '1'): BranchLayer => {
  const blank = blankLayer('test-deck', version);
  return { ...blank, slides: { ...blank.slides, edits } };
};
const OURS = layerOf({ why: { markdown: '## Why\n\nOur reason.', from: '## Why\n\nBecause.' }, act: { markdown: '## Act\n\nCome.', from: '## Act\n\nWrite.' } });
const META = { format: 1 as const, version: '2' };

describe('a branch’s own update', () => {
  it('is asked about only where there is something that a version can touch', () => {
    const blank = blankLayer('test-deck', '1');
    expect([isFromAnother(OURS, META), isFromAnother(blank, META), isFromAnother({ ...OURS, baseVersion: '2' }, META)]).toEqual([true, false, false]);
    // Who the branch is and what its slides look like go with any version.
    expect(holdsNothing({ ...blank, profile: { ...blank.profile, branch: { ...blank.profile.branch, name: 'Northmoor' } }, look: { theme: 'plain', accent: '#0b5563' } })).toBe(true);
    for (const part of ['off', 'on', 'order'] as const) expect(holdsNothing({ ...blank, slides: { ...blank.slides, [part]: ['why'] } })).toBe(false);
  });

  it('has a layer with nothing in it made from the version in which it is first changed, and no other', () => {
    expect(madeFromThis(blankLayer('test-deck', '1'), META).baseVersion).toBe('2');
    expect(madeFromThis(OURS, META)).toBe(OURS);
    const blank = blankLayer('test-deck', '2');
    expect(madeFromThis(blank, META)).toBe(blank);
  });

  it('is planned from the version that it was made from, and takes what was chosen', () => {
    const plan = planOwn(OURS, V1, V2);
    expect([plan.isKnown, plan.conflicts.map(({ slide }) => slide), plan.changes.slides.map(({ id }) => id)]).toEqual([true, ['why', 'act'], ['why', 'act']]);
    const merged = resolveAll(plan.layer, plan.conflicts, new Map<string, Choice>([['why', 'theirs']]));
    expect([merged.baseVersion, Object.keys(merged.slides.edits)]).toEqual(['2', ['act']]);
    // What nobody chose about is open, and shown as the branch's.
    expect(openConflicts(merged, nationalDeck(V2)).map(({ slide, ours, nationalNew }) => [slide, ours, nationalNew.trim()])).toEqual([['act', '## Act\n\nCome.', '## Act\n\nWrite to your MP.']]);
    expect(resolveAll(plan.layer, plan.conflicts, undefined)).toBe(plan.layer);
  });

  it('is planned from what each text was made from where the older version isn’t known, and says nothing of it', () => {
    const plan = planOwn(OURS, null, V2);
    expect([plan.isKnown, plan.conflicts.map(({ slide }) => slide), plan.changes.slides, plan.calledOut]).toEqual([false, ['why', 'act'], [], []]);
    expect(plan.layer.baseVersion).toBe('2');
    expect(textOf(plan.layer)).toBe(textOf(OURS));
  });

  it('is refused where the newer version can’t be read whole', () => {
    const broken = { ...V2, figures: { name: 'figures.yaml', text: 'figures: [' } };
    expect(() => planOwn(OURS, V1, broken)).toThrow('can\'t be read whole');
    expect(() => planOwn(OURS, null, broken)).toThrow('can\'t be read whole');
  });

  it('leaves as many open as the deck warns of, and none once all are decided', () => {
    fc.assert(fc.property(pairs(), fc.constantFrom('ours', 'theirs'), ({ before, after, layer }, choice) => {
      const plan = planOwn(layer, before, after);
      const behind = (now: BranchLayer): string[] => makeEdition(after, now, '2026-01-01').findings.flatMap(({ code, slide }) => (code === 'edit-behind' ? [slide ?? ''] : [])).toSorted();
      const ids = (now: BranchLayer): string[] => openConflicts(now, nationalDeck(after)).map(({ slide }) => slide).toSorted();
      expect(ids(plan.layer)).toEqual(behind(plan.layer));
      const open = openConflicts(plan.layer, nationalDeck(after));
      const decided = resolveAll(plan.layer, open, new Map(open.map(({ slide }): [string, Choice] => [slide, choice])));
      expect([ids(decided), behind(decided)]).toEqual([[], []]);
    }), { numRuns: Number(process.env['RUNS'] ?? 100) });
  });
});
