import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeEdition } from '../../core/branch/edition.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import { parseBranch } from '../../core/branch/parse.ts';
import { tokensIn } from '../../core/deck/tokens-in.ts';
import { compose } from '../../core/slides/compose.ts';
import { flatText } from '../../core/slides/sentences.ts';

const DECKS = join(import.meta.dirname, '../../decks');
const read = (path: string): string => readFileSync(join(DECKS, path), 'utf8');
const sourcesOf = (deck: string) => ({
  deck: { name: 'deck.md', text: read(`${deck}/deck.md`) },
  figures: { name: 'figures.yaml', text: read(`${deck}/figures.yaml`) },
  images: [],
});
const sources = sourcesOf('jcnc-briefing');
const TODAY = '2025-11-23';
const blank = makeEdition(sources, undefined, TODAY);
const campaign = makeEdition(sourcesOf('fairer-inspection'), undefined, TODAY);

/** An invented branch whose employer has 64 leaders, 48 of whom answered. */
const invented = (counts: Readonly<Record<string, number>>): BranchLayer =>
  parseBranch({
    name: 'branch.yaml',
    text: `deck: jcnc-briefing
base-version: 2025.11.1
profile:
  branch: { name: Northmoor }
  employer: { name: Northmoor Council }
  meeting: { date: 2025-11-27 }
figures:
${Object.entries(counts).map(([id, value]) => `  ${id}: { value: ${value}, source: Invented, as-of: 2025-11-12 }`).join('\n')}
slides:
  on: [here]
`,
  }).layer;
const COUNTS = { 'local-leaders-in-post': 64, 'local-leaders-answering': 48, 'local-leaders-yes-oppose': 43, 'local-leaders-yes-wellbeing': 41, 'local-schools-assessed': 9 };
const northmoor = makeEdition(sources, invented(COUNTS), TODAY);
const presented = (edition: typeof blank, audience: 'members' | 'employer') => compose(edition, audience).presentation;

/** The campaign's published figures: id, value, date. A figure is known by its id, never by its value. */
const PUBLISHED: [string, number | string, string][] = [
  ['poll-oppose', 91, '2025-09-10'], ['poll-wellbeing', 91, '2025-09-10'], ['poll-responses', 1400, '2025-09-10'],
  ['meeting-attendance', 2000, '2025-09-16'], ['meeting-hs-rep', 73, '2025-09-16'],
  ['report-no-confidence', 93, '2025-01'], ['report-new-framework', 76, '2025-01'], ['report-sub-judgements', 75, '2025-01'],
  ['proposal-areas', '8 to 10', '2025-02'], ['proposal-scale', 5, '2025-02'],
];

test('the national figures are the published ones, word for word those of the campaign deck, and local ones ship blank', () => {
  for (const [id, value, asOf] of PUBLISHED) expect(blank.book.row(id)).toMatchObject({ value, asOf, scope: 'national' });
  for (const id of ['poll-responses', 'meeting-attendance']) expect(blank.book.row(id)?.printed).toMatch(/^more than /);
  const national = blank.book.rows.filter((row) => row.scope === 'national').map(({ id }) => id);
  expect(national.toSorted()).toEqual([...PUBLISHED.map(([id]) => id), 'support-education-support', 'support-samaritans'].toSorted());
  for (const id of national) {
    const { label, value, source, asOf } = campaign.book.row(id) ?? {};
    expect(blank.book.row(id)).toMatchObject({ label, value, source, asOf });
  }
  expect(blank.book.rows.filter((row) => row.scope === 'local' && row.printed !== '')).toEqual([]);
});

test('every figure of the deck is used, and every one that a slide uses is there', () => {
  const used = new Set(blank.deck.slides.flatMap((slide) => tokensIn(slide.content('members'))).map(({ id }) => id));
  const counted = blank.book.rows.filter(({ id }) => id.startsWith('local-leaders-yes-')).map(({ id }) => id);
  expect(blank.book.rows.map(({ id }) => id).filter((id) => !used.has(id) && !counted.includes(id))).toEqual([]);
});

test('it has nothing to check but what is blank, and nothing at all once it is filled', () => {
  expect(blank.findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(new Set(blank.findings.map(({ code }) => code))).toEqual(new Set(['blank-figure']));
  expect(northmoor.findings).toEqual([]);
});

test('it has 8 to 12 slides in either version, each titled once, and notes on every slide of our side alone', () => {
  for (const edition of [blank, northmoor]) {
    for (const audience of ['members', 'employer'] as const) {
      const { slides } = presented(edition, audience);
      const own = slides.filter(({ id }) => edition.deck.slides.some((slide) => slide.id === id));
      expect(own.length).toBeGreaterThanOrEqual(8);
      expect(own.length).toBeLessThanOrEqual(12);
      const titles = slides.map((slide) => flatText(slide.title ?? []));
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles).not.toContain('');
      expect(own.filter((slide) => (slide.notes.length > 0) !== (audience === 'members'))).toEqual([]);
    }
  }
});

test('the first slide of each version says where it comes from', () => {
  for (const audience of ['members', 'employer'] as const) {
    const [first] = presented(blank, audience).slides;
    expect(JSON.stringify(first?.blocks)).toContain('Prepared by the branch from published campaign material, as at November 2025; not issued by headquarters.');
  }
});

test('what lies on the table holds requests and evidence, and nothing of our side\'s', () => {
  const everything = JSON.stringify(presented(northmoor, 'employer'));
  for (const said of ['What we ask of you', 'does not reduce the pressure on leaders to achieve a desirable outcome', 'Respond to the JCNC letter', 'Secretary of State', 'It says it exists to keep children safe and raise standards']) expect(everything).toContain(said);
  for (const word of ['our side', 'Our side', 'stays with us', 'unsaid', 'industrial', 'demonstrat', ' MP', 'organising@', 'Cue:', 'mobilis', 'withdraw', 'Samaritans', 'We write down']) expect(everything).not.toContain(word);
});

test('our side has its briefing, what to leave unsaid, and what follows the reply', () => {
  const everything = JSON.stringify(presented(northmoor, 'members'));
  for (const said of ['Before we go in', 'that is for the union to announce', 'organising@naht.org.uk', 'check before printing', 'recorded as agreement']) expect(everything).toContain(said);
});

test('no version, blank or filled, says what neither may: a ballot, a death, history of June as news, a person', () => {
  const words = sources.deck.text;
  expect(words).not.toMatch(/\bballot|\bvoted?\b|\bstrike\b|Perry|June|Whiteman|Hartwright|Gibson|Iasio|Phillipson|Oliver/i);
});

test('a share of fewer than ten leaders is not shown, in the chart or in words', () => {
  const few = makeEdition(sources, invented({ ...COUNTS, 'local-leaders-answering': 9, 'local-leaders-yes-oppose': 8, 'local-leaders-yes-wellbeing': 8 }), TODAY);
  expect(few.book.row('local-leaders-wellbeing')?.printed).toBe('');
  expect(JSON.stringify(presented(few, 'employer'))).not.toContain('89%');
  expect(JSON.stringify(presented(northmoor, 'employer'))).toContain('85%');
});

test('the campaign deck is the first of those that come with Branchdeck', () => {
  const bundled = readdirSync(DECKS).filter((name) => readdirSync(join(DECKS, name)).includes('deck.md')).toSorted();
  expect(bundled).toEqual(['fairer-inspection', 'jcnc-briefing']);
});
