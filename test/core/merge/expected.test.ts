import { describe, expect, it } from 'vitest';
import { applyLayer } from '../../../core/branch/apply.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { NO_PLACES } from '../../../core/branch/places.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { withLayer } from '../../../core/merge/merge-with-region.ts';
import { plainText } from '../../../core/merge/same-text.ts';
import { sayMerge } from '../../../core/merge/say-merge.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { sourcesOf, versionOf, type SaidSlide } from './decks.ts';

// Further pairs of versions, and what a careful person would expect of each.

const WELCOME: SaidSlide = { id: 'welcome', body: '# Act now' };
const ASKS: SaidSlide = { id: 'asks', body: '## What each of us is asked\n\n1. Write to your employer\n2. Ask what it will do to protect leaders\n3. Forward the reply to organising\n4. Send an acknowledgement', notes: 'Envelopes.' };
const WON: SaidSlide = { id: 'won', body: '## What has been won\n\n- Single-word judgements end\n- Fewer areas are graded\n- Inspectors keep their hours\n- Complaints are in doubt' };
const DUTY: SaidSlide = { id: 'duty', body: '## The legal duty\n\n- Manage risks to health\n- Assess each school by itself' };
const END: SaidSlide = { id: 'end', body: '## Get involved\n\nWrite to us.' };
const OLD = [WELCOME, ASKS, WON, DUTY, END];

const layerOf = (slides: Partial<BranchLayer['slides']>): BranchLayer => {
  const blank = blankLayer('test-deck', '1');
  return { ...blank, slides: { ...blank.slides, ...slides } };
};
const edited = (slide: SaidSlide, from: string, to: string): Partial<BranchLayer['slides']> => {
  expect(slide.body).toContain(from);
  return { edits: { [slide.id]: { markdown: slide.body.replace(from, to), from: slide.body } } };
};
const merge = (layer: BranchLayer, now: readonly SaidSlide[]) => mergeLayer(layer, versionOf('1', OLD), versionOf('2', now));
const markdown = (layer: BranchLayer, id: string): string => plainText(layer.slides.edits[id]?.markdown ?? '');
const order = (layer: BranchLayer, now: readonly SaidSlide[]): string => applyLayer(versionOf('2', now).deck, layer, NO_PLACES).deck.slides.map(({ id }) => id).join(' ');

describe('numbered steps', () => {
  const split = { ...ASKS, body: '## What each of us is asked\n\n1. Write to your employer\n2. Ask what it will do to protect leaders' };
  const reply = { id: 'reply', body: '## When they reply\n\n1. Forward the reply to organising\n2. Send an acknowledgement' };

  it('start from one on the second half of a slide that was split', () => {
    const { layer } = merge(layerOf(edited(ASKS, 'to organising', 'to Sam')), [WELCOME, split, reply, WON, DUTY, END]);
    expect(markdown(layer, 'reply')).toBe(reply.body.replace('to organising', 'to Sam'));
    expect(Object.keys(layer.slides.edits)).toEqual(['reply']);
  });

  it('start from one under a heading that national put in, and where the branch started them itself, there', () => {
    const now = { ...ASKS, body: ASKS.body.replace('3. Forward', '### Later\n\n1. Forward').replace('4. Send', '2. Send') };
    expect(markdown(merge(layerOf(edited(ASKS, 'Write to your', 'Write to our')), [WELCOME, now, WON, DUTY, END]).layer, 'asks')).toBe(now.body.replace('Write to your', 'Write to our'));
    const ours = ASKS.body.replace('1. Write', '5. Write').replace('2. Ask', '6. Ask').replace('3. For', '7. For').replace('4. Send', '8. Send');
    const more = { ...ASKS, body: `${ASKS.body}\n5. Keep a copy` };
    expect(markdown(merge(layerOf({ edits: { asks: { markdown: ours.replace('your employer', 'our trust'), from: ASKS.body } } }), [WELCOME, more, WON, DUTY, END]).layer, 'asks'))
      .toBe(`${ours.replace('your employer', 'our trust')}\n9. Keep a copy`);
  });
});

it('spaces and blank lines alone are no change: nothing is listed, and the branch’s text stays', () => {
  const now = { ...WON, body: WON.body.replace('- Fewer areas', '-   Fewer  areas').replace('\n\n- Single', '\n\n\n- Single') };
  const { changes, carried, layer } = merge(layerOf(edited(WON, 'in doubt', 'in grave doubt')), [WELCOME, ASKS, now, DUTY, END]);
  expect([changes.slides, carried.map(({ kind }) => kind)]).toEqual([[], ['kept']]);
  expect([markdown(layer, 'won'), plainText(layer.slides.edits['won']?.from ?? '')]).toEqual([WON.body.replace('in doubt', 'in grave doubt'), now.body]);
});

