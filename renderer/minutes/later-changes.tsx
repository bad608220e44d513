import { Button } from 'react-aria-components';
import { laterChanges, settleChange, takeIn, type LaterChange } from '../../core/minutes/later.ts';
import { counted } from '../editor/words.ts';
import { useMeeting } from '../meeting/parts/live-meeting.ts';
import type { OpenMinutes } from './use-minutes.ts';

/** What the meeting says otherwise since its minutes were edited, each to be taken in or left out. */
export function LaterChanges({ minutes: { draft, text, later } }: { minutes: OpenMinutes }) {
  const { meeting, act } = useMeeting();
  const { from = draft } = meeting.minutes;
  if (later.length === 0) return null;
  const take = (change: LaterChange) => void act({ do: 'minutes', text: takeIn(text, from, draft, change), from: settleChange(from, change), step: true });
  const leave = (change: LaterChange) => void act({ do: 'minutes', text, from: settleChange(from, change), step: true });
  const takeAll = () => {
    let [whole, base] = [text, from];
    // Each settles one, so they come to an end.
    for (let [next] = laterChanges(base, draft); next; [next] = laterChanges(base, draft)) {
      whole = takeIn(whole, base, draft, next);
      base = settleChange(base, next);
    }
    void act({ do: 'minutes', text: whole, from: base, step: true });
  };
  return (
    <section className="minutes-later" aria-labelledby="minutes-later-title">
      <h2 id="minutes-later-title">{counted(later.length, 'thing')} came after your edit</h2>
      <p>Your text stays as it is until you take {later.length === 1 ? 'it' : 'them'} in.</p>
      <ul>
        {later.map((change) => (
          <li key={`${change.after} ${change.fresh.join()}`}>
            {change.under !== '' && <span className="muted">Under “{change.under}”</span>}
            {change.gone.filter(isSaid).map((line) => <p key={line}><span className="visually-hidden">No longer: </span><del>{plain(line)}</del></p>)}
            {change.fresh.filter(isSaid).map((line) => <p key={line}><span className="visually-hidden">Now: </span>{plain(line)}</p>)}
            <span className="row">
              <Button className="button small" onPress={() => take(change)}>Take in</Button>
              <Button className="button small" onPress={() => leave(change)}>Leave out</Button>
            </span>
          </li>
        ))}
      </ul>
      {later.length > 1 && <Button className="button small" onPress={takeAll}>Take all in</Button>}
    </section>
  );
}

const isSaid = (line: string): boolean => line.trim() !== '' && !/^\|[\s|:-]+\|$/.test(line);

/** A line of the draft as somebody reads it, not as it is marked. */
const plain = (line: string): string =>
  line.replace(/^(?:#{1,6}|[-*>])\s+/, '').replace(/^\|\s*|\s*\|$/g, '').replace(/\s+\|\s+/g, ' · ').replace(/<\/?u>|~~|\*\*/g, '').replace(/\\([^\w\s])/g, '$1');
