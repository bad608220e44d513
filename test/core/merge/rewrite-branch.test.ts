import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBranch } from '../../../core/branch/parse.ts';
import { branchYaml } from '../../../core/branch/write.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { rewriteBranch } from '../../../core/merge/rewrite-branch.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { pairs } from './random-pairs.ts';

const TEXT = `# Ours, by hand.
deck: test-deck
base-version: 1          # the autumn one
profile:
  branch: { name: Northmoor }
figures:
  here: { value: 12, source: Headcount }   # counted twice
slides:
  off: [s1]
  notes:
    s1: Say this.        # slowly
  edits:
    s2: { markdown: "## Ours", from: "## Theirs" }
kept-key: as it is
`;
const read = (text: string) => parseBranch({ name: 'branch.yaml', text }).layer;

describe('a branch’s file with other changes in it', () => {
  it('keeps comments, forms and unknown keys of what did not change', () => {
    const before = read(TEXT);
    const after = { ...before, baseVersion: '2', slides: { ...before.slides, off: ['s1', 's3'], notes: { s4: 'Say this.' } } };
    const written = rewriteBranch(TEXT, before, after);
    expect(read(written)).toEqual(after);
    for (const kept of ['# Ours, by hand.', '# the autumn one', '# counted twice', 'branch: { name: Northmoor }', 'kept-key: as it is', 's2: { markdown: "## Ours", from: "## Theirs" }']) expect(written).toContain(kept);
    expect(rewriteBranch(TEXT, before, before)).toBe(TEXT);
  });
  it('holds what it is to hold, whatever was merged', () => {
    fc.assert(fc.property(pairs(), ({ before, after, layer }) => {
      const text = branchYaml(layer);
      const old = read(text);
      const merged = mergeLayer(old, readVersion(before), readVersion(after)).layer;
      expect(read(rewriteBranch(text, old, merged))).toEqual(merged);
    }), { numRuns: Number(process.env['RUNS'] ?? 150) });
  });
});
