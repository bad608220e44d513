import { describe, expect, test } from 'vitest';
import { chosenSlides, openQuestions, reviewExport } from '../../../core/audience/review.ts';
import type { Answers } from '../../../core/audience/review-model.ts';
import type { Audience } from '../../../core/audience/model.ts';
import { editionOf, HEAD, slideEdition, type Parts } from '../deck/make.ts';

const FIGURES = `figures:
  pay: { label: Pay, kind: money, scope: local, required: true }
  extra: { label: Extra, kind: count, scope: local }
  old: { label: Old share, kind: percent, value: 40, source: A poll, as-of: 2020-01-01, stale-after: 12 months }
  part: { label: Part, kind: count, scope: local }
  whole: { label: Whole, kind: count, scope: local }
  few: { label: Few, kind: percent, scope: local, share: [part, whole], min-base: 10 }
  secret: { label: Secret, kind: count, value: 7, source: Us, as-of: 2025-11-01, audience: [members] }
`;
const BRANCH = `deck: test-deck
profile: { branch: { name: Northmoor, region: North East }, official: { name: Sam Example, role: Secretary }, employer: { name: Northmoor Council } }
figures: { part: { value: 3, source: Us, as-of: 2025-11-01 }, whole: { value: 7, source: Us, as-of: 2025-11-01 } }
`;
const review = (body: string, audience: Audience = 'employer', answers: Answers = {}, parts: Parts = {}, leaveOut = false) =>
  reviewExport(slideEdition(body, { figures: FIGURES, branch: BRANCH, ...parts }), { audience, leaveOutIncomplete: leaveOut, format: 'pptx', answers });
const kinds = (...asked: Parameters<typeof review>): string[] => review(...asked).questions.map(({ id }) => id);

describe('what has to be decided', () => {
  test.each([
    ['a figure without which the slide can’t go', '# A\n\n{{ pay }}\n', 'missing-figure:a'],
    ['a blank figure that leaves a sentence out', '# A\n\nFirst. {{ extra }}\n', 'blank-figure:a'],
    ['a blank detail of the branch', '# A\n\nFirst. {{ meeting.place }}\n', 'blank-figure:a'],
    ['a share of too few people', '# A\n\nFirst. {{ few }}\n', 'min-base:a'],
    ['a content note', '<!-- slide\ncontent-note: Speaks of stress.\n-->\n# A\n', 'content-note:a'],
    ['statements that were overtaken', '<!-- slide\novertaken: By the reply of September.\n-->\n# A\n', 'overtaken:a'],
    ['a figure that may be out of date', '# A\n\n{{ old }}\n', 'stale-figure:a'],
  ])('%s', (_, body, id) => {
    expect(kinds(body)).toEqual([id]);
    expect(review(body).questions.map(({ answer, settled, label }) => [answer, settled, label])).toEqual([[undefined, false, 'A']]);
  });

  test('nothing, where nothing of it goes out', () => {
    expect(kinds('# A\n\n{{ secret }}\n')).toEqual([]);
    expect(kinds('# B\n---\n<!-- slide\nid: a\naudience: [members]\ncontent-note: Stress.\novertaken: Yes.\n-->\n{{ old }}{{ extra }}\n')).toEqual([]);
    expect(kinds('# B\n\n<!-- only: members -->\n{{ old }}\n\n{{ few }}\n<!-- end -->\n\nNote:\n{{ extra }}\n')).toEqual([]);
    expect(kinds('# B\n---\n<!-- slide\nid: a\noptional: true\n-->\n{{ old }}\n')).toEqual([]);
  });

  test('what the branch wrote itself, for others than members', () => {
    const branch = `deck: test-deck\nslides:\n  edits: { a: { markdown: "# Ours", from: "# A" } }\n  added:\n    - { id: mine, markdown: "# Mine", audience: [members, employer] }\n    - { id: own, markdown: "# Own" }\n`;
    expect(kinds('# A\n', 'employer', {}, { branch })).toEqual(['branch-text:a', 'branch-text:mine']);
    expect(kinds('# A\n', 'members', {}, { branch })).toEqual([]);
    expect(review('# A\n', 'members', {}, { branch }).holds.map(({ id, origin }) => [id, origin])).toEqual([['a', 'edited'], ['mine', 'added'], ['own', 'added']]);
  });
});

