import { Button } from 'react-aria-components';
import type { BranchRow } from '../../bridge/region-calls.ts';
import { Frame } from '../controls/frame.tsx';
import { counted } from '../editor/words.ts';

interface RemoveDialogProps {
  rows: readonly BranchRow[];
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before branches are taken out of the region. */
export function RemoveDialog({ rows, onRemove, onClose }: RemoveDialogProps) {
  const one = rows.length === 1;
  const what = one ? (rows[0]?.name ?? '') : counted(rows.length, 'branch', 'branches');
  return (
    <Frame title={`Take ${what} out of the region?`} onClose={onClose} guide="region" foot={
      <>
        <Button className="button" onPress={onClose} autoFocus>Keep {one ? 'it' : 'them'}</Button>
        <Button className="button primary" onPress={onRemove}>Take {one ? 'it' : 'them'} out</Button>
      </>
    }>
      <p>
        {one ? 'Its details and its changes' : 'Their details and their changes'} to every deck leave the table. The files are kept in the
        region’s folder, under <code>.branchdeck/removed</code>, and Undo, or later Put back a removed branch in the region’s menu, puts {one ? 'it' : 'them'} back. Files that were exported stay where they are.
      </p>
    </Frame>
  );
}
