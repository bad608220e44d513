import { useEffect, useState } from 'react';
import type { OpenAction } from '../../core/meeting/open-actions.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { Matters } from './parts/matters.tsx';
import { PointForm } from './parts/point-form.tsx';
import { Actions, Decisions } from './parts/points.tsx';

/** What comes of a meeting, and what came of earlier ones. */
export function ActionsTab() {
  const { meeting } = useMeeting();
  const { fail } = useMessages();
  const [arising, setArising] = useState<readonly OpenAction[]>();
  const { id, matters } = meeting;

  useEffect(() => {
    ask('meeting.arising', { meetingId: id }).then(setArising, fail);
  }, [id, matters, fail]);

  return (
    <div className="stack-large meeting-column">
      <section className="stack" aria-labelledby="arising-title">
        <h2 id="arising-title">Matters arising</h2>
        {arising && <Matters arising={arising} />}
      </section>
      <section className="stack" aria-labelledby="decisions-title">
        <h2 id="decisions-title">Decisions</h2>
        <Decisions />
        <PointForm what="decision" />
      </section>
      <section className="stack" aria-labelledby="actions-title">
        <h2 id="actions-title">Actions</h2>
        <Actions />
        <PointForm what="action" />
      </section>
    </div>
  );
}
