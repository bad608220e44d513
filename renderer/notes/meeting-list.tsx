import { Button } from 'react-aria-components';
import { printDate } from '../../core/figures/dates.ts';
import type { MeetingSummary } from '../../core/notes/model.ts';
import { counted } from '../editor/words.ts';

interface MeetingListProps {
  meetings: readonly MeetingSummary[] | undefined;
  open: string | undefined;
  onChoose: (id: string) => void;
}

/** The meetings that have notes, latest first. */
export function MeetingList({ meetings, open, onChoose }: MeetingListProps) {
  return (
    <nav aria-labelledby="meetings-title">
      <h2 id="meetings-title">Meetings</h2>
      {meetings?.length === 0 && <p className="muted">None yet.</p>}
      <ul className="meeting-list">
        {meetings?.map((meeting) => (
          <li key={meeting.id}>
            <Button className="meeting-item" aria-current={meeting.id === open} onPress={() => onChoose(meeting.id)}>
              <span className="meeting-title">{meeting.title}</span>
              <span className="muted">{printDate(meeting.date)} · {meeting.slides === 0 ? 'no slide notes' : `notes on ${counted(meeting.slides, 'slide')}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
