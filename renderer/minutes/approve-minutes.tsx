import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { printDate } from '../../core/figures/dates.ts';
import type { MeetingSummary } from '../../core/meeting/summary.ts';
import { approversOf } from '../../core/minutes/approvers.ts';
import { Picker } from '../controls/picker.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';
import { useMeeting } from '../meeting/parts/live-meeting.ts';
import type { OpenMinutes } from './use-minutes.ts';

/** Minutes are approved at a later meeting, which is named; from then on every change shows. */
export function ApproveMinutes({ minutes: { text, draft, later } }: { minutes: OpenMinutes }) {
  const { meeting, act, saved } = useMeeting();
  const { fail, say } = useMessages();
  const [cards, setCards] = useState<readonly MeetingSummary[]>([]);
  const [chosen, setChosen] = useState('');
  /** Approved here, and not said yet: that is said once it is on the disk. */
  const unsaid = useRef(false);
  const { approved, text: edited, from } = meeting.minutes;
  useEffect(() => {
    ask('meeting.list').then(setCards, fail);
  }, [fail]);
  useEffect(() => {
    if (!unsaid.current || !approved || saved !== 'saved') return;
    unsaid.current = false;
    say('The minutes are approved. Every change from now on shows in them.');
  }, [saved, approved, say]);
  if (approved) {
    return (
      <section className="minutes-approve" aria-label="Approval">
        <Button className="button small" onPress={() => void act({ do: 'unapprove' })}>Take the approval back</Button>
      </section>
    );
  }
  if (meeting.stage !== 'closed') return <p className="muted">Minutes are approved once the meeting is closed, at a later one.</p>;
  const others = approversOf(meeting, cards);
  const other = others.find(({ id }) => id === chosen) ?? others.at(-1);
  const approve = async (by: MeetingSummary) => {
    // From here on the text is what was approved: what the meeting says otherwise later is offered.
    if (edited === undefined && !(await act({ do: 'minutes', text, from: from ?? draft }))) return;
    unsaid.current = true;
    if (!(await act({ do: 'approve', text, meeting: { id: by.id, title: by.title, date: by.date } }))) unsaid.current = false;
  };
  return (
    <section className="minutes-approve" aria-labelledby="minutes-approve-title">
      <h2 id="minutes-approve-title">Approve</h2>
      {other === undefined
        ? <p>Minutes are approved at a later meeting, and none has been opened yet. Plan it under Meetings, open it when it begins, and come back.</p>
        : (
          <>
            <Picker label="Approved at" value={other.id} onChange={setChosen} options={others.map(({ id, title, date }) => ({ value: id, label: date === '' ? title : `${title}, ${printDate(date)}` }))} />
            {later.length > 0 && <p>{counted(later.length, 'thing')} that came after your edit {later.length === 1 ? 'is' : 'are'} not in the text.</p>}
            <Button className="button" onPress={() => void approve(other)}>Approve as the text stands</Button>
          </>
        )}
    </section>
  );
}
