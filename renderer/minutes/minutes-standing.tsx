import { printDate } from '../../core/figures/dates.ts';
import { Chip } from '../controls/chip.tsx';
import { counted } from '../editor/words.ts';
import { useMeeting } from '../meeting/parts/live-meeting.ts';
import type { OpenMinutes } from './use-minutes.ts';

/** Whether the minutes are a draft or approved, and what was changed since. */
export function MinutesStanding({ minutes: { shown } }: { minutes: OpenMinutes }) {
  const { meeting } = useMeeting();
  const { approved, text } = meeting.minutes;
  const changes = shown?.changes ?? 0;
  return (
    <section className="minutes-standing" aria-label="Standing">
      <p className="chips">
        {approved ? <Chip tone="ok">Approved</Chip> : <Chip tone="warn">Draft: not approved</Chip>}
        {changes > 0 && <Chip tone="warn">Changed since approval</Chip>}
      </p>
      {approved && <p>At “{approved.meeting.title}”{approved.meeting.date !== '' && ` on ${printDate(approved.meeting.date)}`}.</p>}
      {changes > 0 && <p>{counted(changes, 'change')} {changes === 1 ? 'was' : 'were'} made since and {changes === 1 ? 'is' : 'are'} not approved. The page shows {changes === 1 ? 'it' : 'them'} struck through and underlined, and so does every file.</p>}
      {!approved && <p className="muted">{text === undefined ? 'Drafted from what happened. The draft follows the meeting until you edit it.' : 'Edited by you. What happens from now on is offered here, and changes nothing by itself.'}</p>}
    </section>
  );
}
