import { useMemo } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { SlideActions } from './use-slide-actions.ts';
import type { SlideRow } from './slide-rows.ts';

interface SlideMenuProps {
  row: SlideRow;
  /** How many slides there are. */
  count: number;
  /** It opens beside this. */
  beside: Element;
  actions: SlideActions;
  /** Asks who may see it, where that is the user's to say. */
  onAudience: ((id: string) => void) | undefined;
  onClose: () => void;
}

/** What can be done with one slide. */
export function SlideMenu({ row, count, beside, actions, onAudience, onClose }: SlideMenuProps) {
  const { id, on, number, origin } = row;
  const trigger = useMemo(() => ({ current: beside }), [beside]);
  const items: { label: string; keys?: string; act: () => void; off?: boolean }[] = [
    { label: on ? 'Switch off' : 'Switch on', act: () => actions.turn(id, !on) },
    { label: 'Duplicate', keys: 'Ctrl+D', act: () => actions.duplicate(id) },
    { label: 'Move to the start', keys: 'Alt+Home', act: () => actions.move(id, -count), off: number === 1 },
    { label: 'Move to the end', keys: 'Alt+End', act: () => actions.move(id, count), off: number === count },
    ...(onAudience && origin !== 'added' ? [{ label: 'Who may see it…', act: () => onAudience(id) }] : []),
    ...(origin === 'edited' ? [{ label: 'Put back as issued', act: () => actions.restore(id) }] : []),
    ...(origin === 'added' ? [{ label: 'Remove', keys: 'Delete', act: () => actions.remove(id) }] : []),
  ];
  return (
    <Popover className="menu-list" triggerRef={trigger} isOpen onOpenChange={(open) => { if (!open) onClose(); }} placement="bottom end">
      <Menu
        aria-label={`Slide ${number}: ${row.label}`}
        autoFocus="first"
        disabledKeys={items.filter(({ off }) => off).map(({ label }) => label)}
        onAction={(key) => {
          onClose();
          items.find(({ label }) => label === key)?.act();
        }}
      >
        {items.map(({ label, keys }) => (
          <MenuItem key={label} id={label} textValue={label} className="menu-item">
            <span>{label}</span>
            {keys && <kbd>{keys}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
