import { useCallback, useRef } from 'react';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import type { SaveState } from '../desk/saver.ts';
import { useSaver } from '../desk/use-saver.ts';

interface Note {
  slideId: string | undefined;
  label: string;
  text: string;
}

/** Saves the notes of a meeting as they are typed. Notes that wait are kept apart, so that none pushes out another. */
export function useNoteSaver(meetingId: string, onWritten: () => void): {
  write: (slideId: string | undefined, label: string, text: string) => void;
  flush: () => Promise<boolean>;
  /** Whether there is text for this place that is newer than any that was written. */
  isWaiting: (slideId: string | undefined) => boolean;
  saved: SaveState;
} {
  const { fail } = useMessages();
  const waiting = useRef(new Map<string, Note>());
  const { saver, state } = useSaver<null>(async () => {
    for (const [field, note] of waiting.current) {
      await ask('notes.write', { meetingId, ...note });
      // Typed on meanwhile: the newer text has its own turn.
      if (waiting.current.get(field) === note) waiting.current.delete(field);
    }
    onWritten();
  }, fail);

  const isWaiting = useCallback((slideId: string | undefined) => waiting.current.has(slideId ?? ''), []);
  return {
    isWaiting,
    write: (slideId, label, text) => {
      waiting.current.set(slideId ?? '', { slideId, label, text });
      saver.put(null);
    },
    flush: () => saver.flush(),
    saved: state,
  };
}
