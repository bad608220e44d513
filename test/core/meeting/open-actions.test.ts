import { expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import type { Meeting } from '../../../core/meeting/model.ts';
import { openActions } from '../../../core/meeting/open-actions.ts';
import { newestFirst, summariseMeeting } from '../../../core/meeting/summary.ts';
import { after, BEGIN, minute } from './support.ts';

const meeting = (id: string, date: string, ...actions: MeetingAction[]): Meeting =>
  actions.reduce((before, action, index) => act(before, action, minute(index + 1)), act(undefined, { ...BEGIN, id, title: id, date } as MeetingAction, minute(0)));
const action = (text: string, due = ''): MeetingAction => ({ do: 'action', text, owner: 'Ann', due });
const matter = (of: Meeting, id: string, became: 'done' | 'carried' | 'dropped', due = ''): MeetingAction => ({
  do: 'matter', meeting: { id: of.id, title: of.title, date: of.date }, action: id, text: 'As carried', owner: 'Bo', due, became, note: '',
});

const march = meeting('march', '2025-03-01', action('Write', '2025-04-01'), action('Phone'), action('Print'), { do: 'action-change', action: 'c4', what: { done: '2025-03-01' } });
const may = meeting('may', '2025-05-01', matter(march, 'c2', 'carried', '2025-06-20'), action('Book a room', '2025-07-01'));
const june = meeting('june', '2025-06-01', matter(march, 'c3', 'done'));
const july = meeting('july', '2025-07-01');
const told = (meetings: Meeting[], before: Meeting, today = before.date): string[] =>
  openActions(meetings, before, today).map(({ meeting: { id }, text, owner, due, overdue, carried }) => `${id}: ${text}, ${owner}, ${due}${overdue ? ' overdue' : ''}, ${carried}`);

it('are the actions of earlier meetings that none before this one settled, oldest first', () => {
  const all = [july, june, may, march];
  expect(told(all, july)).toEqual(['march: As carried, Bo, 2025-06-20 overdue, 1', 'may: Book a room, Ann, 2025-07-01, 0']);
  expect(told(all, july, '2025-06-20')).toEqual(['march: As carried, Bo, 2025-06-20, 1', 'may: Book a room, Ann, 2025-07-01, 0']);
  expect(told(all, june)).toEqual(['march: As carried, Bo, 2025-06-20, 1', 'march: Phone, Ann, , 0', 'may: Book a room, Ann, 2025-07-01, 0']);
  expect(told(all, may)).toEqual(['march: Write, Ann, 2025-04-01 overdue, 0', 'march: Phone, Ann, , 0']);
  expect(told(all, march)).toEqual([]);
});

it('stay on the list of the meeting that says what became of them, and leave the next', () => {
  const settled = act(july, matter(march, 'c2', 'dropped'), minute(50));
  const august = meeting('august', '2025-08-01');
  expect(told([march, may, june, settled], settled)).toHaveLength(2);
  expect(told([march, may, june, settled], august)).toEqual(['may: Book a room, Ann, 2025-07-01 overdue, 0']);
});

it('follow the time of the day, and a meeting without a day the one on which it was begun', () => {
  const morning = act(meeting('morning', '2025-07-01', action('Sign')), { do: 'describe', what: { time: '09:30' } }, minute(9));
  const evening = act(july, { do: 'describe', what: { time: '19:30' } }, minute(9));
  expect(told([morning, evening], evening)).toEqual(['morning: Sign, Ann, , 0']);
  expect(told([morning, evening], morning)).toEqual([]);
  const undated = meeting('undated', '', action('Sign'));
  expect(told([undated], meeting('x', '2025-11-28'))).toHaveLength(1);
  expect(told([undated], meeting('x', '2025-11-26'))).toHaveLength(0);
});

it('counts in a meeting’s summary what a later one has not settled', () => {
  expect([[march], [march, may], [march, may, june]].map((all) => summariseMeeting(march, all).openActions)).toEqual([2, 2, 1]);
});

it('summarises a meeting for a list, newest first', () => {
  const closed = after({ do: 'count', present: 12 }, { do: 'open' }, action('Write'), action('Phone'), { do: 'action-change', action: 'c4', what: { done: '2025-11-27' } }, { do: 'leave', number: 4 }, { do: 'close' });
  expect(summariseMeeting(closed, [])).toMatchObject({ present: 12, openActions: 1, stage: 'closed', minutes: 'draft', motions: 0, deckTitle: 'The deck' });
  expect(summariseMeeting(july, []).minutes).toBe('none');
  expect(summariseMeeting(act(closed, { do: 'approve', text: 'Minutes', meeting: { id: 'next', title: 'Next', date: '2026-01-01' } }, minute(99)), []).minutes).toBe('approved');
  expect([march, july, may].map((each) => summariseMeeting(each, [])).toSorted(newestFirst).map(({ id }) => id)).toEqual(['july', 'may', 'march']);
});
