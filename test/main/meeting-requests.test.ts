import { expect, test } from 'vitest';
import { MEETING_REQUESTS } from '../../main/meeting-requests.ts';

const takes = (action: unknown): boolean => MEETING_REQUESTS['meeting.act'].safeParse({ meetingId: '2026-01-15-deck', action }).success;

test('a window does to a meeting what may be done to one', () => {
  expect(takes({ do: 'arrive', number: 1 })).toBe(true);
  expect(takes({ do: 'paper-add', item: 'i2', paper: { name: 'Accounts' } })).toBe(true);
  expect(takes({ do: 'item-add', item: { title: 'Talk', kind: 'discussion', papers: [{ name: 'Accounts' }] } })).toBe(true);
  expect(takes({ do: 'vote' })).toBe(false);
});

test('a window names no file, however it adds a paper', () => {
  const paper = { name: 'Accounts', path: '/etc/passwd' };
  expect(takes({ do: 'paper-add', item: 'i2', paper })).toBe(false);
  expect(takes({ do: 'item-add', item: { title: 'Talk', kind: 'discussion', papers: [paper] } })).toBe(false);
  expect(takes({ do: 'agenda', kind: '', items: [{ title: 'Talk', kind: 'discussion', papers: [paper] }] })).toBe(false);
});

test('a window begins no journal a second time, and undoes by its own call alone', () => {
  expect(takes({ do: 'begin', id: 'm', title: 'M', date: '2026-01-15', deck: { id: '', title: '' } })).toBe(false);
  expect(takes({ do: 'undo', of: 3 })).toBe(false);
});

test('a meeting and a preset are named by an id and never by a path', () => {
  expect(MEETING_REQUESTS['meeting.open'].safeParse({ meetingId: '../settings' }).success).toBe(false);
  expect(MEETING_REQUESTS['meeting.start'].safeParse({ title: 'M', date: '2026-01-15', preset: '../x' }).success).toBe(false);
  expect(MEETING_REQUESTS['meeting.start'].safeParse({ title: 'M', date: '2026-01-15', preset: 'branch-meeting', time: '18:30' }).success).toBe(true);
  expect(MEETING_REQUESTS['meeting.start'].safeParse({ title: 'M', date: '15/01/2026' }).success).toBe(false);
});
