import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { MotionCard } from './parts/motion-card.tsx';
import { MotionForm } from './parts/motion-form.tsx';

/** The motions of a meeting, in the order in which they were moved. */
export function MotionsTab() {
  const { meeting } = useMeeting();
  const [moving, setMoving] = useState(false);
  return (
    <div className="stack meeting-column">
      {meeting.motions.length === 0 && !moving && <p className="empty">No motion yet. One can be written down before the meeting and put at it.</p>}
      {meeting.motions.map((motion, index) => <MotionCard key={motion.id} motion={motion} number={index + 1} />)}
      {moving
        ? <MotionForm onDone={() => setMoving(false)} />
        : meeting.stage !== 'closed' && <div className="row"><Button className="button" onPress={() => setMoving(true)}><Icon name="plus" />New motion</Button></div>}
    </div>
  );
}
