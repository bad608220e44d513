import { useMemo } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useUndoTarget } from '../desk/undo-target.ts';
import type { RepliesUse } from './use-replies.ts';

const TOOLTIP_AFTER_MS = 300;

/** Undo and redo of what is recorded, with what each would do. */
export function RepliesUndo({ now, undo, redo }: RepliesUse) {
  useUndoTarget(useMemo(() => ({ undo, redo }), [undo, redo]));
  const step = (name: 'Undo' | 'Redo', does: string | undefined, take: () => void) => (
    <TooltipTrigger delay={TOOLTIP_AFTER_MS}>
      <Button className="button small" isDisabled={does === undefined} onPress={take}><Icon name={name === 'Undo' ? 'undo' : 'redo'} />{name}</Button>
      <Tooltip className="tooltip" placement="bottom">{name}: {does}</Tooltip>
    </TooltipTrigger>
  );
  return <div className="row">{step('Undo', now?.undoes, undo)}{step('Redo', now?.redoes, redo)}</div>;
}
