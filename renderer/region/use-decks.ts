import { useEffect, useState } from 'react';
import type { DeckCard } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';

/** The decks of the library, as they were when the page was shown. */
export function useDecks(onFailed: (thrown: unknown) => void): readonly DeckCard[] {
  const [decks, setDecks] = useState<readonly DeckCard[]>([]);
  useEffect(() => void ask('library.list').then(setDecks, onFailed), [onFailed]);
  return decks;
}
