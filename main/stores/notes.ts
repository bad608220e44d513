import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import { byDate, newMeeting, newMeetingId, summarise, writeNote } from '../../core/notes/meeting.ts';
import type { MeetingNotes, MeetingSummary } from '../../core/notes/model.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';
import { clearOrphans } from './recover.ts';

const id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const schema: z.ZodType<MeetingNotes> = z.object({
  id,
  title: z.string(),
  date: z.string(),
  deckId: z.string(),
  deckTitle: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  general: z.string(),
  slides: z.record(z.string(), z.object({ label: z.string(), text: z.string(), updatedAt: z.string() })),
});

/** The notes of all meetings, one file a meeting. */
export interface Notes {
  list(): MeetingSummary[];
  all(): MeetingNotes[];
  open(meetingId: string): MeetingNotes;
  start(deck: { id: string; title: string }, date: string, title: string | undefined): MeetingNotes;
  write(meetingId: string, slideId: string | undefined, label: string | undefined, text: string): MeetingNotes;
  rename(meetingId: string, title: string, date: string): MeetingNotes;
}

/** Stands in for a file that could not be read at all; never shown and never written. */
const UNREAD: MeetingNotes = { id: '', title: '', date: '', deckId: '', deckTitle: '', createdAt: '', updatedAt: '', general: '', slides: {} };

function idsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).filter((name) => id.safeParse(name).success);
  } catch {
    // No meeting yet.
    return [];
  }
}

/** Opens the folder of the meetings' notes. */
export function openNotes(dataFolder: string, instant: () => string = () => new Date().toISOString()): Notes {
  const folder = join(dataFolder, 'notes');
  clearOrphans(folder);
  const stores = new Map<string, JsonStore<MeetingNotes>>();
  const openStore = (meetingId: string, blank: MeetingNotes): JsonStore<MeetingNotes> => {
    const store = openJsonStore({ folder, name: meetingId, label: 'The notes of a meeting', parse: (value) => schema.safeParse(value).data, blank, precious: true });
    // A file that was lost leaves no meeting behind.
    if (store.read() !== UNREAD) stores.set(meetingId, store);
    return store;
  };
  for (const found of idsIn(folder)) openStore(found, UNREAD);

  const storeOf = (meetingId: string): JsonStore<MeetingNotes> => {
    const store = stores.get(meetingId);
    if (store === undefined) throw new AppError('not-found', 'The notes of this meeting were not found.', 'Open Notes and choose the meeting from the list.');
    return store;
  };
  const save = (store: JsonStore<MeetingNotes>, notes: MeetingNotes): MeetingNotes => {
    store.write(notes);
    return notes;
  };
  const all = (): MeetingNotes[] => [...stores.values()].map((store) => store.read());

  return {
    all,
    list: () => all().map(summarise).toSorted(byDate),
    open: (meetingId) => storeOf(meetingId).read(),
    start(deck, date, title) {
      const found = all().find((notes) => notes.deckId === deck.id && notes.date === date && (title === undefined || notes.title === title));
      if (found !== undefined) return found;
      const meetingId = newMeetingId(deck.id, date, new Set(stores.keys()));
      const notes = newMeeting({ id: meetingId, title: title ?? deck.title, date, deckId: deck.id, deckTitle: deck.title, now: instant() });
      // On disk from its first note on: looking at the page leaves no empty meeting behind.
      return openStore(meetingId, notes).read();
    },
    write(meetingId, slideId, label, text) {
      const store = storeOf(meetingId);
      return save(store, writeNote(store.read(), { slideId, label, text, now: instant() }));
    },
    rename(meetingId, title, date) {
      const store = storeOf(meetingId);
      return save(store, { ...store.read(), title: title.trim() || store.read().title, date, updatedAt: instant() });
    },
  };
}
