import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeckCard, DeckLook, LibraryOrder } from '../../bridge/contract.ts';
import { ask, listen } from '../desk/ask.ts';
import { deckFrom, inOrder } from './order.ts';

type Looks = ReadonlyMap<string, DeckLook>;

// What was seen last shows at once when the page comes back, and is put right a moment later.
let seenCards: DeckCard[] | undefined;
let seenLooks: Looks = new Map();

/** The same object where nothing changed, so that no card is drawn again for nothing. */
function withLook(looks: Looks, look: DeckLook): Looks {
  const before = looks.get(look.key);
  if (before && JSON.stringify(before) === JSON.stringify(look)) return looks;
  return new Map(looks).set(look.key, look);
}

/** The list with the same object for every card that is as it was. */
function withSameCards(before: readonly DeckCard[], list: DeckCard[]): DeckCard[] {
  const known = new Map(before.map((card) => [JSON.stringify(card), card]));
  return list.map((card) => known.get(JSON.stringify(card)) ?? card);
}

/**
 * The decks of the library. The list is there at once; each deck is then looked at, one after the other,
 * and again when the window comes to the front.
 * @param order the decks that stand first are looked at first
 * @param flush writes what was typed a moment ago, so that the cards show it
 */
export function useLibrary(order: LibraryOrder, flush: () => Promise<unknown>, onFailure: (thrown: unknown) => void): {
  cards: DeckCard[] | undefined;
  looks: Looks;
  /** Takes a list that a call gave back. */
  take: (cards: DeckCard[]) => void;
  refresh: () => void;
} {
  const [cards, setCards] = useState(seenCards);
  const [looks, setLooks] = useState(seenLooks);
  const round = useRef(0);
  const latest = useRef({ flush, order });
  useEffect(() => {
    latest.current = { flush, order };
  });

  const take = useCallback((list: DeckCard[]) => {
    seenCards = withSameCards(seenCards ?? [], list);
    setCards(seenCards);
  }, []);

  const lookAround = useCallback(async () => {
    round.current += 1;
    const mine = round.current;
    await latest.current.flush();
    const list = await ask('library.list');
    if (mine !== round.current) return;
    take(list);
    for (const { id: key } of inOrder(list.map((card) => deckFrom(card, seenLooks.get(card.key))), latest.current.order)) {
      const look = await ask('library.look', { key });
      if (mine !== round.current) return;
      seenLooks = withLook(seenLooks, look);
      setLooks(seenLooks);
    }
  }, [take]);
  const refresh = useCallback(() => void lookAround().catch(onFailure), [lookAround, onFailure]);

  useEffect(() => {
    refresh();
    window.addEventListener('focus', refresh);
    const stop = listen('library.changed', refresh);
    return () => {
      // Whatever is still being looked at is for nobody.
      round.current += 1;
      window.removeEventListener('focus', refresh);
      stop();
    };
  }, [refresh]);

  return { cards, looks, take, refresh };
}
