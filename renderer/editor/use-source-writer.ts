import { useCallback, useEffect, useRef, useState } from 'react';
import type { SaidSource } from '../../core/figures/say-source.ts';
import { isIsoDay } from '../../core/figures/dates.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';

/** A moment without a key, after which what was typed is written. */
const PAUSE_MS = 800;

/**
 * What is being typed as the source of a figure of the user's own deck, and its way into the deck's figures.
 * @param kept as it stands there
 * @returns what to show, what to do when something is typed, and when the field is left
 */
export function useSourceWriter(id: string, kept: SaidSource) {
  const { key, reread } = useOpenDeck();
  const { fail } = useMessages();
  const [draft, setDraft] = useState<SaidSource>();
  const said = draft ?? kept;
  const unwritten = useRef<SaidSource>(undefined);
  const writing = useRef(Promise.resolve());

  const write = useCallback(() => {
    const next = unwritten.current;
    if (!next) return;
    unwritten.current = undefined;
    // One after the other, so that what was typed last is what stays.
    writing.current = writing.current.then(async () => {
      try {
        reread(await ask('deck.source', { key, id, source: next.source.trim(), asOf: next.asOf }));
        setDraft((now) => (now === next ? undefined : now));
      } catch (thrown) {
        fail(thrown);
      }
    });
  }, [key, id, reread, fail]);
  useEffect(() => {
    const timer = setTimeout(write, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, write]);
  // Another tab may be chosen before the pause is over.
  useEffect(() => write, [write]);

  const type = (part: Partial<SaidSource>) => {
    const next = { ...said, ...part };
    setDraft(next);
    // A date that is half typed is no date yet.
    unwritten.current = next.asOf === '' || isIsoDay(next.asOf) ? next : undefined;
  };
  return { said, type, write };
}
