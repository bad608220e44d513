import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import { actionSchema, journalActionSchema } from '../../../core/meeting/schema.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';
import { after, minute } from './support.ts';

const reads = (value: unknown): boolean => actionSchema.safeParse(value).success;

describe('actionSchema', () => {
  it('reads what JSON has made of an action', () => {
    for (const action of [
      { do: 'take', item: undefined }, { do: 'put', motion: 'm2', amendment: undefined, count: { for: 1, against: 0, abstain: 100_000 } },
      { do: 'item-change', item: 'i2-3', what: { minutes: null } }, { do: 'note', at: 'general', label: '', text: 'x' }, { do: 'hands', tally: 't2', option: 'o2-2', by: -1 },
    ] satisfies MeetingAction[]) expect(actionSchema.parse(JSON.parse(JSON.stringify(action)))).toEqual(action);
  });

  it('gives rules back what JSON loses', () => {
    const read = actionSchema.parse(JSON.parse(JSON.stringify({ do: 'rules', rules: NO_RULES })));
    expect(act(after(), read, minute(9)).rules).toStrictEqual(NO_RULES);
  });

  it.each([
    { do: 'count', present: -1 }, { do: 'count', present: 1.5 }, { do: 'count', present: 100_001 }, { do: 'count', present: '3' }, { do: 'count' },
    { do: 'open', now: true }, { do: 'unheard-of' }, {}, null, 'open',
    { do: 'take', item: '../x' }, { do: 'begin', id: '../x', title: 'T', date: '', deck: { id: 'd', title: 'D' } },
    { do: 'describe', what: { date: '2025-02-30' } }, { do: 'describe', what: { time: '24:00' } }, { do: 'describe', what: { title: 'x'.repeat(501) } },
    { do: 'note', at: 'general', label: '', text: 'x'.repeat(500_001) }, { do: 'hands', tally: 't1', option: 'o1', by: 0.5 },
    { do: 'agenda', kind: 'agm', items: Array.from({ length: 201 }, () => ({ title: 'x', kind: 'report' })) },
    { do: 'rules', rules: { ...NO_RULES, majority: { share: 0, over: true, of: 'cast' } } },
  ])('refuses %j', (value) => expect(reads(value)).toBe(false));

  it('knows undo in a journal alone', () => {
    expect(reads({ do: 'undo', of: 2 })).toBe(false);
    expect(journalActionSchema.parse({ do: 'undo', of: 2 })).toEqual({ do: 'undo', of: 2 });
    expect(journalActionSchema.safeParse({ do: 'undo', of: 0 }).success).toBe(false);
    expect(journalActionSchema.parse({ do: 'open' })).toEqual({ do: 'open' });
  });
});
