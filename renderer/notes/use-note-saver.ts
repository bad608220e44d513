import { useEffect, useSyncExternalStore } from 'react';
import { useMessages } from '../desk/messages.tsx';
import type { NoteSaver, SaveState } from '../shared/note-saver.ts';
import { saverOf } from './note-savers.ts';
import { useFlush } from '../shared/use-flush.ts';

/** The saver of a meeting's notes: writes what waits when a field is left, the window closes or the page goes away. */
export function useNoteSaver(meetingId: string, onWritten: () => void): { saver: NoteSaver; state: SaveState } {
  const { fail } = useMessages();
  const { saver, state, subscribe } = saverOf(meetingId, fail);

  useEffect(() => subscribe(() => {
    if (state() === 'saved') onWritten();
  }), [subscribe, state, onWritten]);

  useFlush(saver);

  return { saver, state: useSyncExternalStore(subscribe, state) };
}
