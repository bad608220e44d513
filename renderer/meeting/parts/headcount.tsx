import { useMeeting } from './live-meeting.ts';
import { StepCount } from './step-count.tsx';
import './counting.css';

/** How many are in the room. */
export function Headcount({ big = false, isDisabled = false }: { big?: boolean; isDisabled?: boolean }) {
  const { meeting, act } = useMeeting();
  return (
    <StepCount
      label="In the room"
      one="person"
      big={big}
      isDisabled={isDisabled}
      value={meeting.attendance.present}
      onStep={(by) => void act(by === 1 ? { do: 'arrive', number: 1 } : { do: 'leave', number: 1 })}
      onSet={(present) => void act({ do: 'count', present })}
    />
  );
}
