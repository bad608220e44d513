import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, GridList } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { SlideItem } from './slide-item.tsx';
import type { SlideRow } from './slide-rows.ts';

interface SlideListProps {
  rows: readonly SlideRow[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onMove: (by: -1 | 1) => void;
  onAdd: () => void;
  onSwitch: (id: string, on: boolean) => void;
}

/** Every slide of the deck in its order, with a switch each. Not drawn again for keys typed in a slide's text. */
export const SlideList = memo(function SlideList({ rows, chosen, onChoose, onMove, onAdd, onSwitch }: SlideListProps) {
  const chosenRow = rows.find(({ id }) => id === chosen);
  const on = rows.filter((row) => row.on).length;

  // Before the list's own arrow keys, which move the focus.
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <section className="slide-column" aria-label="Slides in order">
      <div className="slide-tools">
        <Button className="button small" isDisabled={!chosenRow || chosenRow.number === 1} onPress={() => onMove(-1)}><Icon name="up" />Move up</Button>
        <Button className="button small" isDisabled={!chosenRow || chosenRow.number === rows.length} onPress={() => onMove(1)}><Icon name="down" />Move down</Button>
        <p className="muted on-count">{on} of {rows.length} on</p>
      </div>
      <div className="slide-list-box" onKeyDownCapture={keys}>
        <GridList
          className="slide-list"
          aria-label="Slides"
          aria-describedby="slide-keys"
          items={rows}
          dependencies={[onSwitch]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelectionChange={(keySet) => {
            const [id] = keySet === 'all' ? [] : keySet;
            if (id !== undefined) onChoose(String(id));
          }}
        >
          {(row) => <SlideItem row={row} onSwitch={onSwitch} />}
        </GridList>
      </div>
      <p id="slide-keys" className="visually-hidden">Alt and the up or down arrow move a slide. The right arrow goes to its switch.</p>
      <Button className="button small add-slide" onPress={onAdd}><Icon name="plus" />Add a slide</Button>
    </section>
  );
});
