import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { focusInstead } from './place.ts';

const SAID = { saved: 'All changes saved', saving: 'Saving…', failed: 'Not saved' } as const;

/** Undo, redo, and whether everything is on disk. */
export function UndoBar() {
  const { undo, redo, canUndo, canRedo, saveState, flush } = useOpenDeck();
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
      <Button className="button small" id="undo" isDisabled={!canUndo} onPress={step(undo, 'redo')}><Icon name="undo" />Undo</Button>
      <Button className="button small" id="redo" isDisabled={!canRedo} onPress={step(redo, 'undo')}><Icon name="redo" />Redo</Button>
    </div>
  );
}
