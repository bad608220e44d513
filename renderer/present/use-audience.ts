import { useState } from 'react';
import type { Audience } from '../../core/audience/model.ts';
import { useOpenDeck } from '../desk/session.tsx';

// The same meeting is often begun twice: a test of the projector, then the real thing.
let lastAudience: Audience | undefined;

/** Who is in the room: whom the last dialog was told of, or else the deck's first. */
export function useAudience(): [Audience, (audience: Audience) => void] {
  const { audiences } = useOpenDeck().edition.deck.meta;
  const [wanted, setWanted] = useState(lastAudience);
  const audience = audiences.find((one) => one === wanted) ?? audiences[0] ?? 'members';
  return [audience, (next) => {
    lastAudience = next;
    setWanted(next);
  }];
}
