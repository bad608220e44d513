import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../core/merge/compare-versions.ts';
import { versionOf, type SaidSlide } from './decks.ts';

const WELCOME: SaidSlide = { id: 'welcome', body: '# Act now\n\nWelcome to everybody who came tonight.' };
const WHY: SaidSlide = { id: 'why', body: '## Why we raise this\n\n- Workload and well-being of leaders\n- Trust in inspection has gone\n- Grades are too blunt for schools\n- There is a humane alternative' };
const ASKS: SaidSlide = { id: 'asks', body: '## What we ask of you\n\n- Write to the chief inspector\n- Put a risk assessment in place\n- Release staff for training days' };
const NEXT: SaidSlide = { id: 'next', body: '## Next steps\n\n1. Write to your employer\n2. Talk to colleagues in the staff room' };
const OLD = [WELCOME, WHY, ASKS, NEXT];

const slides = (now: readonly SaidSlide[], old: readonly SaidSlide[] = OLD) =>
  compareVersions(versionOf('1', old), versionOf('2', now)).slides.map(({ kind, id, was, parts }) => [kind, id, ...was, ...(parts.length > 0 ? ['→', ...parts] : [])].join(' '));

const FIGURE = '  poll: { label: Oppose the framework, kind: percent, value: 91, source: Snap poll, as-of: 2025-09-10 }\n';
const figures = (now: string, old = FIGURE) => {
  const { figures: changes } = compareVersions(versionOf('1', OLD, old), versionOf('2', OLD, now));
  return changes.map(({ kind, id, was, certain }) => [kind, id, ...(was === id || was === '' ? [] : [was, certain ? 'certain' : 'asked'])].join(' '));
};

describe('slides of two versions', () => {
  it('finds nothing between a version and itself', () => {
    expect(slides(OLD)).toEqual([]);
  });
  it('finds slides added, removed, moved and changed', () => {
    expect(slides([WELCOME, { id: 'pay', body: '## Pay\n\nNothing was said of pay.' }, ASKS, { ...NEXT, notes: 'Slowly.' }])).toEqual(['removed why why', 'added pay', 'changed next next']);
    expect(slides([WELCOME, NEXT, WHY, ASKS])).toEqual(['moved next next']);
  });
  it('follows a slide under another id, also with some words changed and elsewhere', () => {
    expect(slides([WELCOME, { ...WHY, id: 'case', body: WHY.body.replace('too blunt', 'far too blunt') }, ASKS, NEXT])).toEqual(['renamed case why']);
    expect(slides([WELCOME, ASKS, NEXT, { ...WHY, id: 'case' }])).toEqual(['renamed case why', 'moved case why']);
  });
  it('follows the only slide of a heading, though its text is new', () => {
    expect(slides([WELCOME, { id: 'case', body: '## Why we raise this\n\n- Workload above all\n- Leaders leave the profession early' }, ASKS, NEXT])).toEqual(['renamed case why']);
  });
  it('takes another text under another id for another slide', () => {
    expect(slides([WELCOME, { id: 'pay', body: '## Pay\n\n- It fell behind prices\n- Talks begin in spring' }, ASKS, NEXT])).toEqual(['removed why why', 'added pay']);
  });
  it('keeps an id with its slide, however much of it is new', () => {
    expect(slides([WELCOME, { id: 'why', body: '## A new start\n\nEverything else is different here.' }, ASKS, NEXT])).toEqual(['changed why why']);
  });
  it('follows the text where ids were given to other slides', () => {
    expect(slides([WELCOME, { ...WHY, id: 'asks' }, { ...ASKS, id: 'why' }, NEXT])).toEqual(['renamed asks why', 'renamed why asks']);
  });
  it('finds a slide that was split, with or without its id', () => {
    const [first, second] = ['## Why we raise this\n\n- Workload and well-being of leaders\n- Trust in inspection has gone', '## Why we raise this, continued\n\n- Grades are too blunt for schools\n- There is a humane alternative'];
    expect(slides([WELCOME, { id: 'why', body: first }, { id: 'why-b', body: second }, ASKS, NEXT])).toEqual(['split why why → why why-b']);
    expect(slides([WELCOME, { id: 'why-a', body: first }, { id: 'why-b', body: second }, ASKS, NEXT])).toEqual(['split why-a why → why-a why-b']);
  });
  it('finds slides that were joined', () => {
    const both = `${ASKS.body}\n\n${NEXT.body.replace('## Next steps\n\n', '')}`;
    expect(slides([WELCOME, WHY, { id: 'asks', body: both }])).toEqual(['joined asks asks next']);
    expect(slides([WELCOME, WHY, { id: 'all', body: both }])).toEqual(['joined all asks next']);
  });
  it('takes a further slide that repeats another for a new one', () => {
    expect(slides([WELCOME, WHY, { id: 'again', body: '## Once more\n\n- Workload and well-being of leaders\n- Trust in inspection has gone' }, ASKS, NEXT])).toEqual(['added again']);
  });
  it('says where fewer people may see a slide', () => {
    const { slides: changes } = compareVersions(versionOf('1', OLD), versionOf('2', [WELCOME, { ...WHY, attributes: 'audience: [members]' }, ASKS, NEXT]));
    expect(changes).toMatchObject([{ kind: 'changed', id: 'why', fields: ['audience'], narrowed: true }]);
  });
});

