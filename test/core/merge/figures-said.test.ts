import { describe, expect, it } from 'vitest';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import { sayChanges } from '../../../core/merge/say-changes.ts';
import { versionOf, type SaidSlide } from './decks.ts';

// What is said of figures that are for others now, out of something else, or given by somebody else.

const FIGURES = `  asked: { label: People who were asked, kind: count, value: 1400, source: Poll, as-of: 2025-09-10 }
  met: { label: People who met, kind: count, value: 2000, source: Meeting, as-of: 2025-09-16 }
  reps: { label: Would like a rep, kind: percent, value: 73, base: met, source: Meeting, as-of: 2025-09-16 }
  here: { label: Present here, kind: count, scope: local }
  yes: { label: In favour here, kind: count, base: here, scope: local, audience: [members] }
  share: { label: "In favour, in our branch", kind: percent, base: here, scope: local, share: [yes, here], min-base: 10 }
`;
const WHY: SaidSlide = { id: 'why', body: '## Why\n\n- Of those who met, {{ reps }} would like a rep' };
const OURS: SaidSlide = { id: 'ours', attributes: 'audience: [members]', body: '## For us\n\n- Members' };
const given = (value: number) => ({ value, source: 'Headcount', asOf: '2025-11-12', enteredBy: 'Sam' });

const layerOf = (slides: Partial<BranchLayer['slides']>, figures: Record<string, ReturnType<typeof given>> = {}): BranchLayer => {
  const blank = blankLayer('test-deck', '1');
  return { ...blank, figures, slides: { ...blank.slides, ...slides } };
};
const edits = (slide: SaidSlide, more: string) => ({ edits: { [slide.id]: { markdown: `${slide.body}\n- ${more}`, from: slide.body } } });
const merge = (layer: BranchLayer, ...swaps: [string, string][]) => {
  const now = swaps.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, FIGURES);
  return mergeLayer(layer, versionOf('1', [WHY, OURS], FIGURES), versionOf('2', [WHY, OURS], now));
};
const FOR_MEMBERS: [string, string] = ['base: met,', 'base: met, audience: [members],'];

describe('a figure that is for fewer people now', () => {
  it('is named where the branch uses it, or typed it, before those others', () => {
    const { calledOut } = merge(layerOf(edits(WHY, '{{ reps }} want one, that is 73%')), FOR_MEMBERS);
    expect(calledOut).toMatchObject([
      { kind: 'narrowed-figure', slide: 'why', figure: 'reps', part: 'edit', found: '{{ reps }}' },
      { kind: 'narrowed-figure', slide: 'why', figure: 'reps', part: 'edit', found: '73%' },
    ]);
    expect(calledOut[1]?.says).toBe('Your text on "Why" says "73%". If that is "Would like a rep", it is for fewer people now. Take it out of what others may read.');
  });

  it('is not named where only members read it', () => {
    expect(merge(layerOf({ ...edits(OURS, '{{ reps }}, 73%'), notes: { why: '73%' }, added: [{ id: 'a', after: undefined, markdown: '## A\n\n73%', audience: undefined }] }), FOR_MEMBERS).calledOut).toEqual([]);
  });
});

it('a figure that is out of something else is named where the branch uses or typed it, and not said to have another value', () => {
  const { calledOut, changes } = merge(layerOf({ ...edits(WHY, '{{ reps }} of us'), notes: { why: 'Say 73 per cent' } }), ['base: met,', 'base: asked,']);
  expect(calledOut).toMatchObject([{ kind: 'value-changed', slide: 'why', found: '{{ reps }}' }, { kind: 'typed-value', part: 'notes', found: '73 per cent' }]);
  expect(sayChanges(changes)).toContain('Corrected: figure "reps" (Would like a rep), 73% as before. Changed: what it is out of. Used on: why.');
});

it('a local figure that national gives now: the value is kept and not asked for again', () => {
  const { calledOut, layer } = merge(layerOf({}, { here: given(42) }), ['kind: count, scope: local }\n  yes', 'kind: count, value: 900, source: Survey, as-of: 2026-01 }\n  yes']);
  expect(calledOut).toMatchObject([{ kind: 'redefined-figure', figure: 'here', says: '"Present here" is given nationally now: 900. Your value is kept and not used.' }]);
  expect(layer.figures).toEqual({ here: given(42) });
});

it('a share of the branch’s values that is worked out otherwise is named, and nothing has to be entered again', () => {
  const { calledOut, layer } = merge(layerOf({}, { here: given(42), yes: given(31) }), ['min-base: 10', 'min-base: 50']);
  expect(calledOut).toMatchObject([{ kind: 'redefined-figure', figure: 'share', says: '"In favour, in our branch" is worked out from what you gave, and otherwise now. Changed: out of how many it is printed. Look at what it says.' }]);
  expect(layer.figures).toEqual({ here: given(42), yes: given(31) });
});

it('a figure that more people may see is named where the branch gave its value', () => {
  const { calledOut } = merge(layerOf({}, { yes: given(31) }), [', audience: [members] }\n  share', ' }\n  share']);
  expect(calledOut).toMatchObject([{ kind: 'widened-figure', figure: 'yes', part: 'figure' }]);
  expect(merge(layerOf({}), [', audience: [members] }\n  share', ' }\n  share']).calledOut).toEqual([]);
});

it('a figure whose id was given to something else is named with what it was called, and a value given for it', () => {
  const layer = layerOf({ notes: { why: 'Say 73% of {{ reps }}' } }, { here: given(42) });
  const { calledOut, changes } = merge(layer, ['label: Would like a rep, kind: percent, value: 73', 'label: Were inspected since September, kind: percent, value: 41'], ['label: Present here', 'label: Letters sent by us']);
  expect(sayChanges(changes)[1]).toContain('figure "reps" (Were inspected since September; before: Would like a rep), 73% before and 41% now.');
  expect(calledOut.map(({ says }) => says)).toEqual([
    '"Present here" is called "Letters sent by us" now. If that is something else, your value belongs elsewhere: check it and enter it again.',
    '"Would like a rep", which is called "Were inspected since September" now, was 73% and is 41% now. Your notes on "Why" use it: check that what you say about it is still right.',
    'Your notes on "Why" say "73%". If that is "Would like a rep", which is called "Were inspected since September" now, it was corrected: 73% before and 41% now.',
  ]);
  expect(merge(layerOf({}, { here: given(42) }), ['label: Present here', 'label: Present here tonight']).calledOut).toEqual([]);
});
