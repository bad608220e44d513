import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { Button, GridList, ListLayout, ToggleButton, Virtualizer } from 'react-aria-components';
import type { Settings } from '../../bridge/contract.ts';
import { Icon } from '../controls/icon.tsx';
import { AddSlide } from './add-slide.tsx';
import { slideLine } from './place.ts';
import { SlideItem } from './slide-item.tsx';
import { SlideMenu } from './slide-menu.tsx';
import type { SlideRow } from './slide-rows.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { SlideActions } from './use-slide-actions.ts';
import { useSlideDrag } from './use-slide-drag.tsx';
import { useSlideKeys } from './use-slide-keys.ts';
import './slide-list.css';

interface SlideListProps {
  rows: readonly SlideRow[];
  chosen: string | undefined;
  actions: SlideActions;
  thumbnails: boolean;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** Asks who may see a slide, where that is the user's to say. */
  onAudience: ((id: string) => void) | undefined;
}

/** What most rows come to, in pixels; each is measured once it is in view. */
const ROW = { with: 84, without: 52 };

/** Every slide of the deck in its order. Only the rows in view are drawn, and none again for keys typed in another slide's text. */
export const SlideList = memo(function SlideList({ rows, chosen, actions, thumbnails, onSettings, onAudience }: SlideListProps) {
  const chosenRow = rows.find(({ id }) => id === chosen);
  const place = chosenRow?.number;
  const count = rows.length;
  const on = rows.filter((row) => row.on).length;
  const [menu, setMenu] = useState<{ id: string; beside: Element }>();
  const menuRow = rows.find(({ id }) => id === menu?.id);
  const list = useRef<HTMLDivElement>(null);
  const dragAndDropHooks = useSlideDrag(rows, actions);
  const keys = useSlideKeys(chosenRow, count, actions);

  const { choose, turn } = actions;
  const openMenu = useCallback((id: string, beside: Element) => {
    choose(id);
    setMenu({ id, beside });
  }, [choose]);
  useEffect(() => {
    if (chosen === undefined || place === undefined || !list.current) return undefined;
    // Also after it was moved.
    return bringIntoView(list.current, () => slideLine(chosen), (place - 1) / count);
  }, [chosen, place, count]);

  return (
    <section className="slide-column" aria-label="Slides in order">
      <div className="slide-tools">
        <Button className="button small" isDisabled={!chosenRow || chosenRow.number === 1} onPress={() => chosenRow && actions.move(chosenRow.id, -1)}><Icon name="up" />Move up</Button>
        <Button className="button small" isDisabled={!chosenRow || chosenRow.number === count} onPress={() => chosenRow && actions.move(chosenRow.id, 1)}><Icon name="down" />Move down</Button>
        <ToggleButton className="button small thumbnail-toggle" isSelected={thumbnails} onChange={(shown) => void onSettings({ thumbnails: shown })}><Icon name="slides" />Pictures</ToggleButton>
      </div>
      <div className="slide-list-box" onKeyDownCapture={keys}>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: thumbnails ? ROW.with : ROW.without, dropIndicatorThickness: 4 }}>
          <GridList
            ref={list}
            className="slide-list"
            aria-label="Slides"
            aria-describedby="slide-keys"
            items={rows}
            dependencies={[turn, openMenu, thumbnails]}
            dragAndDropHooks={dragAndDropHooks}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen === undefined ? [] : [chosen]}
            onSelectionChange={(keySet) => {
              const [id] = keySet === 'all' ? [] : keySet;
              if (id !== undefined) choose(String(id));
            }}
          >
            {(row) => <SlideItem row={row} thumbnail={thumbnails} onSwitch={turn} onMenu={openMenu} />}
          </GridList>
        </Virtualizer>
      </div>
      <p id="slide-keys" className="visually-hidden">
        Alt and the up or down arrow move a slide, Alt and Home or End move it to the start or the end, Control and D copy it. Shift and F10 open its menu. The right arrow goes to its switch.
      </p>
      <div className="slide-foot">
        <AddSlide onAdd={actions.add} />
        <Button className="button small" isDisabled={!chosenRow} onPress={() => chosenRow && actions.duplicate(chosenRow.id)}><Icon name="copy" />Duplicate</Button>
        <p className="muted on-count">{on} of {count} on</p>
      </div>
      {menu && menuRow && <SlideMenu row={menuRow} count={count} beside={menu.beside} actions={actions} onAudience={onAudience} onClose={() => setMenu(undefined)} />}
    </section>
  );
});
