import { describe, expect, it } from 'vitest';
import { byDate, meetingDay, newMeeting, newMeetingId, summarise, writeNote } from '../../../core/notes/meeting.ts';

const NOW = '2025-11-27T18:00:00.000Z';
const LATER = '2025-11-27T18:05:00.000Z';
const meeting = newMeeting({ id: 'm', title: 'Autumn meeting', date: '2025-11-27', deckId: 'd', deckTitle: 'Deck', now: NOW });
const change = { slideId: undefined, label: undefined, now: LATER };

describe('newMeetingId', () => {
  it('says date and deck, and counts on', () => {
    expect(newMeetingId('fairer-inspection', '2025-11-27', new Set())).toBe('2025-11-27-fairer-inspection');
    expect(newMeetingId('fairer-inspection', '2025-11-27', new Set(['2025-11-27-fairer-inspection']))).toBe('2025-11-27-fairer-inspection-2');
  });

  it('is a safe file name whatever it is made from', () => {
    expect(newMeetingId('../Ünsafe?', '', new Set())).toBe('u-nsafe');
    expect(newMeetingId('', '2025-1/../', new Set())).toBe('2025-1-meeting');
  });
});

it('a meeting is on the day that was written, once it is one', () => {
  expect(meetingDay('2025-11-27', '2025-11-23')).toBe('2025-11-27');
  for (const written of ['', '27/1', '2025-11', '2025-02-30']) expect(meetingDay(written, '2025-11-23')).toBe('2025-11-23');
});

describe('writeNote', () => {
  it.each(['constructor', '__proto__', 'toString'])('keeps the note of a slide called %s', (slideId) => {
    const one = writeNote(meeting, { slideId, label: 'Odd', text: 'x', now: NOW });
    expect(Object.entries(one.slides)).toEqual([[slideId, { label: 'Odd', text: 'x', updatedAt: NOW }]]);
    expect(Object.entries(writeNote(one, { slideId, label: undefined, text: 'y', now: NOW }).slides)).toEqual([[slideId, { label: 'Odd', text: 'y', updatedAt: NOW }]]);
  });

  it('writes general notes', () => {
    expect(writeNote(meeting, { ...change, text: 'Hello' })).toMatchObject({ general: 'Hello', updatedAt: LATER, createdAt: NOW });
  });

  it('keeps the slide’s label and its place', () => {
    const one = writeNote(meeting, { slideId: 'b', label: 'Second', text: 'x', now: NOW });
    const two = writeNote(one, { slideId: 'a', label: 'First', text: 'y', now: NOW });
    const three = writeNote(two, { slideId: 'b', label: undefined, text: 'z', now: LATER });
    expect(Object.entries(three.slides)).toEqual([
      ['b', { label: 'Second', text: 'z', updatedAt: LATER }],
      ['a', { label: 'First', text: 'y', updatedAt: NOW }],
    ]);
    expect(summarise(three).slides).toBe(2);
    expect(one.slides['a']).toBeUndefined();
  });

  it('takes an emptied note out', () => {
    const one = writeNote(meeting, { slideId: 'b', label: 'Second', text: 'x', now: NOW });
    expect(writeNote(one, { slideId: 'b', label: undefined, text: ' \n', now: LATER }).slides).toEqual({});
  });
});

describe('byDate', () => {
  it('puts the newest meeting first', () => {
    const on = (date: string, updatedAt: string) => ({ ...summarise(meeting), date, updatedAt });
    expect([on('2025-01-01', NOW), on('2025-02-01', NOW), on('2025-02-01', LATER)].toSorted(byDate).map((each) => [each.date, each.updatedAt])).toEqual([
      ['2025-02-01', LATER], ['2025-02-01', NOW], ['2025-01-01', NOW],
    ]);
  });
});
