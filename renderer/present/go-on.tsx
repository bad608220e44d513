import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LeftRun, OpenedDeck } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { clockTime } from '../../core/present/wait-until.ts';
import { Frame } from '../controls/frame.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { goOnPresenting } from './running.ts';

const dayOf = (instant: Date): string => instant.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });

/** Offers to go on with a presentation that was cut off: the computer or Branchdeck stopped in the middle of it. */
export function GoOn({ onOpen }: { onOpen: (answer: () => Promise<OpenedDeck>) => void }) {
  const { fail } = useMessages();
  const [left, setLeft] = useState<LeftRun>();
  const [starting, setStarting] = useState(false);

  useEffect(() => {
    void ask('present.left').then((found) => setLeft(found ?? undefined), fail);
  }, [fail]);

  if (!left) return null;
  const leave = () => {
    setLeft(undefined);
    void ask('present.leave').catch(fail);
  };
  const goOn = async () => {
    setStarting(true);
    try {
      await goOnPresenting();
      onOpen(() => ask('deck.open', { key: left.key }));
      setLeft(undefined);
    } catch (thrown) {
      fail(thrown);
    } finally {
      setStarting(false);
    }
  };
  const at = new Date(left.at);

  return (
    <Frame guide="present"
      title="Go on presenting?"
      onClose={leave}
      foot={
        <>
          <Button className="button" onPress={leave}>Don’t go on</Button>
          <Button className="button primary" autoFocus isDisabled={starting} onPress={() => void goOn()}>Go on at slide {left.number}</Button>
        </>
      }
    >
      <p>Branchdeck stopped at {clockTime(at)} on {dayOf(at)} while “{left.title}” was presented, in the version for {AUDIENCE_NAMES[left.audience]}, at slide {left.number} of {left.count}.</p>
      <p>The notes and what was done in the meeting are kept either way.</p>
    </Frame>
  );
}
