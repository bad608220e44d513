/** The notes of one meeting: what was said in general, under each slide and under each item of its agenda. */
export interface MeetingNotes {
  /** The meeting's. */
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
  slides: Readonly<Record<string, NoteUnder>>;
  items: Readonly<Record<string, NoteUnder>>;
}

export interface NoteUnder {
  /** The slide's or item's label when the note was written, so that the note can be read without either. */
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
  /** Both undefined for the meeting's general notes. */
  slideId: string | undefined;
  itemId: string | undefined;
  label: string;
  /** The words around the match. */
  excerpt: string;
}
