import { useEffect, useMemo, useState } from 'react';
import type { ReadyLook } from '../../bridge/contract.ts';
import type { Audience } from '../../core/audience/model.ts';
import { deckFacts } from '../../core/ready/deck-facts.ts';
import { judgeReady } from '../../core/ready/judge.ts';
import type { ReadyLine } from '../../core/ready/model.ts';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';

/** Somebody who is told to plug the computer in sees that it was noticed. */
const AGAIN_MS = 3000;

/**
 * What is to be said before the open deck is presented to an audience; undefined until all is looked at.
 * @param meetingId of a meeting whose papers have to be to hand
 */
export function useReady(audience: Audience, meetingId: string | undefined): readonly ReadyLine[] | undefined {
  const { key, edition } = useOpenDeck();
  const { fail } = useMessages();
  const [look, setLook] = useState<ReadyLook>();
  useEffect(() => {
    let left = false;
    const again = () => void ask('ready.look', { key, meetingId }).then((now) => {
      if (!left) setLook(now);
    }, fail);
    again();
    const timer = setInterval(again, AGAIN_MS);
    const stop = listen('display.changed', again);
    return () => {
      left = true;
      clearInterval(timer);
      stop();
    };
  }, [key, meetingId, fail]);
  return useMemo(
    () => (look && edition.whole ? judgeReady({ machine: look.machine, deck: deckFacts(edition, audience, look.made), papers: look.papers }) : undefined),
    [look, edition, audience],
  );
}
