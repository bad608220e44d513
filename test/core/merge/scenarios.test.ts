import { describe, expect, it } from 'vitest';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { applyLayer } from '../../../core/branch/apply.ts';
import { NO_PLACES } from '../../../core/branch/places.ts';
import { mergeLayer } from '../../../core/merge/merge-layer.ts';
import type { MergeResult } from '../../../core/merge/model.ts';
import { plainText } from '../../../core/merge/same-text.ts';
import { versionOf, type SaidSlide } from './decks.ts';

// What a branch secretary would expect, case by case, written down before it was tried.

const WELCOME: SaidSlide = { id: 'welcome', body: '# Act now for fairer, safer inspection\n\nInspection in England. Prepared by the branch.' };
const ASKS: SaidSlide = { id: 'asks', body: '## What each of us is asked to do\n\n1. Write to your employer, using the template letter\n2. Ask what it will do to protect and support leaders\n3. When a reply comes, forward it to organising\n4. Send an acknowledgement' };
const WHO: SaidSlide = { id: 'who', body: '## Who the employer usually is\n\n| Kind of school | Usual employer |\n|---|---|\n| Community | Local authority |\n| Foundation | Governing body |\n| Academy | Academy trust |\n\nGeneral knowledge: check before relying on it.', attributes: 'layout: table' };
const DUTY: SaidSlide = {
  id: 'duty', attributes: 'layout: two-column',
  body: '## The employer’s legal duty\n\n- A legal duty to manage risks to health and well-being\n- Those risks include foreseeable stressors\n- It never replaces a school-specific assessment\n\n::right::\n\n### Areas to start from\n\n- Demands\n- Control and support\n- Relationships at work',
};
const WON: SaidSlide = { id: 'won', body: '## What has been won\n\n- Single-word judgements end\n- Fewer areas are graded\n- Inspectors’ hours are limited\n- Complaints are in doubt', notes: 'Thank everyone.' };
const POLL: SaidSlide = { id: 'poll', attributes: 'layout: chart', body: '## What the poll says\n\nOf those who answered, {{ poll-oppose }} oppose the framework.\n\n```chart\ntype: bar\nunit: percent\ncategories: [Oppose, Harm]\nseries:\n  National: [{{ poll-oppose }}, {{ poll-harm }}]\nalt: Two bars.\n```' };
const OLD = [WELCOME, POLL, WON, ASKS, WHO, DUTY];
const FIGURES = '  poll-oppose: { label: Oppose the revised framework, kind: percent, value: 91, source: Snap poll, as-of: 2025-09-10 }\n  poll-harm: { label: Say it will harm well-being, kind: percent, value: 90, source: Snap poll, as-of: 2025-09-10 }\n  local-hands: { label: Hands up for writing, kind: count, scope: local }\n';

type Slides = BranchLayer['slides'];
const layerOf = (slides: Partial<Slides>, figures: BranchLayer['figures'] = {}): BranchLayer => {
  const blank = blankLayer('test-deck', '1');
  return { ...blank, figures, slides: { ...blank.slides, ...slides } };
};
const edited = (slide: SaidSlide, from: string, to: string): Partial<Slides> => {
  expect(slide.body).toContain(from);
  return { edits: { [slide.id]: { markdown: slide.body.replace(from, to), from: slide.body } } };
};
const changed = (slide: SaidSlide, ...pairs: [string, string][]): SaidSlide => ({
  ...slide, body: pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, slide.body),
});
const nationally = (slide: SaidSlide, now: SaidSlide): SaidSlide[] => OLD.map((each) => (each === slide ? now : each));

