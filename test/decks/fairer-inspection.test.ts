import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { tokensIn } from '../../core/deck/tokens-in.ts';
import { compose } from '../../core/slides/compose.ts';
import { flatText } from '../../core/slides/sentences.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../decks', path), 'utf8');
const sources = {
  deck: { name: 'deck.md', text: read('fairer-inspection/deck.md') },
  figures: { name: 'figures.yaml', text: read('fairer-inspection/figures.yaml') },
  images: [],
};
const example = parseBranch({ name: 'branch.yaml', text: read('example-branch/branch.yaml') });
const blank = makeEdition(sources, undefined, '2025-11-23');
const northmoor = makeEdition(sources, example.layer, '2025-11-23', example.places);

/** The campaign's published figures: id, value, date. A figure is known by its id, never by its value. */
const PUBLISHED: [string, number | string, string][] = [
  ['poll-oppose', 91, '2025-09-10'], ['poll-wellbeing', 91, '2025-09-10'], ['poll-responses', 1400, '2025-09-10'], ['poll-comments', 800, '2025-09-10'],
  ['meeting-attendance', 2000, '2025-09-16'], ['meeting-explore-action', 89, '2025-09-16'], ['meeting-write-mp', 89, '2025-09-16'],
  ['meeting-write-employer', 80, '2025-09-16'], ['meeting-demonstrate', 75, '2025-09-16'], ['meeting-hs-rep', 73, '2025-09-16'],
  ['report-no-confidence', 93, '2025-01'], ['report-new-framework', 76, '2025-01'], ['report-sub-judgements', 75, '2025-01'],
  ['proposal-areas', '8 to 10', '2025-02'], ['proposal-scale', 5, '2025-02'], ['former-judgements', 4, '2024-09'],
];

test('the national figures are the published ones, and local ones ship blank', () => {
  for (const [id, value, asOf] of PUBLISHED) expect(blank.book.row(id)).toMatchObject({ value, asOf, scope: 'national' });
  for (const id of ['poll-responses', 'poll-comments', 'meeting-attendance']) expect(blank.book.row(id)?.printed).toMatch(/^more than /);
  expect(blank.book.rows.filter((row) => row.scope === 'local' && row.printed !== '')).toEqual([]);
});

test('it has no errors, blank or filled, and nothing to check for the example branch', () => {
  expect(blank.findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect([...example.findings, ...northmoor.findings]).toEqual([]);
});

test('it has 18 to 24 slides, each titled once, and notes to read aloud on every slide of the members', () => {
  expect(blank.deck.slides.length).toBeGreaterThanOrEqual(18);
  expect(blank.deck.slides.length).toBeLessThanOrEqual(24);
  const { slides } = compose(northmoor, 'members').presentation;
  const titles = slides.map((slide) => flatText(slide.title ?? []));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).not.toContain('');
  const own = slides.filter(({ id }) => northmoor.deck.slides.some((slide) => slide.id === id));
  expect(own.filter((slide) => slide.notes.length === 0)).toEqual([]);
});

test('the first slide of each version says where it comes from', () => {
  for (const audience of ['members', 'employer'] as const) {
    const [first] = compose(blank, audience).presentation.slides;
    expect(JSON.stringify(first?.blocks)).toContain('Prepared by the branch from published campaign material, as at November 2025; not issued by headquarters.');
  }
});

test('the employer\'s version holds no mobilisation, no notes, and none of the figures about it', () => {
  const { presentation } = compose(northmoor, 'employer');
  const everything = JSON.stringify(presentation);
  for (const word of ['industrial', 'demonstrat', ' MP', 'organising@', 'Cue:', 'decides', 'mobilis', 'withdraw', 'Ruth Perry', 'ballot']) expect(everything).not.toContain(word);
  expect(presentation.slides.flatMap((slide) => slide.notes)).toEqual([]);
  const kept = new Set(presentation.slides.map((slide) => slide.id));
  const used = northmoor.deck.slides.filter((slide) => kept.has(slide.id)).flatMap((slide) => tokensIn(slide.content('employer')));
  for (const id of ['meeting-explore-action', 'meeting-write-mp', 'meeting-demonstrate']) expect(used.map((token) => token.id)).not.toContain(id);
});

test('Ruth Perry is off by default and comes with a content note, and support follows', () => {
  const at = blank.deck.slides.findIndex((slide) => slide.id === 'ruth-perry');
  expect(blank.deck.slides[at]).toMatchObject({ on: false });
  expect(blank.deck.slides[at]?.contentNote).toMatch(/death/);
  expect(blank.deck.slides[at + 1]?.id).toBe('support');
  expect(JSON.stringify(compose(blank, 'members').presentation)).not.toContain('Ruth Perry');
});

test('a show of hands is never called a ballot or a vote', () => {
  const words = sources.deck.text.toLowerCase();
  expect(words).not.toMatch(/\bballot|\bvoted\b|\bvote\b/);
});
