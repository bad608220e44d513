import { describe, expect, it } from 'vitest';
import { asInFile, reviewFilled } from '../../../core/audience/review-filled.ts';
import type { Finding } from '../../../core/findings.ts';
import { editionOf } from '../deck/make.ts';

const DECK = `---
format: 1
id: sent
title: Sent by headquarters
audiences: [members, employer]
powerpoint: original.pptx
---
<!-- slide
id: one
audience: [members, employer]
from-slide: 1
-->
# One

---

<!-- slide
id: two
audience: [members, employer]
from-slide: 2
-->
# Two

---

<!-- slide
id: two-2
audience: [members]
from-slide: 2
-->
# Two, goes on

---

<!-- slide
id: three
audience: [members, employer]
from-slide: 3
-->
# Three
`;
const BRANCH = 'deck: sent\nslides:\n  edits:\n    three: { markdown: "# Three, ours" }\n  added:\n    - id: own\n      after: one\n      audience: [members, employer]\n      markdown: "# Our own"\n';
const edition = editionOf(DECK, { branch: BRANCH });
const all = new Set([1, 2, 3]);
const stop = (slide: string | undefined): Finding => ({ level: 'error', code: 'fill-blank', file: 'original.pptx', line: 1, slide, message: '{{ branch.name }} has no value.', about: 'branch.name' });

describe('the review of a PowerPoint that is filled in', () => {
  it('holds the slides of the file, each once, and not what was added here', () => {
    const { review, keep } = reviewFilled(edition, { audience: 'members' }, { findings: [], allowed: all });
    expect(keep).toEqual([1, 2, 3]);
    expect(review.holds.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(review.stays).toContainEqual(expect.objectContaining({ kind: 'slide', id: 'own', reason: 'kind' }));
    expect(review.warnings.map(({ code, slide }) => `${code} ${slide}`)).toContain('fill-edited three');
  });

  it('leaves a slide out of which a part is kept to members, and what the file itself keeps back', () => {
    expect(reviewFilled(edition, { audience: 'employer' }, { findings: [], allowed: all }).keep).toEqual([1, 3]);
    const { keep, review } = reviewFilled(edition, { audience: 'employer' }, { findings: [], allowed: new Set([1]) });
    expect(keep).toEqual([1]);
    expect(review.stays).toContainEqual(expect.objectContaining({ id: 'three', reason: 'audience' }));
  });

  it('asks about a slide that can’t be filled, and goes without it once that is answered', () => {
    const asked = reviewFilled(edition, { audience: 'members' }, { findings: [stop('1')], allowed: all });
    const [question] = asked.review.questions.filter(({ id }) => id === 'fill:1');
    expect(question).toMatchObject({ slide: 'one', settled: false, message: 'Nothing can be put in for “The branch\'s name”.' });
    const answered = reviewFilled(edition, { audience: 'members', answers: { 'fill:1': 'leave-out' } }, { findings: [stop('1')], allowed: all });
    expect(answered.keep).toEqual([2, 3]);
    expect(answered.review.questions.find(({ id }) => id === 'fill:1')?.settled).toBe(true);
    expect(answered.review.holds.map(({ id }) => id)).toEqual(['two', 'three']);
    expect(answered.review.stays).toContainEqual(expect.objectContaining({ id: 'one', reason: 'chosen' }));
  });

  it('asks nothing about a slide that these readers don’t get', () => {
    const { review } = reviewFilled(edition, { audience: 'employer' }, { findings: [stop('2')], allowed: all });
    expect(review.questions.filter(({ id }) => id.startsWith('fill:'))).toEqual([]);
  });

  it('asks nothing else about a slide that was left out', () => {
    const stale = editionOf(DECK.replace('# One', '# One\n{{ old }}').replace('audience: [members, employer]\nfrom-slide: 1', 'audience: [members, employer]\ncontent-note: Hard to hear.\nfrom-slide: 1'), { figures: 'figures:\n  old: { label: Old, kind: count, scope: local }\n' });
    const { review } = reviewFilled(stale, { audience: 'employer', answers: { 'fill:1': 'leave-out' } }, { findings: [stop('1')], allowed: all });
    expect(review.questions.map(({ id, settled }) => [id, settled])).toEqual([['fill:1', true], ['content-note:one', true]]);
  });

  it('looks for passages in the text that was issued, and not in what was made of it here', () => {
    const kept = editionOf(DECK.replace('# Three', '# Three\n\n<!-- only: members -->\nAmong ourselves.\n<!-- end -->'), { branch: `${BRANCH}  off: [one]\n` });
    const { slides } = asInFile(kept);
    expect(kept.deck.slides.find(({ id }) => id === 'three')?.source.body).not.toContain('Among ourselves');
    expect(slides.find(({ id }) => id === 'three')?.source.body).toContain('Among ourselves');
    expect(slides.map(({ id, on }) => [id, on])).toEqual([['one', false], ['own', true], ['two', true], ['two-2', true], ['three', true]]);
  });

  it('is stopped by what stands on every slide, and where no slide is left', () => {
    expect(reviewFilled(edition, { audience: 'members' }, { findings: [stop(undefined)], allowed: all }).review.blockers.map(({ code }) => code)).toEqual(['fill-blank']);
    expect(reviewFilled(edition, { audience: 'members' }, { findings: [], allowed: new Set() }).review.blockers.map(({ code }) => code)).toEqual(['no-slides']);
  });
});
