import { useCallback, useState } from 'react';
import type { DeckCard, Opened } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { focusInstead } from '../editor/place.ts';
import type { DeckAction } from './card-menu.tsx';
import type { Deck } from './order.ts';
import { cardLine } from './shelf.tsx';

/** Opens what main answers with; `present` goes on to the dialog for presenting, `update` to what changed in its new version. */
export type OpenDeck = (answer: () => Promise<Opened | null>, then?: 'present' | 'update') => void;

/** Another deck that was chosen for a missing one. */
export interface OtherChosen {
  wanted: Deck;
  other: { title: string; place: string };
}

interface Options {
  onOpen: OpenDeck;
  take: (cards: DeckCard[]) => void;
  refresh: () => void;
}

/** What can be done with the decks of the library. */
export function useDeckActions({ onOpen, take, refresh }: Options) {
  const { fail, say, clear } = useMessages();
  const [other, setOther] = useState<OtherChosen>();

  const open = useCallback<OpenDeck>(
    (answer, then) => {
      clear();
      onOpen(answer, then);
    },
    [clear, onOpen],
  );

  const find = useCallback(
    async (wanted: Deck) => {
      clear();
      setOther(undefined);
      const answer = await ask('library.find', { key: wanted.card.key });
      if (answer === null) return;
      if ('other' in answer) {
        setOther({ wanted, other: answer.other });
        return;
      }
      take(answer.found);
      refresh();
      say(`${wanted.title} is found. Your changes to it are kept.`);
      focusInstead(() => cardLine(wanted.card.key));
    },
    [clear, take, refresh, say],
  );

  const act = useCallback(
    (action: DeckAction, deck: Deck): void => {
      const { card, title } = deck;
      const { key } = card;
      switch (action) {
        case 'open':
          return open(() => ask('deck.open', { key }));
        case 'present':
          return open(() => ask('deck.open', { key }), 'present');
        case 'update':
          return open(() => ask('deck.open', { key }), 'update');
        case 'folder':
          return void ask('library.showInFolder', { key }).catch(fail);
        case 'find':
          return void find(deck).catch(fail);
        case 'pin':
          return void ask('library.pin', { key, pinned: !card.pinned }).then((list) => {
            take(list);
            say(card.pinned ? `${title} is no longer pinned.` : `${title} is pinned and stays at the top.`);
          }, fail);
        case 'forget':
          return void ask('library.forget', { key }).then((list) => {
            take(list);
            focusInstead(() => cardLine());
            say(`${title} is off the list. Its files and your changes are kept.`);
          }, fail);
      }
    },
    [open, find, take, say, fail],
  );

  return { open, act, other, closeOther: useCallback(() => setOther(undefined), []) };
}
