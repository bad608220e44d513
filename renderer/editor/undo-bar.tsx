import { useEffect, useRef } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { focusInstead } from './place.ts';

const SAID = { saved: 'All changes saved', saving: 'Saving…', failed: 'Not saved' } as const;
const TOOLTIP_AFTER_MS = 300;

/** Undo, redo, and whether everything is on disk. */
export function UndoBar() {
  const { undo, redo, undoes, redoes, saveState, flush } = useOpenDeck();
  const { clear } = useMessages();
  const failed = useRef(false);
  useEffect(() => {
    if (saveState === 'saved' && failed.current) clear();
    if (saveState !== 'saving') failed.current = saveState === 'failed';
  }, [saveState, clear]);

  // After the last step the button is off and loses the focus: the way back takes it.
  const step = (take: () => void, other: string) => () => {
    take();
    focusInstead(() => (document.activeElement === document.body ? document.getElementById(other) : null));
  };

  return (
    <div className="undo-bar">
      <p className={`save-state ${saveState}`} role="status">{SAID[saveState]}</p>
      {saveState === 'failed' && <Button className="button small" onPress={() => void flush()}>Save again</Button>}
      <TooltipTrigger delay={TOOLTIP_AFTER_MS}>
        <Button className="button small" id="undo" isDisabled={!undoes} onPress={step(undo, 'redo')}><Icon name="undo" />Undo</Button>
        <Tooltip className="tooltip" placement="bottom">Undo: {undoes?.says}</Tooltip>
      </TooltipTrigger>
      <TooltipTrigger delay={TOOLTIP_AFTER_MS}>
        <Button className="button small" id="redo" isDisabled={!redoes} onPress={step(redo, 'undo')}><Icon name="redo" />Redo</Button>
        <Tooltip className="tooltip" placement="bottom">Redo: {redoes?.says}</Tooltip>
      </TooltipTrigger>
    </div>
  );
}
