import { Button } from 'react-aria-components';
import type { DeckCard } from '../../bridge/contract.ts';
import { printDate } from '../../core/figures/dates.ts';
import { Chip } from '../controls/chip.tsx';

interface CardProps {
  card: DeckCard;
  onOpen: () => void;
  onForget: () => void;
}

/** One deck on the shelf. */
export function Card({ card, onOpen, onForget }: CardProps) {
  const title = card.title || 'Deck without a title';
  const opened = card.openedAt ? `Last opened ${printDate(card.openedAt.slice(0, 10))}` : 'Not opened yet';
  return (
    <li className={card.missing ? 'deck-card gone' : 'deck-card'}>
      <div className="deck-card-words">
        <h3>{title}</h3>
        <p className="muted">{[card.version && `Version ${card.version}`, opened].filter(Boolean).join(' · ')}</p>
        {card.kind === 'recent' && <p className="place" title={card.place}>{card.place}</p>}
        {card.missing && (
          <p className="missing">
            <Chip tone="warn">Not found</Chip> It was moved or deleted. Your changes to it are kept: open it from its new place.
          </p>
        )}
      </div>
      <div className="row">
        {!card.missing && (
          <Button className="button primary" aria-label={`Open ${title}`} onPress={onOpen}>Open</Button>
        )}
        {card.kind === 'recent' && (
          <Button className="button quiet" aria-label={`Forget ${title}`} onPress={onForget}>Forget</Button>
        )}
      </div>
    </li>
  );
}
