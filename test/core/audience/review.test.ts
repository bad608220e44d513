import { describe, expect, test } from 'vitest';
import { exportFileName, incompleteSlides, reviewExport } from '../../../core/audience/review.ts';
import { compose } from '../../../core/slides/compose.ts';
import { editionOf, HEAD, slideEdition } from '../deck/make.ts';

const figures = 'figures:\n  pay: { label: Pay, kind: money, scope: local, required: true }\n  ours: { label: Ours, kind: count, scope: local, required: true, audience: [members] }';
const stops = (body: string, audience: 'members' | 'employer', leaveOut = false): string[] =>
  reviewExport(slideEdition(body, { figures }), { audience, leaveOutIncomplete: leaveOut, format: 'pptx' }).blockers.map((finding) => `${finding.code} ${finding.slide ?? ''}`.trim());

describe('what stops an export', () => {
  test('a required figure, only where that version prints it', () => {
    expect(stops('# A\n\n{{ pay }}\n', 'employer')).toEqual(['missing-figure a']);
    expect(stops('# A\n\n{{ ours }}\n', 'employer')).toEqual([]);
    expect(stops('# A\n\n{{ ours }}\n', 'members')).toEqual(['missing-figure a']);
    expect(stops('# A\n\nNote:\n{{ pay }}\n', 'employer')).toEqual([]);
    expect(stops('# A\n\nNote:\n{{ pay }}\n', 'members')).toEqual(['missing-figure a']);
    expect(stops('# A\n\n<!-- only: members -->\n{{ pay }}\n<!-- end -->\n', 'employer')).toEqual([]);
    expect(stops('# B\n---\n<!-- slide\nid: a\naudience: [members]\n-->\n{{ pay }}\n', 'employer')).toEqual([]);
    expect(stops('# B\n---\n<!-- slide\nid: a\noptional: true\n-->\n{{ pay }}\n', 'members')).toEqual([]);
    expect(stops('<!-- slide\nid: a\ncontent-note: "{{ pay }}"\n-->\n# A\n', 'employer')).toEqual(['missing-figure a']);
  });

  test('leaving those slides out is the way on, unless nothing is left', () => {
    expect(stops('# B\n---\n# A\n\n{{ pay }}\n', 'employer', true)).toEqual([]);
    expect(stops('# A\n\n{{ pay }}\n', 'employer', true)).toEqual(['no-slides']);
    const edition = slideEdition('# B\n---\n# A\n\n{{ pay }}\n', { figures });
    const review = reviewExport(edition, { audience: 'employer', leaveOutIncomplete: true, format: 'pptx' });
    expect(review.holds.map((slide) => slide.id)).toEqual(['b']);
    expect(review.leavesOut).toEqual([{ id: 'a', label: 'A', reason: 'incomplete' }]);
    expect(compose(edition, 'employer', { leaveOut: incompleteSlides(review) }).presentation.slides).toHaveLength(1);
  });

  test('every other error, also on a slide that this version doesn\'t hold', () => {
    expect(stops('# B\n---\n<!-- slide\nid: a\naudience: [members]\n-->\n{{ nobody }}\n', 'employer')).toEqual(['unknown-token a']);
  });

  test('a version that the deck doesn\'t have', () => {
    const edition = editionOf('---\nformat: 1\nid: a\ntitle: B\n---\n# A\n');
    expect(reviewExport(edition, { audience: 'members', leaveOutIncomplete: false, format: 'pptx' }).blockers).toEqual([]);
    expect(reviewExport(edition, { audience: 'employer', leaveOutIncomplete: false, format: 'pptx' }).blockers.map((finding) => finding.code)).toEqual(['no-version']);
  });

  test('an empty deck', () => expect(stops('', 'members')).toEqual([]));
});

