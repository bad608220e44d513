import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DeckCard, OpenedDeck } from '../../bridge/contract.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { Card } from './card.tsx';
import './library.css';

/** The decks that come with the app and those opened before. */
export function Library({ onOpen }: { onOpen: (answer: () => Promise<OpenedDeck | null>) => void }) {
  const { fail, say, clear } = useMessages();
  const [cards, setCards] = useState<DeckCard[]>();
  useEffect(() => {
    ask('library.list').then(setCards, fail);
  }, [fail]);

  const open = (answer: () => Promise<OpenedDeck | null>) => {
    clear();
    onOpen(answer);
  };
  const forget = (card: DeckCard) =>
    void ask('library.forget', { key: card.key }).then((left) => {
      setCards(left);
      say(`${card.title} is off the list. Its files and your changes are kept.`);
    }, fail);
  const shelf = (kind: DeckCard['kind']) =>
    cards
      ?.filter((card) => card.kind === kind)
      .map((card) => (
        <Card key={card.key} card={card} onOpen={() => open(() => ask('deck.open', { key: card.key }))} onForget={() => forget(card)} />
      )) ?? [];
  const recent = shelf('recent');

  return (
    <main className="page library">
      <div className="page-top">
        <PageHeading>Library</PageHeading>
        <div className="row">
          <Button className="button" onPress={() => open(() => ask('deck.choose', { what: 'folder' }))}><Icon name="folder" />Open a folder…</Button>
          <Button className="button" onPress={() => open(() => ask('deck.choose', { what: 'file' }))}><Icon name="file" />Open a file…</Button>
        </div>
      </div>
      <section aria-labelledby="bundled">
        <h2 id="bundled">Comes with Branchdeck</h2>
        <ul className="shelf">{shelf('bundled')}</ul>
      </section>
      <section aria-labelledby="recent">
        <h2 id="recent">Recent</h2>
        {recent.length > 0
          ? <ul className="shelf">{recent}</ul>
          : cards && (
            <p className="empty">
              Decks that you open are listed here. A deck is a folder with a <code>deck.md</code> in it, or one Markdown
              file: open it with the buttons above, or drop it anywhere on this window.
            </p>
          )}
      </section>
    </main>
  );
}