const merge = (layer: BranchLayer, now: readonly SaidSlide[], figures = FIGURES) => mergeLayer(layer, versionOf('1', OLD, FIGURES), versionOf('2', now, figures));
const text = ({ layer }: MergeResult, id: string): string | undefined => {
  const edit = layer.slides.edits[id];
  return edit && plainText(edit.markdown);
};
/** The slides as the branch sees them, switched-off ones with a minus. */
const shown = ({ layer }: MergeResult, now: readonly SaidSlide[], figures = FIGURES): string => {
  const { deck } = versionOf('2', now, figures);
  return applyLayer(deck, layer, NO_PLACES).deck.slides.map(({ id, on }) => (on ? id : `-${id}`)).join(' ');
};

describe('a slide’s text', () => {
  it('1: the branch named its council in one step and national added a step: both, numbered through', () => {
    const now = changed(ASKS, ['2. Ask what it will do to protect and support leaders\n3. When a reply comes, forward it to organising\n4. Send', '2. Ask for a meeting\n3. Ask what it will do to protect and support leaders\n4. When a reply comes, forward it to organising\n5. Send']);
    const result = merge(layerOf(edited(ASKS, 'forward it to organising', 'forward it to Sam and to organising')), nationally(ASKS, now));
    expect(result.conflicts).toEqual([]);
    expect(text(result, 'asks')).toBe(now.body.replace('forward it to organising', 'forward it to Sam and to organising'));
  });

  it('2: the branch corrected one row of the table, national another: both', () => {
    const now = changed(WHO, ['| Academy | Academy trust |', '| Academy or free school | Academy trust |']);
    const result = merge(layerOf(edited(WHO, '| Local authority |', '| Northmoor Council |')), nationally(WHO, now));
    expect([result.conflicts, text(result, 'who')]).toEqual([[], now.body.replace('Local authority', 'Northmoor Council')]);
  });

  it('3: the table got another column nationally: the branch chooses, and its row is shown meanwhile', () => {
    const now = changed(WHO, ['| Kind of school | Usual employer |\n|---|---|\n| Community | Local authority |\n| Foundation | Governing body |\n| Academy | Academy trust |', '| Kind of school | Usual employer | Write to |\n|---|---|---|\n| Community | Local authority | Director |\n| Foundation | Governing body | Chair |\n| Academy | Academy trust | Chair |']);
    const result = merge(layerOf(edited(WHO, '| Local authority |', '| Northmoor Council |')), nationally(WHO, now));
    expect(result.conflicts).toMatchObject([{ slide: 'who', combined: undefined }]);
    expect(text(result, 'who')).toContain('Northmoor Council');
  });

  it('4: national put right a word in the bullet that the branch changed elsewhere: offered together, not taken', () => {
    const now = changed(DUTY, ['foreseeable stressors', 'stressors that can be foreseen']);
    const result = merge(layerOf(edited(DUTY, 'Those risks include', 'In our schools those risks include')), nationally(DUTY, now));
    expect(result.conflicts).toMatchObject([{ combined: now.body.replace('Those risks include', 'In our schools those risks include') }]);
    expect(text(result, 'duty')).toContain('In our schools those risks include foreseeable stressors');
  });

  it('5: national took up what the branch had written: the branch has no change left', () => {
    const ours = changed(WON, ['Complaints are in doubt', 'It is in doubt who hears complaints']);
    const result = merge(layerOf(edited(WON, 'Complaints are in doubt', 'It is in doubt who hears complaints')), nationally(WON, ours));
    expect([result.conflicts, result.layer.slides.edits]).toEqual([[], {}]);
    expect(result.carried).toMatchObject([{ kind: 'now-national', id: 'won' }]);
  });

  it('6: the branch took a bullet out that national changed: asked', () => {
    const result = merge(layerOf(edited(WON, '- Fewer areas are graded\n', '')), nationally(WON, changed(WON, ['Fewer areas', 'Three fewer areas'])));
    expect(result.conflicts).toMatchObject([{ slide: 'won', combined: undefined }]);
  });

  it('7: the branch took a bullet out and national changed another: both', () => {
    const result = merge(layerOf(edited(WON, '- Fewer areas are graded\n', '')), nationally(WON, changed(WON, ['hours are limited', 'hours in school are limited'])));
    expect([result.conflicts, text(result, 'won')]).toEqual([[], '## What has been won\n\n- Single-word judgements end\n- Inspectors’ hours in school are limited\n- Complaints are in doubt']);
  });

  it('8: national put the bullets in another order and the branch changed one of them: both', () => {
    const now = { ...WON, body: '## What has been won\n\n- Fewer areas are graded\n- Inspectors’ hours are limited\n- Complaints are in doubt\n- Single-word judgements end' };
    const result = merge(layerOf(edited(WON, 'Single-word judgements end', 'Single-word judgements ended in 2024')), nationally(WON, now));
    expect([result.conflicts, text(result, 'won')]).toEqual([[], now.body.replace('judgements end', 'judgements ended in 2024')]);
  });

  it('9: the branch put a bullet after one that national took out: offered without that one', () => {
    const result = merge(layerOf(edited(WON, '- Fewer areas are graded\n', '- Fewer areas are graded\n- Our head spoke to the press\n')), nationally(WON, changed(WON, ['- Fewer areas are graded\n', ''])));
    expect(result.conflicts).toMatchObject([{ combined: '## What has been won\n\n- Single-word judgements end\n- Our head spoke to the press\n- Inspectors’ hours are limited\n- Complaints are in doubt' }]);
  });

  it('10: national changed notes, layout and time alone: the branch’s text stays as it was', () => {
    const result = merge(layerOf(edited(WON, 'graded', 'judged')), nationally(WON, { ...WON, notes: 'Thank them twice.', attributes: 'minutes: 4' }));
    expect([result.conflicts, result.layer.slides.edits]).toEqual([[], edited(WON, 'graded', 'judged').edits]);
  });

  it('11: national keeps a bullet for members now: the branch’s words in it are kept for members too', () => {
    const now = changed(WON, ['- Inspectors’ hours are limited\n', '<!-- only: members -->\n- Inspectors’ hours are limited\n<!-- end -->\n']);
    const result = merge(layerOf(edited(WON, 'hours are limited', 'hours are limited, as we asked')), nationally(WON, now));
    expect([result.conflicts, text(result, 'won')]).toEqual([[], now.body.replace('hours are limited', 'hours are limited, as we asked')]);
  });

  it('12: the chart’s categories changed nationally and the branch added a sentence: both; both changed the chart: asked', () => {
    const now = changed(POLL, ['[Oppose, Harm]', '[Oppose it, Expect harm]']);
    const ours = merge(layerOf(edited(POLL, 'oppose the framework.', 'oppose the framework.\n\nIn Northmoor nobody was for it.')), nationally(POLL, now));
    expect([ours.conflicts, text(ours, 'poll')]).toEqual([[], now.body.replace('oppose the framework.', 'oppose the framework.\n\nIn Northmoor nobody was for it.')]);
    expect(merge(layerOf(edited(POLL, 'alt: Two bars.', 'alt: Two long bars.')), nationally(POLL, now)).conflicts).toHaveLength(1);
  });
});

