/** The notes of one meeting: what was said in general and under each slide. */
export interface MeetingNotes {
  /** Stable, [a-z0-9-]+; the name of its file. */
  id: string;
  title: string;
  /** ISO date of the meeting. */
  date: string;
  deckId: string;
  deckTitle: string;
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
  general: string;
  slides: Readonly<Record<string, SlideNote>>;
}

export interface SlideNote {
  /** The slide's label when the note was written, so that the note can be read without the deck. */
  label: string;
  text: string;
  updatedAt: string;
}

/** A meeting in the list, without its text. */
export interface MeetingSummary {
  id: string;
  title: string;
  date: string;
  deckTitle: string;
  updatedAt: string;
  /** How many slides have a note. */
  slides: number;
}

/** Where a search found something. */
export interface NoteHit {
  meetingId: string;
  meetingTitle: string;
  /** Undefined for the meeting's general notes. */
  slideId: string | undefined;
  label: string;
  /** The words around the match. */
  excerpt: string;
}
