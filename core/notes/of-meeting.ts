import type { Meeting } from '../meeting/model.ts';
import type { MeetingNotes } from './model.ts';

/** What was written down at a meeting, without the rest of it. */
export const notesOf = ({ id, title, date, deck, createdAt, updatedAt, notes }: Meeting): MeetingNotes => ({
  id,
  title,
  date,
  deckId: deck.id,
  deckTitle: deck.title,
  createdAt,
  updatedAt,
  general: notes.general,
  slides: notes.slides,
  items: notes.items,
});
