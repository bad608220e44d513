import type { MeetingNotes } from '../../core/notes/model.ts';
import { useMaybeSession } from '../desk/session.tsx';
import { slideRows } from '../editor/slide-rows.ts';

/** A slide that may have a note. */
export interface NoteSlide {
  id: string;
  /** Undefined when the open deck does not have the slide. */
  number: number | undefined;
  label: string;
}

/** The slides to offer notes for: those of the open deck if it is the meeting's, and any other that has a note. */
export function useNoteSlides(meeting: MeetingNotes): NoteSlide[] {
  const edition = useMaybeSession()?.edition;
  const ofDeck = edition?.national.meta.id === meeting.deckId ? slideRows(edition) : [];
  const shown = ofDeck.filter(({ id, on }) => on || meeting.slides[id]);
  const others = Object.entries(meeting.slides)
    .filter(([id, note]) => note.text && !ofDeck.some((row) => row.id === id))
    .map(([id, note]) => ({ id, number: undefined, label: note.label }));
  return [...shown, ...others];
}