test('what a version holds and leaves out is said, with the reason', () => {
  const edition = editionOf(`${HEAD}# A\n\n\`\`\`chart\ncategories: [a]\nseries: { x: [1] }\nalt: b\n\`\`\`\n\n> ![x](a.png)\n\nNote:\nWords.\n\n---\n<!-- slide\nid: m\naudience: [members]\n-->\n# M\n---\n<!-- slide\nid: o\noptional: true\n-->\n# O\n---\n<!-- slide\nid: w\naudience: [all]\n-->\n# W\n---\n# L\n\n${'word '.repeat(4_000)}\n`, { images: ['a.png'] });
  const review = reviewExport(edition, { audience: 'employer', leaveOutIncomplete: false, format: 'pptx' });
  expect(review.holds).toEqual([{ id: 'a', label: 'A', notes: false, charts: 1, pictures: 1, origin: 'national' }]);
  expect(review.leavesOut.map(({ id, reason }) => [id, reason])).toEqual([['m', 'audience'], ['o', 'off'], ['w', 'refused'], ['l', 'refused']]);
  expect(reviewExport(edition, { audience: 'members', leaveOutIncomplete: false, format: 'pptx' }).holds[0]).toMatchObject({ notes: true });
});

test('a slide that goes on is of the same hand on every part', () => {
  const long = Array.from({ length: 40 }, (_, index) => `- Point ${index + 1} of the many that were made.`).join('\n');
  const branch = `deck: test-deck\nslides:\n  added:\n    - { id: mine, markdown: ${JSON.stringify(`# Mine\n\n${long}`)}, audience: [employer] }\n`;
  const { holds } = reviewExport(slideEdition('# A\n', { branch }), { audience: 'employer', leaveOutIncomplete: false, format: 'pptx' });
  expect(holds.length).toBeGreaterThan(2);
  expect(holds.slice(1).map(({ id, origin }) => [id.split('~')[0], origin])).toEqual(holds.slice(1).map(() => ['mine', 'added']));
});

test('what a share is out of goes out with it, where its audience may see that', () => {
  const shares = (audiences: string): string => `figures:
  share: { label: Share, kind: percent, value: 40, base: whole, source: A poll, as-of: 2025-11-01 }
  whole: { label: Everyone, kind: count, value: 50, source: A poll, as-of: 2025-11-01, audience: [${audiences}] }`;
  const review = (list: string) => reviewExport(slideEdition('# A\n\n{{ share }}\n', { figures: shares(list) }), { audience: 'employer', leaveOutIncomplete: false, format: 'pptx' });
  const both = review('members, employer');
  expect(both.figures.map(({ id, slides }) => [id, slides])).toEqual([['share', ['a']], ['whole', ['a']]]);
  expect(both.stays.filter(({ kind }) => kind === 'figure')).toEqual([]);
  const one = review('members');
  expect(one.figures.map(({ id }) => id)).toEqual(['share']);
  expect(one.stays.filter(({ kind }) => kind === 'figure').map(({ id, reason }) => [id, reason])).toEqual([['whole', 'audience']]);
});

test('warnings are those of the slides that it holds, and of the deck', () => {
  const edition = slideEdition('# B\n\n![](x.png)\n---\n<!-- slide\nid: a\naudience: [members]\ncolour: red\n-->\n# A\n');
  expect(reviewExport(edition, { audience: 'employer', leaveOutIncomplete: false, format: 'pptx' }).warnings.map((finding) => finding.slide)).toEqual(['b', 'b']);
});

test.each([
  ['Act now: "fairer" / safer?', 'Act now fairer safer for employer.pptx'],
  ['  ', 'Deck for employer.pptx'],
  ['CON', 'CON for employer.pptx'],
  ['con.fusing', '_con.fusing for employer.pptx'],
  ['Ends in dots...', 'Ends in dots... for employer.pptx'],
  ['a\u0000b\nc', 'a b c for employer.pptx'],
  ['../../etc/passwd', 'etc passwd for employer.pptx'],
  ['a\uD83D', 'a\uFFFD for employer.pptx'],
  // A long title gives way, and the version stands whole.
  ['a'.repeat(200), `${'a'.repeat(95)}…${'a'.repeat(6)} for employer.pptx`],
])('a file for the title %j is called %j', (title, name) => expect(exportFileName(title, 'employer', 'pptx')).toBe(name));
