import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { withoutBranchBlanks } from '../../../core/region/own-checks.ts';
import { HEAD, TODAY } from '../deck/make.ts';

const FIGURES = `figures:
  present: { label: Present, kind: count, scope: local, required: true }
  agreed: { label: Agreed, kind: count, scope: local }
  national: { label: National, kind: percent, scope: national }
  old: { label: Old, kind: percent, value: 61, source: A survey, as-of: 2020-01-10, stale-after: 12 months, scope: national }
`;
const edition = makeEdition({
  deck: { name: 'deck.md', text: `${HEAD}# {{ branch.name }}\n\n{{ present }} came, {{ agreed }} agreed. {{ old }} elsewhere.\n\n{{ national }} said so.\n\n---\n\n## Two\n\n{{ agreed }} agreed.\n` },
  figures: { name: 'figures.yaml', text: FIGURES }, images: [],
}, undefined, TODAY);

describe('what there is to check in a region’s own changes', () => {
  it('is nothing that waits for a branch, and everything else', () => {
    const codes = (from: typeof edition): string[] => from.findings.map(({ code, about }) => `${code} ${about ?? ''}`.trim());
    const all = codes(edition);
    expect(all).toEqual(expect.arrayContaining(['missing-figure present', 'blank-figure agreed', 'blank-figure branch.name', 'blank-figure national', 'stale-figure old']));
    expect(codes(withoutBranchBlanks(edition))).toEqual(all.filter((each) => !/^(missing-figure present|blank-figure (agreed|branch\.name)|slide-empty)$/.test(each)));
  });

  it('is a slide that is empty for another reason than a branch’s blanks', () => {
    const slides = ['{{ agreed }} agreed.', '{{ national }} said so.', '{{ agreed }} agreed.\n\n{{ national }} said so.', '{{ secret }} left.'];
    const own = withoutBranchBlanks(makeEdition({
      deck: { name: 'deck.md', text: HEAD + slides.map((text, index) => `## Slide ${index}\n\n${text}\n`).join('\n---\n\n') },
      figures: { name: 'figures.yaml', text: `${FIGURES}  secret: { label: Secret, kind: count, value: 5, source: A survey, as-of: 2025-10-10, scope: national, audience: [members] }\n` }, images: [],
    }, undefined, TODAY));
    expect(own.findings.filter(({ code }) => code === 'slide-empty').map(({ slide }) => slide)).toEqual(['slide-1', 'slide-2', 'slide-3']);
    expect(own.findings.filter(({ code }) => code === 'blank-figure').map(({ slide, about }) => [slide, about])).toEqual(expect.arrayContaining([['slide-1', 'national'], ['slide-2', 'national']]));
  });
});
