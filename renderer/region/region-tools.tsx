import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { RegionNow } from '../../bridge/region-calls.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import type { LetGo } from './region-page.tsx';
import type { FiguresUse } from './sheet/use-figures.ts';
import type { HandOnUse } from './use-hand-on.tsx';
import type { RegionUse } from './use-region.ts';

interface RegionToolsProps {
  use: RegionUse;
  now: RegionNow;
  handing: HandOnUse;
  figures: FiguresUse;
  onLetGo: LetGo;
  /** Makes every branch's files. */
  onBatch: () => void;
  onAdd: () => void;
  onAgain: () => void;
  onRemoved: () => void;
  /** Opens the region's own changes to the chosen deck. */
  onOwn: () => void;
}

const MORE = [
  { id: 'export', label: 'Export the table…' },
  { id: 'empty', label: 'An empty table to fill in…' },
  { id: 'hand-on', label: 'Hand on the region…' },
  { id: 'take-in', label: 'Take in what a colleague sent…' },
  { id: 'again', label: 'Files to send again…' },
  { id: 'removed', label: 'Put back a removed branch…' },
  { id: 'reread', label: 'Read the folder again' },
  { id: 'folder', label: 'Show in folder' },
  { id: 'close', label: 'Close the region' },
] as const;

/** What can be done with the whole region. */
export function RegionTools({ use, now, handing, figures, onLetGo, onBatch, onAdd, onAgain, onRemoved, onOwn }: RegionToolsProps) {
  const { fail } = useMessages();
  const more = (id: (typeof MORE)[number]['id']) => {
    if (id === 'export' || id === 'empty') figures.save(id === 'empty');
    else if (id === 'hand-on') handing.handOn([]);
    else if (id === 'take-in') handing.takeIn();
    else if (id === 'again') onAgain();
    else if (id === 'removed') onRemoved();
    // An open branch would save what it has over what was read.
    else if (id === 'reread') void onLetGo('all').then((gone) => { if (gone) void use.run(() => ask('region.reread')); });
    else if (id === 'folder') void ask('region.showInFolder').catch(fail);
    else void onLetGo('all').then((gone) => { if (gone) void use.list(() => ask('region.close')); });
  };
  return (
    <div className="row region-buttons">
      {now.deck && now.rows.length > 0 && <Button className="button" onPress={figures.choose}><Icon name="table" />Figures from a spreadsheet…</Button>}
      {now.deck && now.rows.length > 0 && <Button className="button" onPress={onBatch}><Icon name="export" />Every branch’s files…</Button>}
      {now.deck && <Button className="button" onPress={onOwn}>The region’s own changes</Button>}
      <Button className="button" onPress={onAdd}><Icon name="plus" />Add a branch…</Button>
      <MenuTrigger>
        <Button className="button icon-only" aria-label="More for this region"><Icon name="more" /></Button>
        <Popover className="picker-list" placement="bottom end">
          <Menu aria-label="This region" items={MORE} onAction={(id) => more(id as (typeof MORE)[number]['id'])}>
            {({ id, label }) => <MenuItem id={id} className="picker-option">{label}</MenuItem>}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

/** What can be taken back, as long as it can. */
export function RegionUndo({ now, onUndo, onTakeBack }: { now: RegionNow; onUndo: () => void; onTakeBack: () => void }) {
  if (now.undoes === undefined && now.undoesChange === undefined) return undefined;
  return (
    <div className="row region-undo">
      {now.undoes !== undefined && <Button className="button" onPress={onUndo}><Icon name="undo" /><span className="region-line">Put {now.undoes} back</span></Button>}
      {now.undoesChange !== undefined && <Button className="button" onPress={onTakeBack}><Icon name="undo" /><span className="region-line">Take back {now.undoesChange}</span></Button>}
    </div>
  );
}
