import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useMeeting } from '../../meeting/parts/live-meeting.ts';
import { ask } from '../use-show.ts';

const STAGES = {
  planned: 'The meeting has not been opened yet: its minutes begin when it is.',
  open: 'The meeting is open.',
  adjourned: 'The meeting is adjourned.',
  closed: 'The meeting is closed. Its minutes are on the desk: Meetings › Minutes.',
} as const;

/** Adjourns the meeting and resumes it, and the room sees that it is adjourned meanwhile. */
export function useAdjournment(onFailure: (thrown: unknown) => void): { adjourn: () => void; resume: () => void } {
  const { act } = useMeeting();
  return {
    adjourn: () => void act({ do: 'adjourn' }).then((done) => (done ? ask('present.wait', { for: 'adjourned' }) : undefined)).catch(onFailure),
    // Where the room waits no more, there is nothing to take away.
    resume: () => void act({ do: 'resume' }).then((done) => (done ? ask('present.resume') : undefined)).catch(onFailure),
  };
}

/** How far the meeting is, and its next step. */
export function StagePart({ onFailure }: { onFailure: (thrown: unknown) => void }) {
  const { meeting: { stage }, act } = useMeeting();
  const [closing, setClosing] = useState(false);
  const { adjourn, resume } = useAdjournment(onFailure);
  const close = () => void act({ do: 'close' }).then(() => setClosing(false));
  const canClose = stage === 'open' || stage === 'adjourned';
  return (
    <div className="meeting-stage">
      <p role="status">{closing && canClose ? 'Close the meeting? Its time of closing is written down.' : STAGES[stage]}</p>
      {closing && canClose
        ? (
          <div className="button-row">
            <Button className="button small primary" autoFocus onPress={close}>Close it now</Button>
            <Button className="button small" onPress={() => setClosing(false)}>Not yet</Button>
          </div>
        )
        : (
          <div className="button-row">
            {stage === 'planned' && <Button className="button primary" onPress={() => void act({ do: 'open' })}>Open the meeting</Button>}
            {stage === 'open' && <Button className="button small" onPress={adjourn}>Adjourn</Button>}
            {stage === 'adjourned' && <Button className="button primary" onPress={resume}>Resume</Button>}
            {canClose && <Button className="button small" onPress={() => setClosing(true)}>Close the meeting</Button>}
            {stage === 'closed' && <Button className="button small" onPress={() => void act({ do: 'reopen' })}>Open it again</Button>}
          </div>
        )}
    </div>
  );
}
