import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBranches } from '../../../core/deckpack/pair-branches.ts';

const offer = (slug: string, name: string, before?: string) => ({ slug, name, before });

describe('finding the branches of a pack', () => {
  it('goes by folder and name, by name alone, and by what the branch was called when it was handed on', () => {
    const here = [{ slug: 'northmoor', name: 'Northmoor' }, { slug: 'nm', name: 'Seaham' }, { slug: 'wear', name: 'Wear' }];
    expect(pairBranches([offer('northmoor', 'northmoor '), offer('seaham', 'Seaham'), offer('wear', 'Wearside', 'Wear'), offer('new', 'New')], here).map(({ slug }) => slug)).toEqual(['northmoor', 'nm', 'wear', 'new']);
  });

  it('takes another branch whose folder is called alike for another one', () => {
    const here = [{ slug: 'northmoor', name: 'Ashford' }, { slug: 'northmoor-2', name: 'Northmoor' }];
    expect(pairBranches([offer('northmoor', 'Northmoor'), offer('ashford', 'Ashford')], here).map(({ slug }) => slug)).toEqual(['northmoor-2', 'northmoor']);
    expect(pairBranches([offer('northmoor', 'Durham')], here)).toEqual([{ slug: 'durham', beside: 'Ashford' }]);
  });

  it('knows a name however it is typed, and finds none where it fits several', () => {
    const here = [{ slug: 'x', name: 'St. Mary’s Branch' }, { slug: 'y', name: 'Northeast' }, { slug: 'z', name: 'Öland' }];
    expect(pairBranches([offer('mary', 'saint marys'), offer('ne', 'North-East'), offer('o', 'OLAND'), offer('p', 'Öland')], here).map(({ slug }) => slug)).toEqual(['x', 'y', 'o', 'z']);
    expect(pairBranches([offer('a', 'North-East'), offer('b', 'north east')], here).map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(pairBranches([offer('a', 'North East')], [...here, { slug: 'w', name: 'North-East' }]).map(({ slug }) => slug)).toEqual(['a']);
    expect(pairBranches([offer('y', 'Northeast Branch')], here)).toEqual([{ slug: 'y', beside: undefined }]);
  });

  it('puts no two branches into one folder', () => {
    expect(pairBranches([offer('northmoor', 'Northmoor'), offer('other', 'Northmoor')], [{ slug: 'northmoor', name: 'Northmoor' }]).map(({ slug }) => slug)).toEqual(['northmoor', 'other']);
    const name = fc.constantFrom('', 'A', 'a', 'B', 'C', 'A 2');
    const slug = fc.constantFrom('a', 'b', 'c', 'a-2', 'branch', 'branch-2');
    const apart = { maxLength: 6, selector: ({ slug: each }: { slug: string }) => each };
    fc.assert(fc.property(fc.uniqueArray(fc.record({ slug, name, before: fc.option(name, { nil: undefined }) }), apart), fc.uniqueArray(fc.record({ slug, name }), apart), (offered, here) => {
      const slugs = pairBranches(offered, here).map((each) => each.slug);
      expect(slugs).toHaveLength(offered.length);
      expect(new Set(slugs).size).toBe(slugs.length);
    }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 1_000) });
  });
});
