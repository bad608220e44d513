import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { GridList } from 'react-aria-components';
import { Card } from './card.tsx';
import type { DeckAction } from './card-menu.tsx';
import type { Deck } from './order.ts';

interface ShelfProps {
  decks: readonly Deck[];
  today: string;
  onAct: (action: DeckAction, deck: Deck) => void;
}

const SHELF_ID = 'shelf';

/** The card of a deck on the shelf, or the first one. */
export const cardLine = (key?: string): HTMLElement | null =>
  document.querySelector(key === undefined ? `#${SHELF_ID} [role=row]` : `#${SHELF_ID} [data-key="${CSS.escape(key)}"]`);

/** The decks as cards. The arrow keys go from one to the next, Enter opens, Tab goes to a card's own buttons. */
export function Shelf({ decks, today, onAct }: ShelfProps) {
  const [menuFor, setMenuFor] = useState<string>();

  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>(`#${SHELF_ID} [data-key]`) : null;
    if (!row) return;
    event.preventDefault();
    setMenuFor(row.dataset['key']);
  };

  return (
    <div className="shelf-box" onKeyDownCapture={keys}>
      <GridList
        id={SHELF_ID}
        className="shelf"
        aria-label="Decks"
        aria-describedby="shelf-keys"
        layout="grid"
        keyboardNavigationBehavior="tab"
        items={decks}
        dependencies={[today, menuFor, onAct]}
        onAction={(key) => {
          const deck = decks.find(({ card }) => card.key === key);
          if (deck) onAct(deck.look?.state === 'missing' ? 'find' : 'open', deck);
        }}
      >
        {(deck) => <Card deck={deck} today={today} menuOpen={menuFor === deck.card.key} onMenu={setMenuFor} onAct={onAct} />}
      </GridList>
      <p id="shelf-keys" className="visually-hidden">Enter opens a deck, Tab goes to its buttons, Shift and F10 to everything that can be done with it.</p>
    </div>
  );
}
