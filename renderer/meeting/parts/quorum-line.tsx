import { quorum } from '../../../core/meeting/quorum.ts';
import { Icon } from '../../controls/icon.tsx';
import { useMeeting } from './live-meeting.ts';
import { useMinute } from './use-minute.ts';
import './counting.css';

/** Whether there is a quorum by the branch's own rule; said at once when it is lost. */
export function QuorumLine() {
  const { meeting } = useMeeting();
  const now = quorum(meeting, useMinute());
  const { state, needed } = now;
  // How many are in the room stands beside it.
  const words = now.words.replace(/^\d+ in the room, /, '');
  if (state === 'no-rule') return <p className="quorum-line" role="status">No rule for a quorum is given, so none is judged.</p>;
  if (state === 'met') return <p className="quorum-line yes" role="status"><Icon name="tick" />{words}.</p>;
  // Nobody is late before the start.
  if (state === 'not-yet' && meeting.stage === 'planned') return <p className="quorum-line" role="status">{needed} needed for a quorum.</p>;
  return <p className="quorum-line no" role="status"><Icon name="warning" />{words}.</p>;
}
