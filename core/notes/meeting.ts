import { isIsoDay } from '../figures/dates.ts';
import type { MeetingNotes, MeetingSummary } from './model.ts';

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