describe('what one side took out and the other moved', () => {
  const movedUp = { ...WON, body: '## What has been won\n\n- Complaints are in doubt\n- Single-word judgements end\n- Fewer areas are graded\n- Inspectors keep their hours' };

  it('stays out where the branch took it out', () => {
    const { layer, conflicts, carried } = merge(layerOf(edited(WON, '\n- Complaints are in doubt', '')), [WELCOME, ASKS, movedUp, DUTY, END]);
    expect([conflicts, carried.map(({ kind }) => kind), markdown(layer, 'won')]).toEqual([[], ['combined'], WON.body.replace('\n- Complaints are in doubt', '')]);
  });

  it('is asked about where national took out what the branch moved', () => {
    const now = { ...WON, body: WON.body.replace('\n- Complaints are in doubt', '') };
    const { layer, conflicts } = merge(layerOf({ edits: { won: { markdown: movedUp.body, from: WON.body } } }), [WELCOME, ASKS, now, DUTY, END]);
    expect(conflicts).toMatchObject([{ slide: 'won', combined: now.body }]);
    expect(markdown(layer, 'won')).toBe(movedUp.body);
  });
});

it('a slide that is taken for another one, with another heading and many other words, is named where the branch wrote on it', () => {
  const quote = { id: 'report', body: '## What the report found\n\nThe independent assessment concludes that the revised framework\n\n> "does not reduce the pressure on leaders"\n\nThe independent assessment, 2025' };
  const second = { id: 'report-2026', body: '## What the second report found\n\nThe second independent assessment concludes that the framework in use\n\n> "has added to the pressure"\n\nThe independent assessment, 2026' };
  const ours = layerOf({ edits: { report: { markdown: `${quote.body}\n\nNorthmoor Council has read it.`, from: quote.body } } });
  const said = (now: SaidSlide) => mergeLayer(ours, versionOf('1', [...OLD, quote]), versionOf('2', [...OLD, now])).calledOut;
  expect(said(second)).toMatchObject([{ kind: 'renamed-slide', slide: 'report-2026', says: '"What the report found" is gone, and "What the second report found" is taken to be the same slide under another name. What you wrote is on it now: check that it still fits.' }]);
  expect(said({ id: 'report-2026', body: quote.body.replace('the report', 'this report') })).toEqual([]);
});

it('notes of joined slides come in the order of the slides, however the file has them', () => {
  const joined = { ...WON, body: `${WON.body}\n- Manage risks to health\n- Assess each school by itself` };
  const { layer } = merge(layerOf({ notes: { duty: 'Second.', won: 'First.' } }), [WELCOME, ASKS, joined, END]);
  expect(layer.slides.notes).toEqual({ won: 'First.\n\nSecond.' });
});

describe('slides that the branch added', () => {
  const added = (id: string, after: string) => ({ id, after, markdown: `## ${id}`, audience: undefined });

  it('stand in their order when the slides that they followed are gone', () => {
    const now = [WELCOME, DUTY, END];
    const { layer } = merge(layerOf({ added: [added('b', 'won'), added('c', 'b'), added('a', 'asks'), added('d', 'duty')] }), now);
    expect(order(layer, now)).toBe('welcome a b c duty d end');
    expect(merge(layer, now).layer).toEqual(layer);
  });

  it('stand beside what is kept of a removed slide as they did', () => {
    const now = [WELCOME, DUTY, END];
    const { layer } = merge(layerOf({ ...edited(ASKS, 'Write', 'Do write'), added: [added('b', 'won'), added('a', 'asks')] }), now);
    expect(order(layer, now)).toBe('welcome asks a b duty end');
  });
});

describe('switches', () => {
  it('are said to hold for both halves of a slide that was split', () => {
    const half = { ...WON, body: WON.body.split('\n- Inspectors')[0] ?? '' };
    const rest = { id: 'open', body: '## What is open\n\n- Inspectors keep their hours\n- Complaints are in doubt' };
    const { layer, calledOut } = merge(layerOf({ off: ['won'] }), [WELCOME, ASKS, half, rest, DUTY, END]);
    expect(layer.slides.off).toEqual(['won', 'open']);
    expect(calledOut).toMatchObject([{ kind: 'switch', says: 'You had switched "What has been won" off. It was split, and all of it is off: "What has been won" and "What is open".' }]);
  });

  it('are named where national starts a slide switched off on which the branch wrote, and not where it hid it or had switched it on', () => {
    const now = [WELCOME, ASKS, { ...WON, attributes: 'optional: true' }, DUTY, END];
    const wrote = edited(WON, 'in doubt', 'in grave doubt');
    expect(merge(layerOf(wrote), now).calledOut).toMatchObject([{ kind: 'switch', slide: 'won' }]);
    for (const slides of [{ ...wrote, off: ['won'] }, { ...wrote, on: ['won'] }, {}]) expect(merge(layerOf(slides), now).calledOut).toEqual([]);
  });
});

