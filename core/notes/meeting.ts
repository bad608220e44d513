import { isIsoDay } from '../figures/dates.ts';
import type { MeetingNotes, MeetingSummary, SlideNote } from './model.ts';

const LONGEST_WORDS = 40;

/** Letters and digits of a title, for a file name. */
const slug = (text: string): string =>
  text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_WORDS).replace(/^-+|-+$/g, '');

/** An id that no other meeting has: `2025-11-27-fairer-inspection`, with a number from the second on. */
export function newMeetingId(deckId: string, date: string, taken: ReadonlySet<string>): string {
  const base = [date.replace(/[^0-9-]/g, ''), slug(deckId) || 'meeting'].filter((part) => part !== '').join('-');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The day of the meeting that the branch's details name; today where they name none, or the date is half typed. */
export const meetingDay = (written: string, today: string): string => (isIsoDay(written) ? written : today);

interface NewMeeting {
  id: string;
  title: string;
  date: string;
  deckId: string;
  deckTitle: string;
  /** ISO instant. */
  now: string;
}

/** The notes of a meeting in which nothing has been written yet. */
export const newMeeting = ({ now, ...meeting }: NewMeeting): MeetingNotes => ({
  ...meeting,
  createdAt: now,
  updatedAt: now,
  general: '',
  slides: {},
});

interface NoteChange {
  /** Undefined for the meeting's general notes. */
  slideId: string | undefined;
  label: string | undefined;
  text: string;
  now: string;
}

/** Writes the general notes or those of one slide. A slide's emptied note is taken out. */
export function writeNote(notes: MeetingNotes, { slideId, label, text, now }: NoteChange): MeetingNotes {
  if (slideId === undefined) return { ...notes, general: text, updatedAt: now };
  const others = Object.entries(notes.slides).filter(([id]) => id !== slideId);
  const before = Object.hasOwn(notes.slides, slideId) ? notes.slides[slideId] : undefined;
  const note: SlideNote = { label: label ?? before?.label ?? slideId, text, updatedAt: now };
  // In the order in which slides were first written on, which is the order of the meeting.
  const slides = before === undefined
    ? [...others, [slideId, note] as const]
    : Object.entries(notes.slides).map(([id, old]) => [id, id === slideId ? note : old] as const);
  return { ...notes, slides: Object.fromEntries(text.trim() === '' ? others : slides), updatedAt: now };
}

/** A meeting as the list shows it. */
export const summarise = (notes: MeetingNotes): MeetingSummary => ({
  id: notes.id,
  title: notes.title,
  date: notes.date,
  deckTitle: notes.deckTitle,
  updatedAt: notes.updatedAt,
  slides: Object.keys(notes.slides).length,
});

/** Newest meeting first; of one day, the one last written in. */
export const byDate = (a: MeetingSummary, b: MeetingSummary): number =>
  b.date.localeCompare(a.date) || b.updatedAt.localeCompare(a.updatedAt);
