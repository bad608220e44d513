import { useMemo } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { BranchRow } from '../../bridge/region-calls.ts';
import type { BranchAct } from './region-table.tsx';

interface BranchMenuProps {
  row: BranchRow;
  /** It opens beside this. */
  beside: Element;
  onAct: (act: BranchAct, row: BranchRow) => void;
  onClose: () => void;
}

const ITEMS: readonly { id: BranchAct; label: string; keys: string }[] = [
  { id: 'open', label: 'Open', keys: 'Enter' },
  { id: 'details', label: 'What is missing…', keys: 'Alt+Enter' },
  { id: 'rename', label: 'Rename…', keys: 'F2' },
  { id: 'remove', label: 'Remove…', keys: 'Delete' },
];

/** What can be done with one branch of the table. */
export function BranchMenu({ row, beside, onAct, onClose }: BranchMenuProps) {
  const trigger = useMemo(() => ({ current: beside }), [beside]);
  return (
    <Popover className="menu-list" triggerRef={trigger} isOpen onOpenChange={(open) => { if (!open) onClose(); }} placement="bottom end">
      <Menu
        aria-label={row.name}
        autoFocus="first"
        onAction={(key) => {
          onClose();
          const act = ITEMS.find(({ id }) => id === key)?.id;
          if (act) onAct(act, row);
        }}
      >
        {ITEMS.map(({ id, label, keys }) => <MenuItem key={id} id={id} textValue={label} className="menu-item"><span>{label}</span><kbd>{keys}</kbd></MenuItem>)}
      </Menu>
    </Popover>
  );
}
