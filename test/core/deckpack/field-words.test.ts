import { expect, it } from 'vitest';
import { BLANK_PROFILE, blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { fieldWords, valueWords } from '../../../core/deckpack/field-words.ts';
import { layerFields, profileFields } from '../../../core/deckpack/fields.ts';
import { knownDeck } from '../../../core/deckpack/known-deck.ts';
import { planLines } from '../../../core/deckpack/say-plan.ts';
import { planBranch, type BranchSide } from '../../../core/deckpack/take-in.ts';
import { sourcesOf } from '../merge/decks.ts';

const DECKS = knownDeck(sourcesOf('1', [{ id: 'why', body: '## Why we meet\n\nText.' }, { id: 'act', body: '## What we do\n\nText.' }],
  '  yes: { label: "Would vote yes", kind: percent, required: true, audience: [members] }\n  fund: { label: Hardship fund, kind: money, required: true, audience: [members] }\n'));
const DECK = DECKS.get('test-deck');
const slides = blankLayer('', '').slides;
const figure = (value: number, asOf = '2025-11-12') => ({ value, source: 'Count', asOf, enteredBy: '' });
const side = (layer: Partial<BranchLayer>, profile = BLANK_PROFILE): BranchSide => ({ slug: 'a', profile, layers: { 'test-deck': { ...blankLayer('test-deck', '1', profile), ...layer } }, pictures: {} });

it('calls every detail of a branch by a name, and writes days and kinds as people do', () => {
  const profile = { ...BLANK_PROFILE, branch: { name: 'A', region: 'B', logo: 'c.png' }, employer: { name: 'D', kind: 'trust', contact: 'E', post: 'F', address: 'G' }, school: { name: 'H', kind: 'free-school' }, official: { name: 'I', role: 'J', email: 'K' }, meeting: { date: '2025-11-27', place: 'L' }, letter: { date: '2025-11' } } as const;
  const fields = [...profileFields(profile)];
  expect(fields.map(([key, text]) => fieldWords(key, [text]))).toEqual([
    "the branch's name", "the branch's region", "the branch's logo", "the employer's name", 'the kind of employer', 'the name of the person written to', 'the post of the person written to', "the employer's address",
    "the school's name", 'the kind of school', "the official's name", "the official's role", "the official's email address", "the meeting's date", "the meeting's place", 'the date of the letters',
  ]);
  expect(fields.map(([key, text]) => valueWords(key, text)).filter((text) => text.length > 5)).toEqual(['Academy trust', 'Free school', '27 November 2025', 'November 2025']);
});

it('names figures by their labels and slides by their titles where the deck is known, with units, and else by what is known', () => {
  const layer = { ...blankLayer('test-deck', '1'), look: { theme: 'plain', accent: '' }, figures: { yes: figure(61), fund: figure(1400) }, slides: { ...slides, edits: { why: { markdown: '## Why now\n\nOurs.', from: 'x' } }, notes: { act: 'Slowly.' }, off: ['act'], order: ['act', 'why'], added: [{ id: 'own-1', after: undefined, audience: undefined, markdown: '## Our own\n\nText.' }] } };
  const said = (deck: typeof DECK): string[] => [...layerFields(layer)].map(([key, text]) => `${fieldWords(key, [undefined, text], deck)}: ${valueWords(key, text, deck)}`);
  expect(said(DECK)).toEqual([
    'theme: plain', 'figure “Would vote yes”: 61%, Count, 12 November 2025', 'figure “Hardship fund”: £1,400, Count, 12 November 2025', 'text of the slide “Why we meet”: ## Why now\n\nOurs.', 'added slide “Our own”: ## Our own\n\nText.',
    'speaker notes on “What we do”: Slowly.', 'leaving out the slide “What we do”: yes', 'order of slides: What we do, Why we meet',
  ]);
  expect(said(undefined)).toEqual([
    'theme: plain', 'figure yes: 61, Count, 12 November 2025', 'figure fund: 1,400, Count, 12 November 2025', 'text of the slide “Why now”: ## Why now\n\nOurs.', 'added slide “Our own”: ## Our own\n\nText.',
    'speaker notes on act: Slowly.', 'leaving out the slide act: yes', 'order of slides: act, why',
  ]);
});

it('tells apart what differs in who entered it alone, and reads a text as it stands', () => {
  const texts = [{ ...figure(0.5), enteredBy: 'Jo' }, { ...figure(-1), value: undefined, asOf: '', toConfirm: 'its kind' }, { ...figure(0), value: '2025-11-27', asOf: '', source: '' }].map((each) => layerFields({ ...blankLayer('', ''), figures: { x: each } }).get('figures/x') ?? '');
  expect(texts.map((text) => valueWords('figures/x', text))).toEqual(['0.5, Count, 12 November 2025, entered by Jo', 'blank, Count, to be entered again', '27 November 2025']);
  // A name in brackets is no list, and none of an object's own is a field.
  expect(valueWords('official.name', '["Jo"]')).toBe('["Jo"]');
  expect(fieldWords('constructor', [])).toBe('constructor');
});

it('says the whole of it in a plan', () => {
  const plan = planBranch('a', side({ figures: { yes: figure(61) } }), side({ figures: { yes: figure(62) }, slides: { ...slides, off: ['act'] } }, { ...BLANK_PROFILE, meeting: { date: '2025-11-27', place: '' } }), { profile: undefined, layers: {}, pictures: {} });
  expect(planLines(plan, DECKS)).toEqual([
    'a:', "  the meeting's date: new from there, and taken (here nothing, there “27 November 2025”)",
    '  A test: figure “Would vote yes”: changed on both sides: yours or theirs? (here “61%, Count, 12 November 2025”, there “62%, Count, 12 November 2025”)',
    '  A test: leaving out the slide “What we do”: new from there, and taken',
  ]);
});
