import { Button } from 'react-aria-components';
import { useMeeting } from '../../meeting/parts/live-meeting.ts';

const STAGES = {
  planned: 'The meeting has not been opened yet: its minutes begin when it is.',
  open: 'The meeting is open.',
  adjourned: 'The meeting is adjourned.',
  closed: 'The meeting is closed.',
} as const;

/** How far the meeting is, and its next step. */
export function StagePart() {
  const { meeting: { stage }, act } = useMeeting();
  return (
    <div className="meeting-stage">
      <p>{STAGES[stage]}</p>
      <div className="button-row">
        {stage === 'planned' && <Button className="button primary" onPress={() => void act({ do: 'open' })}>Open the meeting</Button>}
        {stage === 'open' && <Button className="button small" onPress={() => void act({ do: 'adjourn' })}>Adjourn</Button>}
        {stage === 'adjourned' && <Button className="button primary" onPress={() => void act({ do: 'resume' })}>Resume</Button>}
        {(stage === 'open' || stage === 'adjourned') && <Button className="button small" onPress={() => void act({ do: 'close' })}>Close the meeting</Button>}
        {stage === 'closed' && <Button className="button small" onPress={() => void act({ do: 'reopen' })}>Open it again</Button>}
      </div>
    </div>
  );
}
