import { describe, expect, it } from 'vitest';
import { boardSlide, type NationalFigure } from '../../../core/meeting/board.ts';
import type { Meeting } from '../../../core/meeting/model.ts';
import type { Amendment, Motion, Result } from '../../../core/meeting/motion-model.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';
import type { Tally } from '../../../core/meeting/tally-model.ts';
import { slideHtml } from '../../../core/slides/html.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';

const AT = '2025-11-27T19:10:00.000Z';
const NATIONAL: NationalFigure = { value: 89, unit: 'percent', printed: 'more than 89%', source: 'A national meeting, 16 September 2025' };
const tally: Tally = {
  id: 't1', item: undefined, slide: undefined, question: 'Would you write to your MP?', base: 20, stage: 'open', openedAt: AT, closedAt: undefined,
  options: [{ id: 'o1', label: 'Yes', count: 13, national: 'mp', local: undefined }, { id: 'o2', label: 'No', count: 4, national: undefined, local: undefined }],
};
const result: Result = { at: AT, for: 12, against: 3, abstain: 1, carried: true, by: 'rule', rule: '', quorum: { needed: 15, present: 16, met: true } };
const amendment: Amendment = {
  id: 'a1', text: 'That this branch writes to every MP in the county', against: 'That this branch writes to its MP', mover: 'A. One', seconder: '', movedAt: AT, stage: 'open', result: undefined,
};
const motion: Motion = {
  id: 'm1', item: undefined, text: amendment.against, moved: amendment.against, mover: 'B. Two', seconder: 'C. Three', debate: 'A private remark', amendments: [amendment], movedAt: AT, stage: 'open', result: undefined,
};
const meeting = (changes: Partial<Pick<Meeting, 'motions' | 'tallies' | 'rules'>>): Meeting => ({
  id: 'x', title: 'Branch meeting', kind: '', date: '2025-11-27', time: '', place: '', deck: { id: 'd', title: 'D' }, createdAt: AT, updatedAt: AT, rules: NO_RULES, stage: 'open', sittings: [], items: [],
  current: undefined, attendance: { names: false, present: 0, people: [], apologies: [], log: [] }, shortage: undefined, motions: [motion], tallies: [tally], decisions: [], actions: [], matters: [], shown: [],
  notes: { general: '', slides: {}, items: {} }, minutes: { text: undefined, editedAt: undefined, approved: undefined }, entry: 9, ...changes,
});
const options = { audience: 'members' as const, look: USUAL_LOOK, branchName: 'Northmoor', national: (id: string) => (id === 'mp' ? NATIONAL : undefined) };
const html = (of: Meeting, board: Parameters<typeof boardSlide>[1]): string => {
  const slide = boardSlide(of, board, options);
  return slide === undefined ? '' : slideHtml(slide, { lang: 'en-GB', imageUrl: () => '' });
};
const chartOf = (of: Meeting) => boardSlide(of, { what: 'tally', tally: 't1' }, options)?.blocks.find((block) => block.type === 'chart');

describe('a show of hands on the room screen', () => {
  it('stands beside the national figure in per cent, with its counts and whose the other is', () => {
    expect(chartOf(meeting({}))).toMatchObject({ unit: 'percent', series: [{ name: 'Northmoor', values: [65, 20] }, { name: 'National', values: [89, undefined] }] });
    const shown = html(meeting({}), { what: 'tally', tally: 't1' });
    for (const words of ['Would you write to your MP?', 'Show of hands, indicative, still being counted. Yes: 13, No: 4, of 20 in the room.', 'National: A national meeting, 16 September 2025']) expect(shown).toContain(words);
    expect(html(meeting({ tallies: [{ ...tally, stage: 'closed' }] }), { what: 'tally', tally: 't1' })).toContain('Show of hands, indicative. Yes: 13');
  });

  it('has no per cent of too few people, of nobody, or of more hands than people; the national figure is then said in words', () => {
    for (const base of [9, 0, 12]) {
      const of = meeting({ tallies: [{ ...tally, base }] });
      expect(chartOf(of)).toMatchObject({ unit: 'count', series: [{ values: [13, 4] }] });
      expect(html(of, { what: 'tally', tally: 't1' })).toContain('National: more than 89% (A national meeting, 16 September 2025)');
    }
    expect(chartOf(meeting({ tallies: [{ ...tally, base: 9, options: tally.options.map((option) => ({ ...option, count: 4 })) }], rules: { ...NO_RULES, minBase: 5 } }))).toMatchObject({ unit: 'percent' });
  });

  it('never calls itself a ballot', () => {
    expect(html(meeting({}), { what: 'tally', tally: 't1' })).not.toMatch(/ballot|vote/i);
  });
});

