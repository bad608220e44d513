import { Button, Group, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { SLIDE_KINDS } from '../../core/branch/new-slide.ts';
import { Icon } from '../controls/icon.tsx';
import type { SlideActions } from './use-slide-actions.ts';

/** Adds a slide: of the usual kind at once, of another from the menu beside it. */
export function AddSlide({ onAdd }: { onAdd: SlideActions['add'] }) {
  return (
    <Group className="add-slide-group" aria-label="Add a slide">
      <Button className="button small add-slide" onPress={() => onAdd()}><Icon name="plus" />Add a slide</Button>
      <MenuTrigger>
        <Button className="button small add-kind" aria-label="Other kinds of slide"><Icon name="open" /></Button>
        <Popover className="menu-list" placement="top start">
          <Menu aria-label="Kinds of slide" autoFocus="first" items={SLIDE_KINDS} onAction={(key) => {
            const kind = SLIDE_KINDS.find(({ layout }) => layout === key);
            if (kind) onAdd(kind.layout);
          }}>
            {({ layout, label }) => <MenuItem id={layout} className="menu-item">{label}</MenuItem>}
          </Menu>
        </Popover>
      </MenuTrigger>
    </Group>
  );
}
