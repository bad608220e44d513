import { expect, test } from 'vitest';
import { composeLetter } from '../../../core/letters/compose.ts';
import type { ShownLetter } from '../../../core/letters/model.ts';
import { reviewExport } from '../../../core/audience/review.ts';
import { brief, editionOf, everyText, HEAD, type Parts } from '../deck/make.ts';

const FIGURES = `figures:
  poll: { label: Oppose it, kind: percent, scope: national, value: 91, source: Snap poll, as-of: 2025-09-10 }
  reply-date: { label: Date of the reply, kind: date, scope: local, required: true }
  local-wellbeing: { label: Local share, kind: percent, scope: local }
  local-secret: { label: For us alone, kind: count, scope: local, audience: [members] }
`;

const LETTER = `---
id: first
title: A first letter
for: [members, employer]
to: |
  {{ employer.contact }}
  {{ employer.post }}
  {{ employer.name }}
  {{ employer.address }}
from: |
  {{ official.name }}
  {{ official.email }}
subject: "Inspection at {{ school.name }}"
note: As at {{ letter.date }}.
optional: [official.email]
---
Dear {{ employer.greeting }},

Thank you for your letter of {{ reply-date }}. Here {{ poll }} oppose it. Of ours {{ local-wellbeing }} say so. We count {{ local-secret }}.

<!-- only: members -->
Send it on to the office.
<!-- end -->
`;

const BRANCH = `deck: test-deck
profile:
  employer: { name: Northmoor Council, kind: local-authority, contact: Ms Anita Patel, address: "1 High Street\\nNorthmoor" }
  school: { name: Hill School }
  official: { name: Sam Example }
figures:
  reply-date: { value: 2025-11-20 }
  local-secret: { value: 7 }
`;

const SLIDE = `${HEAD}# A slide\n\nIts text.\n`;
const edition = (letter: string, parts: Parts = {}) => editionOf(SLIDE, { figures: FIGURES, letters: { 'first.md': letter }, ...parts });
function composed(letter: string, parts: Parts = {}, audience: 'members' | 'employer' = 'employer', options = {}): ShownLetter {
  const shown = composeLetter(edition(letter, parts), 'first', audience, options);
  if (!shown) throw new Error('there is no such letter');
  return shown;
}

test('a filled letter has every token printed, its address in lines, and no gap', () => {
  const shown = composed(LETTER, { branch: BRANCH }, 'members');
  expect(shown.to).toEqual(['Ms Anita Patel', 'Director of Children’s Services', 'Northmoor Council', '1 High Street', 'Northmoor']);
  expect(shown.from).toEqual(['Sam Example']);
  expect(shown.subject).toBe('Inspection at Hill School');
  expect(shown.note).toBe('As at 27 November 2025.');
  expect(shown.date).toBe('27 November 2025');
  const text = everyText(shown.blocks);
  for (const said of ['Dear Ms Patel,', 'your letter of 20 November 2025', '91%', 'We count 7', 'Send it on to the office.']) expect(text.replaceAll('"},{"type":"text","text":"', '')).toContain(said);
  expect(shown.blanks).toEqual([]);
});

