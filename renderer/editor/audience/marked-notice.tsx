import { Button } from 'react-aria-components';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { useOpenDeck } from '../../desk/session.tsx';
import { focusInstead } from '../place.ts';

/** Says what became of who may see slides, and takes it back. It is written into the deck itself, so Undo of one's changes does not know of it. */
export function MarkedNotice({ said, onClose }: { said: string; onClose: () => void }) {
  const { key, reread } = useOpenDeck();
  const { fail, say } = useMessages();
  const close = () => {
    onClose();
    focusInstead(() => document.querySelector<HTMLElement>('.deck-title'));
  };
  const back = async () => {
    try {
      reread(await ask('deck.unmark', { key }));
      say('Who may see the slides is as it was.');
      close();
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <div className="notice">
      <p role="status">{said} It stands in the deck itself.</p>
      <div className="row">
        <Button className="button small" autoFocus onPress={() => void back()}>Take it back</Button>
        <Button className="button small" onPress={close}>Close</Button>
      </div>
    </div>
  );
}