describe('a slide that went elsewhere', () => {
  it('13: another id and a new heading: text, notes and switch go along', () => {
    const now = nationally(WHO, { ...changed(WHO, ['## Who the employer usually is', '## Who your employer is']), id: 'your-employer' });
    const result = merge(layerOf({ ...edited(WHO, '| Local authority |', '| Northmoor Council |'), notes: { who: 'Ask Sam.' }, off: ['who'] }), now);
    expect(text(result, 'your-employer')).toContain('## Who your employer is\n\n| Kind of school | Usual employer |\n|---|---|\n| Community | Northmoor Council |');
    expect([result.conflicts, Object.keys(result.layer.slides.edits), result.layer.slides.notes, result.layer.slides.off]).toEqual([[], ['your-employer'], { 'your-employer': 'Ask Sam.' }, ['your-employer']]);
  });

  it('14: split in two: what the branch changed is on the part that has it', () => {
    const areas: SaidSlide = { id: 'duty-areas', body: '## Areas to start from\n\n- Demands\n- Control and support\n- Relationships at work' };
    const rest: SaidSlide = { id: 'duty', body: '## The employer’s legal duty\n\n- A legal duty to manage risks to health and well-being\n- Those risks include foreseeable stressors\n- It never replaces a school-specific assessment' };
    const now = OLD.flatMap((each) => (each === DUTY ? [rest, areas] : [each]));
    const result = merge(layerOf({ ...edited(DUTY, '- Relationships at work', '- Relationships at work and at home'), off: ['duty'], notes: { duty: 'Which areas matter here? Demands, and control.' } }), now);
    expect(result.conflicts).toEqual([]);
    expect(result.layer.slides.edits).toEqual({ 'duty-areas': { markdown: areas.body.replace('at work', 'at work and at home'), from: expect.stringContaining('## Areas to start from') as string } });
    expect([result.layer.slides.off, Object.keys(result.layer.slides.notes)]).toEqual([['duty', 'duty-areas'], ['duty-areas']]);
  });

  it('15: two slides joined: what the branch changed on one is on the joint slide, notes of both are there', () => {
    const joint: SaidSlide = { id: 'won', body: `${WON.body}\n\n${ASKS.body.replace('## What each of us is asked to do\n\n', '')}` };
    const now = OLD.flatMap((each) => (each === WON ? [joint] : each === ASKS ? [] : [each]));
    const result = merge(layerOf({ ...edited(ASKS, 'Send an acknowledgement', 'Send Sam’s acknowledgement'), notes: { won: 'First.', asks: 'Second.' }, off: ['asks'] }), now);
    expect([result.conflicts, text(result, 'won')]).toEqual([[], joint.body.replace('Send an acknowledgement', 'Send Sam’s acknowledgement')]);
    expect([result.layer.slides.notes, result.layer.slides.off]).toEqual([{ won: 'First.\n\nSecond.' }, []]);
    expect(result.calledOut).toMatchObject([{ kind: 'switch', slide: 'won' }]);
  });

  it('16: removed: the branch’s text is kept on a slide of its own, off, in its place; one without changes is gone', () => {
    const now = OLD.filter((each) => each !== WON && each !== WELCOME);
    const result = merge(layerOf({ ...edited(WON, 'graded', 'judged'), notes: { won: 'Say who won it.' }, off: ['welcome'] }), now);
    expect(shown(result, now)).toBe('poll -won asks who duty');
    expect(result.layer.slides.added).toEqual([{ id: 'won', after: 'poll', markdown: WON.body.replace('graded', 'judged'), audience: undefined }]);
    expect([result.layer.slides.notes, result.layer.slides.off, result.layer.slides.edits]).toEqual([{ won: 'Say who won it.' }, ['won'], {}]);
    expect(result.calledOut).toMatchObject([{ kind: 'removed-slide', slide: 'won' }]);
  });

  it('17: an added slide whose neighbour is removed or renamed stays in its place', () => {
    const added = [{ id: 'our-news', after: 'won', markdown: '## Our news\n\nWe met.', audience: undefined }];
    expect(shown(merge(layerOf({ added }), OLD.filter((each) => each !== WON)), OLD.filter((each) => each !== WON))).toBe('welcome poll our-news asks who duty');
    const renamed = nationally(WON, { ...WON, id: 'gains' });
    expect(shown(merge(layerOf({ added }), renamed), renamed)).toBe('welcome poll gains our-news asks who duty');
    const taken = [...OLD, { id: 'our-news', body: '## National news\n\nSomething else altogether.' }];
    expect(shown(merge(layerOf({ added, notes: { 'our-news': 'Mine.' } }), taken), taken)).toBe('welcome poll won our-our-news asks who duty our-news');
  });

  it('18: the branch moved one slide and national another: both stand where they were put', () => {
    const now = [WELCOME, POLL, DUTY, WON, ASKS, WHO];
    const result = merge(layerOf({ order: ['welcome', 'asks', 'poll', 'won', 'who', 'duty'] }), now);
    expect(shown(result, now)).toBe('welcome asks poll duty won who');
  });
});

