import fc from 'fast-check';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import type { Audience } from '../../../core/audience/model.ts';
import { Isolation } from '../../../core/batch/isolation.ts';
import { probeLayer } from '../../../core/batch/probe.ts';
import { parseFigures } from '../../../core/figures/parse.ts';
import type { DeckSources } from '../../../core/deck/model.ts';
import { emptyPart, type ReadBack } from '../../../core/proof/model.ts';
import { numbersIn, saidOf } from '../../../core/proof/said.ts';
import { compose } from '../../../core/slides/compose.ts';

export const TODAY = '2025-11-20';

export const SOURCES: DeckSources = {
  deck: {
    name: 'deck.md',
    text: `---
format: 1
id: small
title: A fair deal for every school
version: 1
audiences: [members, employer]
---

<!-- slide
layout: title
-->
# A fair deal for every school

{{ branch.name }} branch, {{ meeting.place }}, {{ meeting.date }}

---

## Who we are

{{ official.name }} of {{ school.name }} speaks for {{ branch.name }} in {{ branch.region }}.
Write to {{ official.email }}, and to {{ employer.contact }} at {{ employer.name }}.

Note:
Thank {{ official.name }} and the head of {{ school.name }}.

---

## What we asked

{{ local-present }} members were present, and {{ local-yes }} said yes. {{ local-word }} was said most.

Source: {{ local-present | source }}, {{ local-present | as-of }}. {{ local-present }} {{ local-present | as-of }}: {{ branch.name }} {{ local-yes | as-of }}.

The ballot that we ask for opened on {{ local-ballot }}, and not in May 2026. We are {{ local-list }} with {{ local-fund }}, {{ local-list }} 48.

\`\`\`chart
type: bar
alt: How members voted
categories: [Yes, Present]
series:
  - { name: Members, values: [{{ local-yes }}, {{ local-present }}] }
\`\`\`
`,
  },
  figures: {
    name: 'figures.yaml',
    text: `figures:
  local-present:
    { label: Members who were present, kind: count, scope: local }
  local-yes:
    { label: Members who said yes, kind: count, scope: local }
  local-word:
    { label: What was said most, kind: text, scope: local }
  local-fund:
    { label: In the hardship fund, kind: money, scope: local }
  local-list:
    { label: On our list, kind: count, scope: local }
  local-ballot:
    { label: The ballot that we ask for, kind: date, scope: local }
`,
  },
  images: [],
};

const figures = parseFigures(SOURCES.figures).figures;

/** Whole, begun, nested and everyday names: "North" in "Northmoor", "North Moor", "North Moor Branch". */
const name = fc.oneof(
  fc.tuple(fc.constantFrom('North', 'South', 'Oak', 'St Mary', 'Kirk', 'Branch'), fc.constantFrom('', ' ', ' Hill ', '-'), fc.constantFrom('moor', 'Moor', 'Moor Branch', 'School', 'ton', '', '17', '7')).map((parts) => parts.join('').trim()),
  fc.constantFrom('Members', 'Voted', 'A fair deal', 'Yes', 'March', 'Écoles', 'Northmoor and District', 'Ward 12', '7', 'May', '17 May 2026'),
);
/** Few, so that branches share some and have others beside them. */
const day = fc.constantFrom('2025-11-12', '2025-11-07', '2025-11-17', '2026-05-17', '2026-05-07', '2025-10-31');
const month = fc.oneof(day, fc.constantFrom('2025-11', '2026-05', '2025-10', ''));
const words = fc.array(fc.constantFrom('we', 'met', 'in', 'the', 'hall', 'and', 'Northmoor', 'asked', 'for', 'more', 'time', 'members', 'said', 'yes', 'Oak', 'Hill'), { minLength: 1, maxLength: 12 }).map((row) => row.join(' '));

/** Few again, and such as two of them side by side make another. */
const amount = fc.constantFrom(318.48, 1204.48, 21_454.01, 5307.48, 12_500, 40, 2026.48);

export const branchArb: fc.Arbitrary<BranchLayer> = fc.record({
  branch: name, employer: name.map((each) => `${each} Council`), school: fc.oneof(name.map((each) => `${each} School`), name), official: name, contact: fc.oneof(name, fc.constant('')),
  place: fc.oneof(name, name.map((each) => `${each} School hall`), fc.constant('')), present: fc.nat(300), yes: fc.nat(300), word: words, source: words, note: words, added: words,
  fund: amount, list: fc.constantFrom(1204, 318, 5307, 21_454, 2026), meeting: fc.oneof(day, fc.constant('')), asOf: month, other: month, ballot: day,
}).map((facts) => ({
  ...blankLayer('small', '1', {
    branch: { name: facts.branch, region: 'North Moor', logo: '' },
    employer: { name: facts.employer, kind: 'trust', contact: facts.contact, post: 'Chief Executive', address: `1 ${facts.place}\n${facts.school}` },
    school: { name: facts.school, kind: '' },
    official: { name: facts.official, role: 'Secretary', email: `${facts.official.replace(/\W/g, '')}@example.org` },
    meeting: { date: facts.meeting, place: facts.place }, letter: { date: '' },
  }),
  figures: {
    'local-present': { value: facts.present, source: facts.source, asOf: facts.asOf, enteredBy: facts.official },
    'local-yes': { value: facts.yes, source: facts.source, asOf: facts.other, enteredBy: facts.official },
    'local-fund': { value: facts.fund, source: '', asOf: '', enteredBy: '' },
    'local-list': { value: facts.list, source: '', asOf: '', enteredBy: '' },
    'local-ballot': { value: facts.ballot, source: '', asOf: '', enteredBy: '' },
    'local-word': { value: facts.word, source: '', asOf: '', enteredBy: '' },
  },
  slides: { off: [], on: [], order: [], edits: {}, added: [{ id: 'ours', after: undefined, markdown: `## Ours\n\n${facts.added}, said {{ branch.name }}.`, audience: undefined }], notes: { 'who-we-are': facts.note } },
}));

/** What a file of this layer says, as it would be read back. `page`: as one long text, which a drawn page may be. */
export function fileOf(layer: BranchLayer, audience: Audience, page = false): ReadBack {
  const { presentation } = compose(makeEdition(SOURCES, layer, TODAY), audience);
  const said = saidOf(presentation);
  const part = emptyPart('ppt/slides/slide1.xml', 'slide 1');
  const texts = [...said.texts.map((row) => row.join('\n')), ...said.texts.flat(), ...said.properties];
  part.pieces = (page ? [texts.join('\n')] : texts).map((text) => ({ text, place: 'text' }));
  part.numbers = presentation.slides.flatMap(({ blocks }) => numbersIn(blocks));
  return { parts: [part], unread: [] };
}

/** As a batch makes it for these branches. */
export function isolationOf(layers: readonly BranchLayer[]): Isolation {
  const probe = probeLayer('small', '1', figures.values(), TODAY);
  const samples = [probe, blankLayer('small', '1')].map((layer) => fileOf(layer, 'members'));
  return new Isolation({
    branches: layers.map((layer) => ({ name: layer.profile.branch.name, layer })),
    figures,
    texts: [SOURCES.deck.text, SOURCES.figures?.text ?? '', 'North Moor'],
    samples: samples.flatMap(({ parts }) => parts.flatMap(({ pieces }) => pieces.map(({ text }) => text))),
    sampleNumbers: [],
    today: TODAY,
  });
}
