import type { RefObject } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { LIBRARY_ORDERS } from '../../bridge/contract.ts';
import type { LibraryOrder } from '../../bridge/contract.ts';
import { Icon } from '../controls/icon.tsx';
import { Picker } from '../controls/picker.tsx';

const ORDER_NAMES: Record<LibraryOrder, string> = { opened: 'Last opened', title: 'Title', shown: 'Last shown' };

interface LibraryToolsProps {
  words: string;
  onWords: (words: string) => void;
  field: RefObject<HTMLInputElement | null>;
  order: LibraryOrder;
  onOrder: (order: LibraryOrder) => void;
  /** From the search field down to what was found. */
  onDown: () => void;
}

/** Search and order of the shelf. */
export function LibraryTools({ words, onWords, field, order, onOrder, onDown }: LibraryToolsProps) {
  return (
    <div className="library-tools">
      <SearchField
        className="text-field deck-search"
        value={words}
        onChange={onWords}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
          else event.continuePropagation();
        }}
      >
        <Label className="field-label">Search decks</Label>
        <div className="deck-search-box">
          <Icon name="search" />
          <Input ref={field} className="field" placeholder="Title, place or heading" />
          <Button className="button quiet icon-only"><Icon name="close" /></Button>
        </div>
      </SearchField>
      <Picker label="Order" options={LIBRARY_ORDERS.map((value) => ({ value, label: ORDER_NAMES[value] }))} value={order} onChange={onOrder} />
    </div>
  );
}
