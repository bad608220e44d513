import { useCallback, useEffect, useRef, useState } from 'react';
import { useMeeting } from './live-meeting.ts';

const PAUSE_MS = 800;

/** A text of the meeting while it is typed. */
export interface KeptText {
  value: string;
  onChange: (text: string) => void;
  /** Hands over what was typed now; for when the field is left. */
  keep: () => void;
  /** Something is typed that is not on disk yet: undo is the field's own meanwhile. */
  typing: boolean;
}

/**
 * Hands a text over when its field is left or its writer pauses, so that a run of keys is one entry of the journal and one step to undo.
 * What could not be kept stays in the field.
 * @param keep hands the text over; true when it is taken: on disk, or tried again until it is
 */
export function useKeptText(stored: string, keep: (text: string) => Promise<boolean>): KeptText {
  const { hold } = useMeeting();
  const [draft, setDraft] = useState<string>();
  const latest = useRef<{ draft: string | undefined; stored: string; keep: typeof keep; giving: string | undefined }>({ draft, stored, keep, giving: undefined });
  useEffect(() => {
    latest.current = { ...latest.current, draft, stored, keep };
  });
  const typing = draft !== undefined && draft !== stored;

  const handOver = useCallback(() => {
    const { draft: typed, stored: before, keep: give, giving } = latest.current;
    if (typed === undefined || (typed === giving && typed !== before)) return;
    if (typed === before) return setDraft(undefined);
    latest.current.giving = typed;
    void give(typed).then((kept) => {
      latest.current.giving = undefined;
      // Typed on meanwhile: the newer text has its own turn.
      if (kept) setDraft((now) => (now === typed ? undefined : now));
    });
  }, []);

  useEffect(() => (typing ? hold() : undefined), [typing, hold]);
  useEffect(() => {
    if (!typing) return undefined;
    const timer = setTimeout(handOver, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typing, draft, handOver]);
  useEffect(() => {
    window.addEventListener('pagehide', handOver);
    window.addEventListener('blur', handOver);
    return () => {
      window.removeEventListener('pagehide', handOver);
      window.removeEventListener('blur', handOver);
      handOver();
    };
  }, [handOver]);

  return { value: draft ?? stored, onChange: setDraft, keep: handOver, typing };
}
