import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OpenedDeck } from '../../bridge/contract.ts';
import { ask, listen } from './ask.ts';
import { useMaybeSession } from './session.tsx';

/** Offers to read the open deck again when its files were changed by another program. The branch's changes stay. */
export function ChangedDeck({ onRead }: { onRead: (answer: () => Promise<OpenedDeck>) => void }) {
  const session = useMaybeSession();
  const key = session?.key;
  const [changed, setChanged] = useState<string>();
  // Opened in another way, it was read again too.
  const { deck, figures } = session?.sources ?? {};
  const [seen, setSeen] = useState({ deck, figures });
  if (seen.deck !== deck || seen.figures !== figures) {
    setSeen({ deck, figures });
    setChanged(undefined);
  }
  useEffect(() => listen('deck.changed', (now) => setChanged(now.changed ? now.key : undefined)), []);

  const read = () => {
    setChanged(undefined);
    if (key !== undefined) onRead(() => ask('deck.open', { key }));
  };
  return (
    <div role="status">
      {key !== undefined && changed === (session?.branchOf?.deckKey ?? key) && (
        <div className="notice changed-deck">
          <p><strong>The deck’s file changed.</strong> Another program saved it. Your changes are kept either way.</p>
          <div className="row">
            <Button className="button small primary" onPress={read}>Read it again</Button>
            <Button className="button small" onPress={() => setChanged(undefined)}>Not now</Button>
          </div>
        </div>
      )}
    </div>
  );
}
