import { expect, test } from 'vitest';
import { meetingActionSchema } from '../../../core/meeting/action-schema.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import { NO_RULES } from '../../../core/meeting/rules.ts';

const deeds: MeetingAction[] = [
  { do: 'begin', id: '2026-12-01-branch', title: 'Branch meeting', date: '2026-12-01', deck: { id: '', title: '' } },
  { do: 'describe', what: { time: '18:30', place: 'School hall' } },
  { do: 'rules', rules: NO_RULES },
  { do: 'rules', rules: { ...NO_RULES, quorum: { percent: 10, of: 142 }, wait: 30, majority: { share: 50, over: true, of: 'cast' }, notice: { agm: 28 } } },
  { do: 'agenda', kind: 'branch', items: [{ title: 'Welcome', kind: 'opening', minutes: 5, slides: ['welcome'], papers: [{ name: 'Accounts', path: undefined }] }] },
  { do: 'item-add', item: { title: 'Motion', kind: 'motion' }, before: 'i2' },
  { do: 'item-change', item: 'i1', what: { minutes: 0 } },
  { do: 'item-move', item: 'i1', before: undefined },
  { do: 'take', item: undefined },
  { do: 'open' }, { do: 'adjourn' }, { do: 'resume' }, { do: 'close' }, { do: 'reopen' }, { do: 'unapprove' },
  { do: 'arrive', number: 1 }, { do: 'leave', person: 'p3' }, { do: 'count', present: 24 },
  { do: 'move', text: 'This branch asks…', mover: 'A', seconder: '' },
  { do: 'put', motion: 'm1', count: { for: 12, against: 3, abstain: 1 }, declared: 'carried' },
  { do: 'ask', question: 'Would you write?', options: [{ label: 'Yes', national: 'meeting-write-mp', local: 'local-yes-mp' }] },
  { do: 'hands', tally: 't1', option: 'o1', by: -1 },
  { do: 'action-change', action: 'a1', what: { done: null } },
  { do: 'matter', meeting: { id: 'x', title: 'Last time', date: '2026-10-01' }, action: 'a1', text: 'Write', owner: 'B', due: '', became: 'carried', note: '' },
  { do: 'note', at: { item: 'i1' }, label: 'Welcome', text: 'Said' }, { do: 'minutes', text: null },
];

test('every kind of action is what it was after a journal kept it', () => {
  for (const deed of deeds) {
    const read = meetingActionSchema.parse(JSON.parse(JSON.stringify(deed)));
    expect(read, deed.do).toEqual(deed);
  }
});

test('what is no action is turned down', () => {
  for (const value of [{ do: 'vote' }, { do: 'open', extra: 1 }, { do: 'count', present: -1 }, { do: 'describe', what: { title: undefined } }, { do: 'describe', what: { time: '25:00' } }, null]) {
    expect(meetingActionSchema.safeParse(value).success, JSON.stringify(value)).toBe(false);
  }
});
