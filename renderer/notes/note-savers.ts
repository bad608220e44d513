import { ask } from '../desk/ask.ts';
import { NoteSaver } from '../shared/note-saver.ts';
import type { SaveState } from '../shared/note-saver.ts';

/** The saver of one meeting's notes, and where it stands. */
export interface MeetingSaver {
  saver: NoteSaver;
  state(): SaveState;
  /** Returns a function that stops listening. */
  subscribe(listener: () => void): () => void;
}

/** For as long as the window lives: text that could not be written must not go with the page that it was typed on. */
const savers = new Map<string, MeetingSaver>();

function makeSaver(meetingId: string, onFailure: (thrown: unknown) => void): MeetingSaver {
  const listeners = new Set<() => void>();
  let state: SaveState = 'saved';
  let told = false;
  const saver = new NoteSaver({
    write: (note) => ask('notes.write', { meetingId, ...note }),
    onState: (next) => {
      state = next;
      if (next === 'saved') told = false;
      // Once, and not at every new try.
      if (typeof next === 'object' && !told) {
        told = true;
        onFailure(next.failed);
      }
      for (const listener of listeners) listener();
    },
  });
  return {
    saver,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The saver of a meeting, the same each time; `onFailure` is that of the first call. */
export function saverOf(meetingId: string, onFailure: (thrown: unknown) => void): MeetingSaver {
  const found = savers.get(meetingId) ?? makeSaver(meetingId, onFailure);
  savers.set(meetingId, found);
  return found;
}