describe('figures of two versions', () => {
  it('tells a correction from a newer value', () => {
    expect(figures(FIGURE.replace('91', '89'))).toEqual(['corrected poll']);
    expect(figures(FIGURE.replace('91', '89').replace('2025-09-10', '2026-01-15'))).toEqual(['updated poll']);
    expect(figures(FIGURE.replace('as-of: 2025-09-10', 'as-of: 2026-01-15, corrected: Late answers are in.'))).toEqual(['corrected poll']);
    expect(figures(FIGURE.replace('value', 'qualifier: more than, value'))).toEqual(['corrected poll']);
  });
  it('finds retired figures, gone or still there', () => {
    expect(figures('')).toEqual(['retired poll']);
    expect(figures(FIGURE.replace(' }', ', retired: Withdrawn. }'))).toEqual(['retired poll']);
  });
  it('follows a figure under another id where its label is the same, and asks where it is alike', () => {
    expect(figures(FIGURE.replace('poll:', 'snap-oppose:'))).toEqual(['renamed snap-oppose poll certain']);
    expect(figures(FIGURE.replace('poll:', 'snap-oppose:').replace('Oppose the framework', 'Oppose the new framework'))).toEqual(['renamed snap-oppose poll asked']);
    expect(figures(FIGURE.replace('poll:', 'snap-oppose:').replace('percent', 'count'))).toEqual(['added snap-oppose', 'retired poll']);
  });
  it('says where a figure measures something else', () => {
    const local = '  here: { label: Agreed here, kind: count, scope: local }\n';
    expect(figures(local.replace('count', 'percent'), local)).toEqual(['redefined here']);
    expect(figures(local.replace('scope', 'min-base: 10, scope'), local)).toEqual(['redefined here']);
    expect(figures(local.replace('scope', 'audience: [members], scope'), local)).toEqual(['redefined here']);
    expect(figures(local.replace('scope', 'required: true, scope'), local)).toEqual(['changed here']);
  });
});

it('finds letters and details', () => {
  const letter = (text: string): string => `---\nid: jcnc\ntitle: To the JCNC\nfor: [members, employer]\n---\n\n${text}\n`;
  const changes = compareVersions(
    versionOf('1', OLD, '', { jcnc: letter('Dear all.'), old: letter('Old.').replace('jcnc', 'old') }),
    versionOf('2', OLD, '', { jcnc: letter('Dear colleagues.').replace('[members, employer]', 'members'), fresh: letter('New.').replace('jcnc', 'fresh') }, 'audiences: [members]'),
  );
  expect(changes.letters).toMatchObject([{ kind: 'changed', id: 'jcnc', narrowed: true }, { kind: 'added', id: 'fresh' }, { kind: 'removed', id: 'old' }]);
  expect(changes.details).toEqual([{ field: 'version', was: '1', is: '2', narrowed: false }, { field: 'audiences', was: 'members, employer', is: 'members', narrowed: true }]);
  expect([changes.from, changes.to]).toEqual(['1', '2']);
});

it('refuses a newer version that can’t be read whole, and another deck; the older one may have faults', () => {
  const [sound, broken] = [versionOf('1', OLD, FIGURE), versionOf('2', OLD, FIGURE.replace('percent', 'share of'))];
  expect(() => compareVersions(sound, broken)).toThrow(/^Version "2" of "test-deck" can't be read whole: figures\.yaml:/);
  expect(compareVersions(broken, sound).figures.map(({ kind, id }) => [kind, id])).toEqual([['added', 'poll']]);
  const other = { ...sound, deck: { ...sound.deck, meta: { ...sound.deck.meta, id: 'other' } } };
  expect(() => compareVersions(other, sound)).toThrow('"other" and "test-deck" are two decks, and not two versions of one.');
});
