import { Button } from 'react-aria-components';
import { takenWords } from './parts/taken-words.ts';
import { Headcount } from './parts/headcount.tsx';
import { useMeeting } from './parts/live-meeting.ts';
import { QuorumLine } from './parts/quorum-line.tsx';

/** What has to be in view whatever is being done: how many are there, whether that is a quorum, and where the meeting is. */
export function MeetingStrip() {
  const { meeting, act } = useMeeting();
  const { items, current, stage } = meeting;
  const at = items.findIndex(({ id }) => id === current);
  const item = items[at];
  const next = items[at + 1];
  return (
    <section className="meeting-strip" aria-label="Now">
      <Headcount />
      <QuorumLine />
      {stage === 'open' && (
        <div className="strip-now">
          <p>{item ? <><strong>{at + 1}. {item.title}</strong> <span className="muted">{takenWords(item)}{item.minutes ? `, ${item.minutes} min planned` : ''}</span></> : <span className="muted">No item is being taken.</span>}</p>
          {next && <Button className="button small" onPress={() => void act({ do: 'take', item: next.id })}>{item ? 'Next' : 'Take'}: {at + 2}. {next.title}</Button>}
        </div>
      )}
    </section>
  );
}
