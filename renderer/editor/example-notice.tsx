import { Button } from 'react-aria-components';
import type { Settings } from '../../bridge/contract.ts';
import { blankLayer } from '../../core/branch/model.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { focusInstead } from './place.ts';
import { useExample } from './use-example.ts';

/** Says that the branch on the slides is an invented one, and offers the way out of it. */
export function ExampleNotice({ settings }: { settings: Settings }) {
  const { name, shown } = useExample();
  const { change } = useOpenDeck();
  const { say } = useMessages();
  const own = () => {
    change((now) => blankLayer(now.deck, now.baseVersion, settings.profile), undefined, { says: 'began with your own branch' });
    say('The example is gone and your own branch is in. Undo brings the example back.');
    focusInstead(() => document.querySelector<HTMLElement>('.deck-title'));
  };
  if (!shown) return null;
  return (
    <div className="notice">
      <p>{name} is an invented branch with invented figures, to try things with.</p>
      <Button className="button small" onPress={own}>Start with your own branch</Button>
    </div>
  );
}