it('what is kept of a removed slide is named: the text, the notes, or both', () => {
  const now = [WELCOME, WON, DUTY, END];
  const says = (slides: Partial<BranchLayer['slides']>): string => merge(layerOf(slides), now).calledOut[0]?.says ?? '';
  expect(says({ ...edited(ASKS, 'Write', 'Do write'), notes: { asks: 'Ours.' } })).toContain('Your text and your notes on it are kept');
  expect(says(edited(ASKS, 'Write', 'Do write'))).toContain('Your text on it is kept');
  expect(says({ notes: { asks: 'Ours.' } })).toContain('Your notes on it are kept');
});

it('a version whose front matter can’t be read is said to be so, and not to be another deck', () => {
  const broken = sourcesOf('2', OLD);
  const now = { ...broken, deck: { ...broken.deck, text: broken.deck.text.replace('title: A test', 'title: A test: again') } };
  expect(() => mergeLayer(layerOf({}), versionOf('1', OLD), readVersion(now))).toThrow(/The newer version can't be read whole: deck\.md:4/);
  expect(() => mergeLayer(layerOf({}), readVersion(now), versionOf('2', OLD))).toThrow(/The older version can't be read whole/);
});

it('a text that was made from the region’s is said to be compared with that', () => {
  const region: BranchLayer = { ...layerOf(edited(WON, 'Fewer', 'Far fewer')), profile: blankLayer('test-deck', '1').profile };
  const theirs = WON.body.replace('Fewer', 'Far fewer');
  const branch = layerOf({ edits: { won: { markdown: `${theirs}\n- Ours`, from: theirs } } });
  const { carried } = mergeLayer(branch, withLayer(versionOf('1', OLD), region), withLayer(versionOf('2', OLD), { ...region, baseVersion: '2' }));
  expect(carried).toMatchObject([{ kind: 'kept', says: 'Your text of "What has been won" stays: the region’s text is as it was.' }]);
});

it('a conflict is read in a terminal with its three texts, and what can be chosen', () => {
  const now = { ...WON, body: WON.body.replace('Fewer areas are graded', 'Eight areas are graded') };
  const lines = sayMerge(merge(layerOf(edited(WON, 'Fewer areas are graded', 'Few areas are judged')), [WELCOME, ASKS, now, DUTY, END]));
  expect(lines.slice(lines.indexOf('Choose:'))).toEqual([
    'Choose:',
    '  "What has been won" (won): the national text and the branch’s have both changed. They change the same words. The branch’s is shown until you choose.',
    '    National before:', '      - Fewer areas are graded', '    National now:', '      - Eight areas are graded', '    The branch’s:', '      - Few areas are judged',
    '  --choose SLIDE=ours keeps the branch’s text, SLIDE=national puts the other text in its place,',
    '  SLIDE=combined has both in one, where they can be put together.',
    '', 'Merged. One slide is left to choose.',
  ]);
});

describe('an order of a few slides, written by hand', () => {
  const NEW = { id: 'new', body: '## New evidence\n\nA survey of governors.' };

  it('stays as it was written, and draws along what follows nationally now', () => {
    const now = [WELCOME, ASKS, WON, DUTY, NEW, END];
    const { layer } = merge(layerOf({ order: ['duty', 'asks'] }), now);
    expect([layer.slides.order, order(layer, now)]).toEqual([['duty', 'asks'], 'welcome duty new end asks won']);
  });

  it('keeps a slide where the branch put it that national moved elsewhere', () => {
    const now = [WELCOME, ASKS, DUTY, END, WON];
    const { layer } = merge(layerOf({ order: ['welcome', 'won'] }), now);
    expect(order(layer, now)).toBe('welcome asks duty end won');
    expect(order(merge(layerOf({ order: ['won', 'welcome'] }), now).layer, now)).toBe('won welcome asks duty end');
  });

  it('has what a removed slide drew along in its place', () => {
    const now = [WELCOME, ASKS, DUTY, END];
    const { layer } = merge(layerOf({ order: ['won', 'welcome'] }), now);
    expect([layer.slides.order, order(layer, now)]).toEqual([['duty', 'welcome'], 'duty end welcome asks']);
    expect(merge(layer, now).layer).toEqual(layer);
  });
});