describe('figures', () => {
  const hand = { value: 39, source: 'Show of hands', asOf: '2025-11-12', enteredBy: 'Sam' };

  it('19: a corrected value: typed by hand, used by token and in notes are called out; another number is not', () => {
    const result = merge(layerOf({
      ...edited(POLL, 'oppose the framework.', 'oppose the framework. That is 91 per cent, and 91 heads here.'),
      added: [{ id: 'ours', after: undefined, markdown: '## Ours\n\nNinety-one per cent, or 2,091 people, 191% and 91.5%.', audience: undefined }],
      notes: { won: 'Say 91% slowly.' },
    }), OLD, FIGURES.replace('value: 91', 'value: 89'));
    expect(result.calledOut.map(({ kind, slide, part, found }) => [kind, slide, part, found])).toEqual([
      ['value-changed', 'poll', 'edit', '{{ poll-oppose }}'], ['typed-value', 'poll', 'edit', '91 per cent'],
      ['typed-value', 'ours', 'added', 'Ninety-one per cent'], ['typed-value', 'won', 'notes', '91%'],
    ]);
  });

  it('20: a figure that is gone: its token in the branch’s text is named, the branch’s value is kept', () => {
    const now = [WELCOME, WON, ASKS, WHO, DUTY];
    const result = merge(layerOf({ notes: { won: '{{ local-hands }} hands, {{ poll-harm }}' } }, { 'local-hands': hand }), now, FIGURES.split('\n')[0]);
    expect(result.calledOut.map(({ kind, figure, part }) => [kind, figure, part])).toEqual([['retired-figure', 'local-hands', 'figure'], ['unknown-token', 'poll-harm', 'notes'], ['unknown-token', 'local-hands', 'notes']]);
    expect(result.layer.figures).toEqual({ 'local-hands': hand });
  });

  it('21: a figure under another id: value and tokens follow; where it is only alike, somebody is asked', () => {
    const layer = layerOf({ notes: { won: '{{ local-hands | plain }} hands' } }, { 'local-hands': hand });
    const certain = merge(layer, OLD, FIGURES.replace('local-hands:', 'hands-writing:'));
    expect([certain.layer.figures, certain.layer.slides.notes, certain.calledOut]).toEqual([{ 'hands-writing': hand }, { won: '{{ hands-writing | plain }} hands' }, []]);
    const asked = merge(layer, OLD, FIGURES.replace('local-hands: { label: Hands up for writing,', 'hands-writing: { label: Hands up for writing letters,'));
    expect([asked.layer.figures, asked.layer.slides.notes]).toEqual([{ 'local-hands': hand }, layer.slides.notes]);
    expect(asked.calledOut.map(({ kind, part }) => [kind, part])).toEqual([['renamed-figure', 'figure'], ['renamed-figure', 'notes']]);
  });

  it('22: a figure that is measured otherwise: the branch’s value has to be entered again', () => {
    const result = merge(layerOf({}, { 'local-hands': hand }), OLD, FIGURES.replace('Hands up for writing, kind: count', 'Hands up for writing, kind: percent'));
    expect(result.calledOut).toMatchObject([{ kind: 'redefined-figure', figure: 'local-hands' }]);
    expect(result.layer.figures).toEqual({ 'local-hands': { ...hand, toConfirm: 'its kind' } });
  });
});

it('23: a slide that fewer people may see now says so of the branch’s text', () => {
  const result = merge(layerOf(edited(WON, 'graded', 'judged')), nationally(WON, { ...WON, attributes: 'audience: [members]' }));
  expect(result.calledOut).toMatchObject([{ kind: 'narrowed-slide', slide: 'won' }]);
});