describe('a room that is not the members’ own', () => {
  const roomOf = (audience: 'employer' | 'public', of: Meeting, board: Parameters<typeof boardSlide>[1]): string =>
    slideHtml(boardSlide(of, board, { ...options, audience })!, { lang: 'en-GB', imageUrl: () => '' });
  const decided = meeting({ motions: [{ ...motion, stage: 'decided', result, amendments: [{ ...amendment, stage: 'decided', result }] }] });

  it.each(['employer', 'public'] as const)('of the %s sees a motion and what became of it, and neither who moved it nor how many were for it', (audience) => {
    for (const board of [{ what: 'motion', motion: 'm1' }, { what: 'motion', motion: 'm1', amendment: 'a1' }] as const) {
      const shown = roomOf(audience, decided, board);
      expect(shown).toContain('That this branch writes to');
      expect(shown).toContain('carried');
      expect(shown).not.toMatch(/Moved by|seconded|A\. One|B\. Two|C\. Three|For 12|Against 3|Abstentions/);
    }
  });

  it.each(['employer', 'public'] as const)('of the %s sees a show of hands in per cent alone, and of too few people the question alone', (audience) => {
    const board = { what: 'tally', tally: 't1' } as const;
    for (const asked of [tally.options, tally.options.map((option) => ({ ...option, national: undefined }))]) {
      const shown = roomOf(audience, meeting({ tallies: [{ ...tally, options: asked }] }), board);
      expect(shown).toContain('65%');
      expect(shown).not.toMatch(/of 20|in the room|Yes: 13|No: 4/);
    }
    const few = roomOf(audience, meeting({ tallies: [{ ...tally, base: 9, options: tally.options.map((option) => ({ ...option, count: 7 })) }] }), board);
    expect(few).toContain('Would you write to your MP?');
    expect(few).not.toMatch(/<svg|Yes|\b7\b|\b9\b|undefined/);
  });
});

describe('a motion on the room screen', () => {
  it('shows its text and who moved it, and its result once it was put; what was said stays with the secretary', () => {
    const open = html(meeting({}), { what: 'motion', motion: 'm1' });
    expect(open).toContain('That this branch writes to its MP');
    expect(open).toContain('Moved by B. Two, seconded by C. Three');
    expect(open).not.toContain('A private remark');
    const put = html(meeting({ motions: [{ ...motion, stage: 'decided', result }] }), { what: 'motion', motion: 'm1' });
    expect(put).toContain('Motion: carried');
    expect(put).toContain('For 12 · Against 3 · Abstentions 1');
    expect(html(meeting({ motions: [{ ...motion, text: amendment.text, stage: 'decided', result: { ...result, carried: false } }] }), { what: 'motion', motion: 'm1' })).toContain('Motion as amended: lost');
  });

  it('shows what an amendment takes out and puts in', () => {
    const shown = html(meeting({}), { what: 'motion', motion: 'm1', amendment: 'a1' });
    expect(shown).toMatch(/<del>its MP<\/del>|<del>its<\/del>/);
    expect(shown).toContain('every');
  });

  it('is nothing where the meeting has it no more, and no markup of a text is followed', () => {
    expect(boardSlide(meeting({}), { what: 'motion', motion: 'm9' }, options)).toBeUndefined();
    expect(boardSlide(meeting({}), { what: 'motion', motion: 'm1', amendment: 'a9' }, options)).toBeUndefined();
    expect(boardSlide(meeting({ tallies: [] }), { what: 'tally', tally: 't1' }, options)).toBeUndefined();
    expect(html(meeting({ motions: [{ ...motion, text: '<img src=x onerror=alert(1)>' }] }), { what: 'motion', motion: 'm1' })).not.toContain('<img');
  });
});
