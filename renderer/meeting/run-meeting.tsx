import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useMeeting } from './parts/live-meeting.ts';

interface RunMeetingProps {
  /** The meeting's deck is open. */
  canPresent: boolean;
  onPresent: () => void;
  onDeck: (key: string) => void;
  onClose: () => void;
}

/** Asks how the meeting is run: with its slides, or from this window alone. */
export function RunMeeting({ canPresent, onPresent, onDeck, onClose }: RunMeetingProps) {
  const { meeting, act } = useMeeting();
  const { fail } = useMessages();
  const [deck, setDeck] = useState<string>();
  const { id } = meeting;
  useEffect(() => {
    ask('meeting.deck', { meetingId: id }).then((found) => setDeck(found?.key), fail);
  }, [id, fail]);

  const run = async (then: () => void) => {
    if (!(await act({ do: 'open' }))) return;
    onClose();
    then();
  };

  return (
    <Frame title="Run this meeting" guide="meeting" onClose={onClose} foot={<Button className="button" onPress={onClose}>Not now</Button>}>
      <div className="stack">
        <p>Opening the meeting writes down the time of its start. If that was too early, Undo takes it back.</p>
        {canPresent && (
          <div className="run-way">
            <Button className="button primary" autoFocus onPress={() => { onClose(); onPresent(); }}><Icon name="present" />Present its slides</Button>
            <p className="muted">The room sees the slides; the meeting stands beside them in the presenter window. You open it there or here when the chair does.</p>
          </div>
        )}
        {!canPresent && deck !== undefined && (
          <div className="run-way">
            <Button className="button" onPress={() => { onClose(); onDeck(deck); }}>Open its deck first</Button>
            <p className="muted">Then come back here to present “{meeting.deck.title}”.</p>
          </div>
        )}
        <div className="run-way">
          <Button className={canPresent ? 'button' : 'button primary'} onPress={() => void run(() => {})}>Open the meeting, without slides</Button>
          <p className="muted">Everything is done from this window. The room sees nothing.</p>
        </div>
      </div>
    </Frame>
  );
}