test('a blank letter marks what is still to be said, and leaves out what it can do without', () => {
  const shown = composed(LETTER);
  expect(shown.to).toEqual(['[name of the person written to]', '[their post]', '[name of the employer]', '[address of the employer]']);
  expect(shown.from).toEqual(['[your name]']);
  expect(new Set(shown.blanks.map(({ about }) => about))).toEqual(new Set(['employer.contact', 'employer.post', 'employer.name', 'employer.address', 'school.name', 'official.name', 'reply-date']));
  const text = everyText(shown);
  expect(text).toContain('[date of the reply]');
  expect(text).not.toContain('Of ours');
  expect(shown.omissions).toEqual(expect.arrayContaining([{ about: 'local-wellbeing', label: 'Local share', reason: 'blank' }, { about: 'official.email', label: 'The official\'s email address', reason: 'blank' }]));
  expect(text).not.toMatch(/\{\{|undefined|NaN/);
});

test('nothing that its audience may not see is in it, marked or not', () => {
  const shown = composed(LETTER, { branch: BRANCH });
  const text = everyText({ ...shown, omissions: [] });
  expect(text).not.toMatch(/We count|For us alone|Send it on/);
  expect(shown.omissions).toContainEqual({ about: 'local-secret', label: 'For us alone', reason: 'withheld' });
  expect(composeLetter(edition(LETTER), 'first', 'public')).toBeUndefined();
});

test('a letter may be given a date of its own, or has the one of the branch’s details', () => {
  const dated = (date: string): ShownLetter => composed(LETTER, { branch: BRANCH.replace('profile:', `profile:\n  letter: { date: ${date} }`) }, 'employer');
  expect([dated('2025-12-02').isoDate, dated('soon').isoDate]).toEqual(['2025-12-02', '2025-11-27']);
  expect(composed(LETTER, {}, 'employer', { date: '2025-12-01' })).toMatchObject({ date: '1 December 2025', isoDate: '2025-12-01', note: 'As at 1 December 2025.' });
  expect(composed(LETTER, {}, 'employer', { date: 'tomorrow' }).isoDate).toBe('2025-11-27');
});

test('what is wrong in a letter is found with its line, and stops no export of slides', () => {
  const found = (letter: string) => edition(letter);
  const cases: [string, string[]][] = [
    [LETTER, []],
    ['Dear all', ['error broken-letter letters/first.md:1']],
    ['---\nid: first\ntitle: [\n---\n', ['error broken-yaml letters/first.md:4']],
    ['---\nid: first\ntitle: A\nfor: head teachers\n---\n', ['error broken-letter letters/first.md:4']],
    ['---\nid: first\ntitle: A\n---\n', ['error broken-letter letters/first.md:2']],
    ['---\nid: first\ntitle: A\nfor: members\nlayout: card\ncolour: red\n---\n', ['error broken-letter letters/first.md:5']],
    ['---\nid: first\ntitle: A\nfor: members\ncolour: red\n---\n', ['warning unknown-key letters/first.md:5']],
    ['---\nid: first\ntitle: A\nfor: members\noptional: [official.emial]\n---\nHello {{ nobody }} and {{ poll', ['error unknown-token letters/first.md:7', 'error unclosed-token letters/first.md:7', 'error broken-letter letters/first.md:5']],
    ['---\nid: first\ntitle: A\nfor: [members, employer]\nto: "<!-- only: members -->Us<!-- end -->"\n---\n', ['error broken-letter letters/first.md:5']],
    ['---\nid: first\ntitle: A\nfor: members\nto: "{{ employer.nmae }}"\n---\n', ['error unknown-token letters/first.md:5']],
    ['---\nid: first\ntitle: A\nfor: members\n---\n\n<!-- only: leaders -->\nText\n<!-- end -->\n', ['error unknown-audience letters/first.md:7']],
    ['---\nid: first\ntitle: A\nfor: members\n---\nText\n\n```scale\ncaption: x\npoints: [{ label: a, colour: red }, { label: b, colour: green }]\nalt: y\n```\n', ['warning not-in-letters letters/first.md:8']],
    [`---\nid: first\ntitle: A\nfor: members\n---\n${'> '.repeat(40)}deep`, ['error letter-too-deep letters/first.md:6']],
    [`---\nid: first\ntitle: A\nfor: members\n---\n${'x '.repeat(20_000)}`, ['error letter-too-long letters/first.md:6']],
  ];
  for (const [letter, findings] of cases) {
    expect(brief(found(letter).findings).toSorted()).toEqual(findings.toSorted());
    expect(reviewExport(found(letter), { audience: 'members', leaveOutIncomplete: false, format: 'pptx' })).toMatchObject({ blockers: [], warnings: [] });
  }
});

test('of two letters with one id the second is not used', () => {
  const made = edition(LETTER, { letters: { 'a.md': LETTER, 'b.md': LETTER } });
  expect(brief(made.findings)).toEqual(['error duplicate-letter letters/b.md:2']);
  expect(made.letters.map(({ file }) => file)).toEqual(['letters/a.md']);
});

test('a deck of another tool has no letters', () => {
  expect(editionOf('# Hello\n', { letters: { 'first.md': LETTER } }).letters).toEqual([]);
});
