import { memo } from 'react';
import { Button, GridListItem, Text, ToggleButton } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { SlideView } from '../slide/slide-view.tsx';
import { CardMenu } from './card-menu.tsx';
import type { DeckAction } from './card-menu.tsx';
import { blankWords, meetingWords, newsWords, openedWords, shownWords, stateWords } from './card-words.ts';
import type { Deck } from './order.ts';

interface CardProps {
  deck: Deck;
  today: string;
  menuOpen: boolean;
  onMenu: (key: string | undefined) => void;
  onAct: (action: DeckAction, deck: Deck) => void;
}

/** One deck on the shelf: its first slide, what is new, what is blank, when it was shown. */
export const Card = memo(function Card({ deck, today, menuOpen, onMenu, onAct }: CardProps) {
  const { card, look, title, version } = deck;
  const words = wordsOf(deck, today);
  const act = (action: DeckAction) => onAct(action, deck);
  const missing = look?.state === 'missing';

  return (
    <GridListItem
      id={card.key}
      textValue={title}
      className="deck-card"
      data-state={look?.state}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(card.key);
      }}
    >
      <div className="deck-picture"><Picture deck={deck} /></div>
      <div className="deck-words">
        <h2 className="deck-name" title={title}>{title}</h2>
        <Text slot="description" elementType="div" className="deck-facts">
        {words.news && <p className="deck-news">{words.news}</p>}
        {words.state && <p className="deck-trouble"><Icon name="warning" /><span>{words.state}</span></p>}
        {words.blank && <p className={look && look.needed > 0 ? 'deck-blank needed' : 'deck-blank'}>{words.blank}</p>}
        {words.meeting && <p className="deck-meeting">{words.meeting}</p>}
        {words.shown && <p className="deck-fact">{words.shown}</p>}
        <p className="deck-fact">{words.opened}</p>
        {version && <p className="deck-fact">Version {version}</p>}
        <p className={card.kind === 'recent' ? 'deck-fact deck-place' : 'deck-fact'} title={card.place}><bdi>{card.place}</bdi></p>
        </Text>
      </div>
      <div className="deck-foot">
        {missing
          ? <Button className="button small" aria-label={`Find ${title}`} onPress={() => act('find')}>Find it…</Button>
          : <Button className="button small" aria-label={`Open ${title}`} onPress={() => act('open')}>Open</Button>}
        {look?.madeFrom !== undefined && <Button className="button small" aria-label={`See what changed in ${title}`} onPress={() => act('update')}>See what changed</Button>}
        {missing && <Button className="button small quiet" aria-label={`Forget ${title}`} onPress={() => act('forget')}>Forget</Button>}
        <span className="deck-foot-end">
          <ToggleButton className="button quiet icon-only pin" aria-label={`Pin ${title}`} isSelected={card.pinned} onChange={() => act('pin')}>
            <Icon name="pin" />
          </ToggleButton>
          <CardMenu deck={deck} isOpen={menuOpen} onOpenChange={(open) => onMenu(open ? card.key : undefined)} onAct={act} />
        </span>
      </div>
    </GridListItem>
  );
});

function wordsOf({ card, look }: Deck, today: string) {
  const here = look?.state === 'here' ? look : undefined;
  return {
    news: here ? newsWords(here) : '',
    state: look ? stateWords(look) : '',
    blank: here ? blankWords(here) : '',
    meeting: here ? meetingWords(here.meeting, today) : '',
    // Never opened says it already.
    shown: card.shown || card.openedAt ? shownWords(card) : '',
    opened: openedWords(card),
  };
}

function Picture({ deck: { look } }: { deck: Deck }) {
  if (look?.picture) return <SlideView thumbnail html={look.picture.html} label={`First slide: ${look.picture.label}`} />;
  // Nothing yet: a quiet place, so that no card jumps when its picture comes.
  if (look === undefined) return <div className="deck-no-picture" />;
  return <div className="deck-no-picture"><Icon name={look.state === 'here' ? 'slides' : 'warning'} /><span>{look.state === 'here' ? 'No slide is on' : 'No picture'}</span></div>;
}
