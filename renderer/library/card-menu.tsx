import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import type { Deck } from './order.ts';

export type DeckAction = 'open' | 'update' | 'present' | 'pin' | 'folder' | 'find' | 'forget';

interface CardMenuProps {
  deck: Deck;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onAct: (action: DeckAction) => void;
}

/** What can be done with a deck, for its state. */
function actionsFor({ card, look }: Deck): { action: DeckAction; label: string }[] {
  const missing = look?.state === 'missing';
  const away = missing || look?.state === 'unreachable';
  return [
    ...(missing ? [{ action: 'find' as const, label: 'Find it…' }] : [{ action: 'open' as const, label: 'Open' }]),
    ...(look?.madeFrom === undefined ? [] : [{ action: 'update' as const, label: 'See what changed' }]),
    ...(away ? [] : [{ action: 'present' as const, label: 'Present…' }]),
    { action: 'pin', label: card.pinned ? 'Unpin' : 'Pin to the top' },
    ...(away ? [] : [{ action: 'folder' as const, label: 'Show in folder' }]),
    ...(card.kind === 'recent' ? [{ action: 'forget' as const, label: 'Forget' }] : []),
  ];
}

/** The menu of a card, behind its … button, a right click and Shift+F10. */
export function CardMenu({ deck, isOpen, onOpenChange, onAct }: CardMenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="button quiet icon-only" aria-label={`More for ${deck.title}`}><Icon name="more" /></Button>
      <Popover className="picker-list" placement="bottom end">
        <Menu className="deck-menu" autoFocus="first" aria-label={deck.title} items={actionsFor(deck)} onAction={(action) => onAct(action as DeckAction)}>
          {({ action, label }) => <MenuItem id={action} className="picker-option">{label}</MenuItem>}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
