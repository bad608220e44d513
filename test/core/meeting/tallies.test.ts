import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import { handsSource } from '../../../core/meeting/hands-source.ts';
import { sharesOf } from '../../../core/meeting/tally-shares.ts';
import type { Tally } from '../../../core/meeting/tally-model.ts';
import { after, minute } from './support.ts';

const ASK: MeetingAction = { do: 'ask', question: 'Would you?', options: [{ label: 'Yes' }, { label: 'No' }] };
const set = (option: number, count: number): MeetingAction => ({ do: 'hands-set', tally: 't3', option: option === 1 ? 'o3' : `o3-${option}`, count });
const tally = (present: number, ...actions: MeetingAction[]): Tally => after({ do: 'count', present }, ASK, ...actions).tallies[0]!;

describe('hands', () => {
  it('never fall below none', () => {
    expect(tally(20, { do: 'hands', tally: 't3', option: 'o3', by: 2 }, { do: 'hands', tally: 't3', option: 'o3', by: -5 }).options[0]?.count).toBe(0);
  });

  it('are counted out of all in the room, who may come in after the question', () => {
    const late = after(ASK, { do: 'count', present: 17 }, { do: 'hands', tally: 't2', option: 'o2-2', by: 1 }, { do: 'count', present: 30 });
    expect(late.tallies[0]).toMatchObject({ base: 17, options: [{ count: 0 }, { count: 1 }] });
  });

  it('are out of one more by each of two quick presses', () => {
    const more: MeetingAction = { do: 'tally-change', tally: 't3', what: { baseBy: 1 } };
    expect(tally(20, more, more).base).toBe(22);
    expect(tally(1, { do: 'tally-change', tally: 't3', what: { baseBy: -3 } }).base).toBe(0);
    expect(tally(20, { do: 'tally-change', tally: 't3', what: { base: 9 } }).base).toBe(9);
  });

  it('are counted while the question is open', () => {
    const closed = after({ do: 'count', present: 9 }, ASK, { do: 'tally-close', tally: 't3' });
    expect(() => act(closed, set(1, 3), minute(60))).toThrow(/closed/);
    expect(act(act(closed, { do: 'tally-open', tally: 't3' }, minute(60)), set(1, 3), minute(61)).tallies[0]).toMatchObject({ stage: 'open', options: [{ count: 3 }, {}] });
    expect(after({ do: 'open' }, ASK, { do: 'close' }).tallies[0]).toMatchObject({ stage: 'closed', closedAt: minute(3) });
  });
});

describe('sharesOf', () => {
  it('says how many in a hundred', () => {
    expect(sharesOf(tally(40, set(1, 25), set(2, 15)), 10)).toEqual({ withheld: '', remark: '', rows: [{ id: 'o3', label: 'Yes', count: 25, percent: 63 }, { id: 'o3-2', label: 'No', count: 15, percent: 38 }] });
  });

  it('says none of a few people, nor of nobody, whatever the rule', () => {
    const few = sharesOf(tally(9, set(1, 9)), 10);
    expect(few.rows.map(({ percent }) => percent)).toEqual([undefined, undefined]);
    expect(few.withheld).toMatch(/fewer than 10 people .* out of 9\.$/);
    expect(sharesOf(tally(10, set(1, 9)), 10).rows[0]?.percent).toBe(90);
    expect(sharesOf(tally(0), 0)).toMatchObject({ rows: [{ percent: undefined }, {}], withheld: 'No percentages: nobody has said out of how many.' });
  });

  it('remarks on more hands than people', () => {
    expect(sharesOf(tally(20, set(1, 12), set(2, 8)), 10).remark).toBe('');
    expect(sharesOf(tally(20, set(1, 12), set(2, 9)), 10).remark).toMatch(/^21 hands were counted, and this is out of 20\./);
    expect(sharesOf(tally(20, set(1, 21)), 10)).toMatchObject({ remark: expect.stringMatching(/^“Yes” has 21 hands, and this is out of 20\./), rows: [{ percent: undefined }, { percent: 0 }] });
  });
});

it('says where a figure that was counted by hand comes from, in one line', () => {
  expect(handsSource({ title: 'Autumn\n meeting', date: '2025-11-27' }, tally(1))).toBe('Show of hands, Autumn meeting, 27 November 2025, indicative');
  expect(handsSource({ title: 'M', date: '' }, { openedAt: '2025-12-01T18:00:00.000Z' })).toBe('Show of hands, M, 1 December 2025, indicative');
});
