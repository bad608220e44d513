import type { MouseEvent } from 'react';
import { Button, GridListItem, Switch, Text } from 'react-aria-components';
import { Chip } from '../controls/chip.tsx';
import { Icon } from '../controls/icon.tsx';
import { hasErrors } from '../../core/findings.ts';
import type { SlideRow } from './slide-rows.ts';
import { SlideThumbnail } from './slide-thumbnail.tsx';

interface SlideItemProps {
  row: SlideRow;
  thumbnail: boolean;
  onSwitch: (id: string, on: boolean) => void;
  /** Asks for the slide's menu, to open beside the button. */
  onMenu: (id: string, button: Element) => void;
}

/** One slide in the list. */
export function SlideItem({ row, thumbnail, onSwitch, onMenu }: SlideItemProps) {
  const { label, number, kept, optional, origin, findings, on } = row;
  // Shift and F10 and the menu key come as this event too.
  const ask = (event: MouseEvent) => {
    event.preventDefault();
    const button = event.currentTarget.querySelector('.slide-more');
    if (button) onMenu(row.id, button);
  };
  return (
    <GridListItem id={row.id} textValue={label} className={on ? 'slide-item' : 'slide-item off'} onContextMenu={ask}>
      <span className="slide-grip">
        <span className="slide-number">{number}</span>
        <Button slot="drag" className="slide-handle" aria-label={`Move slide ${number} by dragging`}><Icon name="grip" /></Button>
      </span>
      {thumbnail && <SlideThumbnail id={row.id} />}
      <div className="slide-words">
        <Text className="slide-label">{label}</Text>
        <span className="chips">
          {!on && <Chip>Off</Chip>}
          {kept && <Chip>{kept}</Chip>}
          {optional && <Chip>Optional</Chip>}
          {origin === 'edited' && <Chip tone="accent">Edited</Chip>}
          {origin === 'added' && <Chip tone="accent">Added</Chip>}
          {findings.length > 0 && (
            <Chip tone={hasErrors(findings) ? 'error' : 'warn'}>{findings.length} to check</Chip>
          )}
        </span>
      </div>
      <div className="slide-controls">
        <Switch className="switch" aria-label="Show this slide" isSelected={on} onChange={(shown) => onSwitch(row.id, shown)}>
          <span className="switch-track" aria-hidden="true"><span className="switch-knob" /></span>
        </Switch>
        <Button className="slide-more" aria-label={`More for slide ${number}`} aria-haspopup="menu" onPress={(event) => onMenu(row.id, event.target)}>
          <Icon name="more" />
        </Button>
      </div>
    </GridListItem>
  );
}