describe('an answer', () => {
  const body = '# B\n---\n<!-- slide\nid: a\ncontent-note: Stress.\novertaken: By the reply.\n-->\n# A\n';

  test('that keeps it settles that question alone', () => {
    const { questions, holds } = review(body, 'employer', { 'content-note:a': 'keep' });
    expect(questions.map(({ kind, answer, settled }) => [kind, answer, settled])).toEqual([['content-note', 'keep', true], ['overtaken', undefined, false]]);
    expect(holds.map(({ id }) => id)).toEqual(['b', 'a--content-note', 'a']);
  });

  test('that leaves the slide out settles all about it, and can be taken back', () => {
    const given = review(body, 'employer', { 'overtaken:a': 'leave-out' });
    expect(openQuestions(given)).toEqual([]);
    expect(given.questions).toHaveLength(2);
    expect(given.holds.map(({ id }) => id)).toEqual(['b']);
    expect(given.leavesOut).toEqual([{ id: 'a', label: 'A', reason: 'chosen' }]);
    expect([...chosenSlides(given)]).toEqual(['a']);
  });

  test('that would keep a slide without its required figure is none', () => {
    const kept = review('# B\n---\n# A\n\n{{ pay }}\n', 'employer', { 'missing-figure:a': 'keep' });
    expect(openQuestions(kept).map(({ id, answers }) => [id, answers.map((each) => each.id)])).toEqual([['missing-figure:a', ['leave-out']]]);
    expect(kept.blockers.map(({ code }) => code)).toEqual(['missing-figure']);
    const out = review('# B\n---\n# A\n\n{{ pay }}\n', 'employer', { 'missing-figure:a': 'leave-out' });
    expect([out.blockers, out.holds.map(({ id }) => id)]).toEqual([[], ['b']]);
  });

  test('is not asked for slides that are left out for a missing figure anyway', () => {
    expect(kinds('# B\n---\n# A\n\n{{ pay }} {{ old }}\n', 'employer', {}, {}, true)).toEqual([]);
  });

  test('to a question that nobody asked does nothing', () => {
    expect(review(body, 'employer', { 'overtaken:b': 'leave-out', nonsense: 'leave-out' }).holds).toHaveLength(3);
  });
});

describe('what goes out and what stays', () => {
  const edition = editionOf(`${HEAD}# A

Prepared for {{ employer.name }}. {{ old }}. {{ few }}.

![x](images/a.png)

<!-- only: members -->
Our side's copy: it stays with us.
<!-- end -->
<!-- a remark -->

Note:
Say {{ secret }}. ![y](images/b.png)
---
<!-- slide
id: m
audience: [members]
-->
# M

{{ secret }} {{ official.name }}
`, { figures: FIGURES, branch: BRANCH.replace('region', 'logo: images/logo.png, region'), images: ['images/a.png', 'images/b.png', 'images/c.png', 'images/logo.png'] });

  test('for the employer', () => {
    const { figures, files, stays } = reviewExport(edition, { audience: 'employer', leaveOutIncomplete: false, format: 'pptx' });
    expect(figures).toEqual([{ id: 'old', label: 'Old share', scope: 'national', owner: 'national', whose: 'National', printed: '40%', source: 'A poll', asOf: '1 January 2020', slides: ['a'] }]);
    expect(files).toEqual([{ path: 'images/a.png', from: 'deck', use: 'picture', slides: ['a'] }, { path: 'images/logo.png', from: 'deck', use: 'logo', slides: [] }]);
    expect(stays.map(({ kind, label, on, reason }) => [kind, label, on, reason])).toEqual([
      ['slide', 'M', undefined, 'audience'],
      ['notes', 'Speaker notes', 'A', 'notes'],
      ['passage', '“Our side\'s copy: it stays with us.”', 'A', 'audience'],
      ['comment', '1 remark in the deck’s file', 'A', 'comment'],
      ['figure', 'Pay', undefined, 'blank'], ['figure', 'Extra', undefined, 'blank'],
      ['figure', 'Part', undefined, 'unused'], ['figure', 'Whole', undefined, 'unused'],
      ['figure', 'Few', undefined, 'too-few'], ['figure', 'Secret', undefined, 'audience'],
      ['picture', 'images/b.png', undefined, 'unused'], ['picture', '1 other picture in the deck’s folder', undefined, 'unused'],
      ['detail', 'The branch\'s region', undefined, 'unused'], ['detail', 'The official\'s name', undefined, 'unused'], ['detail', 'The official\'s role', undefined, 'unused'],
    ]);
  });

  test('for members', () => {
    const { figures, files, stays } = reviewExport(edition, { audience: 'members', leaveOutIncomplete: false, format: 'pptx' });
    expect(figures.map(({ id, slides }) => [id, slides])).toEqual([['old', ['a']], ['secret', ['a', 'm']]]);
    expect(files.map(({ path }) => path)).toEqual(['images/a.png', 'images/b.png', 'images/logo.png']);
    expect(stays.filter(({ kind }) => kind === 'slide' || kind === 'notes' || kind === 'passage')).toEqual([]);
  });

  test('as a kind of file that has no place for it', () => {
    const as = (format: 'pdf' | 'md') => reviewExport(edition, { audience: 'members', leaveOutIncomplete: false, format });
    const pdf = as('pdf');
    expect(pdf.figures.map(({ id, slides }) => [id, slides])).toEqual([['old', ['a']], ['secret', ['m']]]);
    expect(pdf.files.map(({ path }) => path)).toEqual(['images/a.png', 'images/logo.png']);
    expect(pdf.stays.filter(({ kind }) => kind === 'notes' || kind === 'picture').map(({ label, reason }) => [label, reason])).toEqual([
      ['Speaker notes', 'kind'], ['images/b.png', 'unused'], ['1 other picture in the deck’s folder', 'unused'],
    ]);
    const md = as('md');
    expect(md.files).toEqual([]);
    expect(md.stays.filter(({ kind }) => kind === 'notes' || kind === 'picture').map(({ label, reason }) => [label, reason])).toEqual([
      ['images/a.png', 'kind'], ['images/b.png', 'kind'], ['2 other pictures in the deck’s folder', 'unused'],
    ]);
  });
});
