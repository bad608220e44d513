import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useOpenDeck } from '../desk/session.tsx';

const SAID = { saved: 'All changes saved', saving: 'Saving…', failed: 'Not saved' } as const;

/** Undo, redo, and whether everything is on disk. */
export function UndoBar() {
  const { undo, redo, canUndo, canRedo, saveState, flush } = useOpenDeck();
  return (
    <div className="undo-bar">
      <p className={`save-state ${saveState}`} role="status">{SAID[saveState]}</p>
      {saveState === 'failed' && <Button className="button small" onPress={() => void flush()}>Save again</Button>}
      <Button className="button small" isDisabled={!canUndo} onPress={undo}><Icon name="undo" />Undo</Button>
      <Button className="button small" isDisabled={!canRedo} onPress={redo}><Icon name="redo" />Redo</Button>
    </div>
  );
}
