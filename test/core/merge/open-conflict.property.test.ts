import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf } from './decks.ts';

// Bullets each with a word of its own; national and the branch keep some from the employer, say them otherwise or take them out.

const RUNS = Number(process.env['RUNS'] ?? 300);
const OTHER = ['swim', 'clubs', 'dawn', 'skilled', 'health', 'people', 'water', 'jobs', 'the', 'of'];

const bullet = fc.record({
  words: fc.array(fc.constantFrom(...OTHER), { minLength: 2, maxLength: 5 }),
  kept: fc.record({ old: fc.boolean(), ours: fc.constantFrom(false, false, true), now: fc.constantFrom('same', 'same', 'kept', 'open') }),
  ours: fc.constantFrom('same', 'same', 'word', 'out'),
  now: fc.constantFrom('same', 'same', 'word', 'sign', 'out', 'wrap'),
});
type Bullet = typeof bullet extends fc.Arbitrary<infer T> ? T : never;

const line = (words: readonly string[], kept: boolean, sign = '-'): string => (kept ? `\n<!-- only: members -->\n${sign} ${words.join(' ')}\n<!-- end -->\n` : `${sign} ${words.join(' ')}`);
const body = (lines: readonly string[]): string => `## Why\n\n${lines.join('\n')}`.trim();

function textsOf(bullets: readonly Bullet[]) {
  const all = bullets.map((each, index) => ({ ...each, id: `OWN${index}X`, words: [`OWN${index}X`, ...each.words], isKept: each.kept.now === 'kept' || (each.kept.now === 'same' && each.kept.old) }));
  return {
    old: body(all.map(({ words, kept }) => line(words, kept.old))),
    ours: body(all.flatMap(({ words, kept, ours }) => (ours === 'out' ? [] : [line(ours === 'word' ? [...words.slice(0, -1), 'branch'] : words, kept.old || kept.ours)]))),
    now: body(all.flatMap(({ words, now, isKept }) => (now === 'out' ? [] : [line(now === 'word' ? [...words.slice(0, -1), 'national'] : now === 'wrap' ? [words[0] ?? '', `\n  ${words[1]}`, ...words.slice(2)] : words, isKept, now === 'sign' ? '*' : '-')]))),
    /** What the branch kept from the employer, which saw it. */
    byBranch: all.flatMap(({ id, kept, ours }) => (!kept.old && (kept.ours || ours === 'out') ? [id] : [])),
    byNational: all.flatMap(({ id, isKept, now }) => (isKept && now !== 'out' ? [id] : [])),
  };
}

it('shows the employer nothing in an open conflict that the branch kept from it or national keeps from it now', () => {
  let narrowed = 0;
  fc.assert(fc.property(fc.array(bullet, { minLength: 2, maxLength: 6 }), (bullets) => {
    const { old, ours, now, byBranch, byNational } = textsOf(bullets);
    const [before, after] = [sourcesOf('1', [{ id: 'why', body: old }, { id: 'end', body: '## End' }]), sourcesOf('2', [{ id: 'why', body: now }, { id: 'end', body: '## End' }])];
    const blank = blankLayer('test-deck', '1');
    const layer: BranchLayer = { ...blank, slides: { ...blank.slides, edits: { why: { markdown: ours, from: old } } } };
    const done = mergeLayer(layer, readVersion(before), readVersion(after));
    expect(mergeLayer(done.layer, readVersion(before), readVersion(after)).layer).toEqual(done.layer);
    if (done.conflicts.length === 0) return;
    const slide = makeEdition(after, done.layer, '2026-01-20').deck.slides.find(({ id }) => id === 'why');
    const seen = JSON.stringify(slide?.content('employer').blocks);
    if (done.conflicts[0]?.narrowed === true) narrowed += 1;
    expect([...byBranch, ...byNational].filter((id) => seen.includes(id))).toEqual([]);
  }), { numRuns: RUNS });
  expect(narrowed).toBeGreaterThan(0);
});
