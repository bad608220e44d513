import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Settings } from '../../bridge/contract.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { useMaybeSession } from '../desk/session.tsx';
import { counted } from '../editor/words.ts';
import { OldStrip } from '../notes/old-strip.tsx';
import { DueStrip } from '../replies/due-strip.tsx';
import { LibraryTools } from './library-tools.tsx';
import { deckFrom, hasWords, inOrder } from './order.ts';
import { OtherDeck } from './other-deck.tsx';
import { cardLine, Shelf } from './shelf.tsx';
import { useDeckActions } from './use-deck-actions.ts';
import type { OpenDeck } from './use-deck-actions.ts';
import { useLibrary } from './use-library.ts';
import { useSearchKeys } from './use-search-keys.ts';
import './library.css';

interface LibraryProps {
  /** ISO date. */
  today: string;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** Counts how often the menu asked for the search. */
  searching: number;
  onOpen: OpenDeck;
  /** To what is due with employers: one of them, or the list. */
  onReplies: (employerId?: string) => void;
  onNotes: () => void;
  onRegion: () => void;
}

/** The decks that come with the app and those opened before. */
export function Library({ today, settings, onSettings, searching, onOpen, onReplies, onNotes, onRegion }: LibraryProps) {
  const { fail } = useMessages();
  const session = useMaybeSession();
  const order = settings.libraryOrder;
  const { cards, looks, take, refresh } = useLibrary(order, useCallback(async () => session?.flush(), [session]), fail);
  const { open, act, other, closeOther } = useDeckActions({ onOpen, take, refresh });
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useSearchKeys(field, searching);

  const decks = useMemo(() => inOrder((cards ?? []).map((card) => deckFrom(card, looks.get(card.key))), order), [cards, looks, order]);
  const wanted = useDeferredValue(words.trim());
  const shown = useMemo(() => (wanted === '' ? decks : decks.filter((deck) => hasWords(deck, wanted))), [decks, wanted]);
  const clearSearch = () => {
    setWords('');
    field.current?.focus();
  };

  return (
    <main className="page library">
      <div className="page-top">
        <PageHeading>Library</PageHeading>
        <div className="row">
          <Button className="button" onPress={() => open(() => ask('deck.choose', { what: 'folder' }))}><Icon name="folder" />Open a folder…</Button>
          <Button className="button" onPress={() => open(() => ask('deck.choose', { what: 'file' }))}><Icon name="file" />Open a file…</Button>
        </div>
      </div>
      <DueStrip today={today} onReplies={onReplies} />
      <OldStrip onNotes={onNotes} />
      <LibraryTools
        words={words}
        onWords={setWords}
        field={field}
        order={order}
        onOrder={(libraryOrder) => void onSettings({ libraryOrder }).catch(fail)}
        onDown={() => cardLine()?.focus()}
      />
      <p className="muted shelf-count" role="status">
        {wanted !== '' && (shown.length === 0 ? 'No deck found.' : `${shown.length} of ${counted(decks.length, 'deck')}`)}
      </p>
      {wanted === '' && cards && !cards.some(({ kind }) => kind === 'recent') && (
        <p className="empty">
          Were you sent a PowerPoint? Choose it with <strong>Open a file…</strong>, or drop it anywhere on this window: your
          figures can go into it as it is. A deck’s folder or Markdown file opens in the same way. What you open is kept here.
        </p>
      )}
      {shown.length > 0 && <Shelf decks={shown} today={today} onAct={act} />}
      {wanted !== '' && shown.length === 0 && (
        <div className="empty">
          <p>No deck has “{wanted}” in its title, its place or a slide’s heading. Try fewer words, or open the deck with the buttons above.</p>
          <Button className="button small" onPress={clearSearch}>Clear the search</Button>
        </div>
      )}
      <p className="library-region"><Button className="button small quiet" onPress={onRegion}>Look after several branches</Button></p>
      {other && (
        <OtherDeck
          wanted={other.wanted.title}
          other={other.other}
          onClose={closeOther}
          onAgain={() => act('find', other.wanted)}
          onOpen={() => {
            closeOther();
            open(() => ask('deck.openPaths', { paths: [other.other.place] }));
          }}
        />
      )}
    </main>
  );
}
