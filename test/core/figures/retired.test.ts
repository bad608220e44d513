import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';

const edition = (retired: string) => makeEdition({
  deck: { name: 'deck.md', text: '---\nformat: 1\nid: d\ntitle: D\n---\n\n# One\n\nOf all, {{ poll }} agree.\n\nIn all, {{ share }} came.\n' },
  figures: { name: 'figures.yaml', text: `figures:\n  poll: { label: Poll, kind: percent, value: 89, source: S, as-of: 2025-09-10${retired} }\n  part: { label: Part, kind: count, value: 5${retired} }\n  whole: { label: Whole, kind: count, value: 10 }\n  share: { label: Share, kind: percent, share: [part, whole] }\n` },
  images: [],
}, undefined, '2025-11-27');

describe('a figure that was withdrawn', () => {
  it('prints nothing, nor does a share of it, and every use is said', () => {
    expect(edition('').book.row('poll')?.printed).toBe('89%');
    const { book, findings } = edition(', retired: The survey was withdrawn.');
    expect([book.row('poll')?.printed, book.row('share')?.printed]).toEqual(['', '']);
    expect(findings.filter(({ code }) => code === 'retired-figure')).toMatchObject([{ level: 'warning', slide: 'one', about: 'poll', message: '"Poll" was withdrawn: The survey was withdrawn. Nothing is printed where it stands.' }]);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
