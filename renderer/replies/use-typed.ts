import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFlush } from '../shared/use-flush.ts';

interface Draft {
  text: string;
  /** What was handed over last. */
  given: string | undefined;
}

const PAUSE_MS = 1000;
const always = (): boolean => true;

/**
 * Text while it is typed, handed over when the person pauses, leaves the field or closes the window: so one step of undo
 * is one thing that was written. @param fits whether it can be taken; what can't stays in the field
 */
export function useTyped(stored: string, onText: (text: string) => void, fits: (text: string) => boolean = always): [text: string, type: (text: string) => void] {
  const [draft, setDraft] = useState<Draft>();
  const latest = useRef({ draft, stored, onText, fits });
  useEffect(() => {
    latest.current = { draft, stored, onText, fits };
  });
  // What was handed over has come back, or an undo took its place; what was typed meanwhile stays.
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setDraft((now) => (now !== undefined && now.given === stored && now.text !== stored ? now : undefined));
  }

  const saver = useMemo(() => ({
    flush: async () => {
      const is = latest.current;
      if (!is.draft || is.draft.text === (is.draft.given ?? is.stored) || !is.fits(is.draft.text)) return;
      const given = { text: is.draft.text, given: is.draft.text };
      latest.current = { ...is, draft: given };
      setDraft(given);
      is.onText(given.text);
    },
  }), []);
  useFlush(saver);
  useEffect(() => {
    if (!draft) return undefined;
    const timer = setTimeout(() => void saver.flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, saver]);
  const type = useCallback((text: string) => setDraft((now) => ({ text, given: now?.given })), []);
  return [draft?.text ?? stored, type];
}
