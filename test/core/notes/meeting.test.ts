import { describe, expect, it } from 'vitest';
import { byDate, meetingDay, newMeetingId, summarise } from '../../../core/notes/meeting.ts';
import type { MeetingNotes } from '../../../core/notes/model.ts';

const NOW = '2025-11-27T18:00:00.000Z';
const LATER = '2025-11-27T18:05:00.000Z';
const note = { label: '', text: 'x', updatedAt: NOW };
const meeting: MeetingNotes = { id: 'm', title: 'Autumn meeting', date: '2025-11-27', deckId: 'd', deckTitle: 'Deck', createdAt: NOW, updatedAt: NOW, general: '', slides: { a: note, b: note }, items: { i2: note } };

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

it('a meeting in the list says how many slides have a note', () => {
  expect(summarise(meeting)).toEqual({ id: 'm', title: 'Autumn meeting', date: '2025-11-27', deckTitle: 'Deck', updatedAt: NOW, slides: 2 });
});

describe('byDate', () => {
  it('puts the newest meeting first', () => {
    const on = (date: string, updatedAt: string) => ({ ...summarise(meeting), date, updatedAt });
    expect([on('2025-01-01', NOW), on('2025-02-01', NOW), on('2025-02-01', LATER)].toSorted(byDate).map((each) => [each.date, each.updatedAt])).toEqual([
      ['2025-02-01', LATER], ['2025-02-01', NOW], ['2025-01-01', NOW],
    ]);
  });
});
