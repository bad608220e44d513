import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRANCH_COLUMNS, BRANCH_FILTERS, countLines, filterLines, isLike, sortLines, stateWords, type BranchLine, type BranchTally } from '../../../core/region/rows.ts';

const state = (part: Partial<BranchTally>): BranchTally => ({ begun: true, blank: 0, stale: 0, check: 0, ...part });
const line = (name: string, part: Partial<BranchLine> = {}): BranchLine => ({ slug: name.toLowerCase(), name, employer: '', meeting: '', state: undefined, last: undefined, ...part });
const names = (lines: readonly BranchLine[]): string[] => lines.map(({ name }) => name);

const LINES = [
  line('Northmoor', { employer: 'Northmoor Council', meeting: '2026-12-03', state: state({ blank: 2, stale: 1 }) }),
  line('Élan', { employer: 'Trust of Élan', meeting: 'soon', state: state({}) }),
  line('Westwick', { employer: '', meeting: '2026-11-30', state: state({ begun: false, blank: 8 }) }),
  line('Branch 10', { employer: 'A', state: state({ check: 1 }) }),
  line('Branch 9', { employer: 'B' }),
];

describe('a region’s lines', () => {
  it('are counted by what they lack, each as often as it lacks something', () => {
    expect(countLines(LINES)).toEqual({ all: 5, 'not-begun': 1, blank: 1, stale: 1, check: 1, ready: 1 });
  });

  it('show one that was not begun as that alone', () => {
    expect(names(filterLines(LINES, 'not-begun', ''))).toEqual(['Westwick']);
    expect(names(filterLines(LINES, 'blank', ''))).toEqual(['Northmoor']);
  });

  it('say what matters most first', () => {
    expect(stateWords(state({}))).toEqual(['Ready']);
    expect(stateWords(state({ blank: 3, stale: 2, check: 1 }))).toEqual(['3 blank', '2 may be out of date', '1 to check']);
    expect(stateWords(state({ begun: false, blank: 3 }))).toEqual(['Not begun', '3 blank']);
    expect(stateWords(state({ begun: false }))).toEqual(['Ready']);
  });

  it('are found by the beginnings of words in name and employer, accents or not', () => {
    expect(names(filterLines(LINES, 'all', 'elan'))).toEqual(['Élan']);
    expect(names(filterLines(LINES, 'all', 'council NORTH'))).toEqual(['Northmoor']);
    expect(names(filterLines(LINES, 'all', 'council west'))).toEqual([]);
  });

  it('are sorted as people count, blank ones last whichever way round', () => {
    expect(names(sortLines(LINES, 'name', false))).toEqual(['Branch 9', 'Branch 10', 'Élan', 'Northmoor', 'Westwick']);
    expect(names(sortLines(LINES, 'meeting', false))).toEqual(['Westwick', 'Northmoor', 'Élan', 'Branch 9', 'Branch 10']);
    expect(names(sortLines(LINES, 'meeting', true))).toEqual(['Northmoor', 'Westwick', 'Élan', 'Branch 9', 'Branch 10']);
    expect(names(sortLines(LINES, 'employer', true)).at(-1)).toBe('Westwick');
    expect(names(sortLines(LINES, 'state', false))).toEqual(['Westwick', 'Northmoor', 'Branch 10', 'Élan', 'Branch 9']);
  });

  it('are all there after any sort, and each is shown by “all” and by what it is', () => {
    const anyState = fc.option(fc.record({ begun: fc.boolean(), blank: fc.nat(3), stale: fc.nat(3), check: fc.nat(3) }), { nil: undefined });
    const anyLine = fc.record({ slug: fc.string(), name: fc.string(), employer: fc.string(), meeting: fc.oneof(fc.string(), fc.constant('2026-12-03')), state: anyState, last: fc.constant(undefined) });
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 8 }), fc.constantFrom(...BRANCH_COLUMNS), fc.boolean(), (lines, column, descending) => {
      expect(new Set(sortLines(lines, column, descending))).toEqual(new Set(lines));
      for (const each of lines) {
        const shown = BRANCH_FILTERS.filter((filter) => isLike(each, filter));
        expect(shown).toContain('all');
        expect(shown.length > 1).toBe(each.state !== undefined);
        if (shown.includes('ready') || shown.includes('not-begun')) expect(shown.length).toBe(2);
      }
    }));
  });
});
