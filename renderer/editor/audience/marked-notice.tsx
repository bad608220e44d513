import { Button } from 'react-aria-components';
import { useOpenDeck } from '../../desk/session.tsx';
import { focusInstead } from '../place.ts';

/** Says what became of who may see slides, and takes it back, as Undo does while nothing else was changed. Gone when it is taken back. */
export function MarkedNotice({ said, onClose }: { said: string; onClose: () => void }) {
  const { takeBack } = useOpenDeck();
  if (!takeBack) return null;
  const close = () => {
    onClose();
    focusInstead(() => document.querySelector<HTMLElement>('.deck-title'));
  };
  return (
    <div className="notice">
      <p role="status">{said} It stands in the deck itself.</p>
      <div className="row">
        <Button
          className="button small"
          autoFocus
          onPress={() => {
            takeBack();
            close();
          }}
        >
          Take it back
        </Button>
        <Button className="button small" onPress={close}>Close</Button>
      </div>
    </div>
  );
}
