import type { Coming, Person } from '../../../core/meeting/model.ts';
import { counted } from '../../editor/words.ts';
import { clockTime } from './clock-time.ts';
import { useMeeting } from './live-meeting.ts';

function said({ what, change, present, person }: Coming, people: readonly Person[]): string {
  if (what === 'count') return `Counted: ${counted(present, 'person', 'people')}`;
  const who = people.find(({ id }) => id === person)?.name ?? counted(Math.abs(change), 'person', 'people');
  return `${who} ${what === 'arrived' ? 'arrived' : 'left'}: ${present} in the room`;
}

/** Counts, arrivals and departures with their times, newest first. */
export function Comings() {
  const { attendance } = useMeeting().meeting;
  if (attendance.log.length === 0) return <p className="empty">Nobody has been counted yet.</p>;
  return (
    <ol className="comings" reversed>
      {attendance.log.map((each, index) => <li key={index}><time dateTime={each.at}>{clockTime(each.at)}</time> {said(each, attendance.people)}</li>).toReversed()}
    </ol>
  );
}
