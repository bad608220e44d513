import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { PresentState } from '../../bridge/contract.ts';
import { GUIDE_KEY, useGuide } from '../guide/use-guide.ts';
import { Icon } from '../controls/icon.tsx';
import type { Deeds } from './deeds.ts';

interface More {
  id: string;
  says: string;
  hint: string;
  isDisabled?: boolean;
  act: () => void;
}

/** What is wanted less often while presenting. */
export function MoreMenu({ state, deeds }: { state: PresentState; deeds: Deeds }) {
  const openGuide = useGuide();
  const items: More[] = [
    { id: 'white', says: state.cover === 'white' ? 'Back from the white screen' : 'White screen', hint: 'W', act: deeds.white },
    { id: 'undo-ink', says: 'Take back the last stroke', hint: 'Ctrl Z', act: deeds.undoInk },
    { id: 'clear-ink', says: 'Clear the drawing on this slide', hint: 'C', act: deeds.clearInk },
    { id: 'swap', says: 'Swap the displays', hint: 'S', isDisabled: state.displays < 2, act: deeds.swap },
    { id: 'sheet', says: 'Keys', hint: '?', act: deeds.sheet },
    { id: 'guide', says: 'Guide', hint: GUIDE_KEY, act: () => openGuide() },
  ];
  return (
    <MenuTrigger>
      <Button className="button more"><span>More</span><Icon name="open" /></Button>
      <Popover className="menu-list presenter-menu" placement="bottom end">
        <Menu aria-label="More" autoFocus="first" items={items} onAction={(key) => items.find(({ id }) => id === key)?.act()}>
          {({ id, says, hint, isDisabled = false }) => (
            <MenuItem id={id} className="menu-item" textValue={says} isDisabled={isDisabled}>{says} <kbd>{hint}</kbd></MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
