import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OldMeeting } from '../../bridge/privacy-calls.ts';
import { printDate } from '../../core/figures/dates.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';
import '../replies/due-strip.css';

const MOST_SHOWN = 4;

/** Meetings that are older than the user wants to keep them without a thought, until they are put away for the day. */
export function OldStrip({ onNotes }: { onNotes: () => void }) {
  const { fail } = useMessages();
  const [old, setOld] = useState<readonly OldMeeting[]>([]);
  useEffect(() => void ask('privacy.old').then(setOld, fail), [fail]);
  if (old.length === 0) return null;
  return (
    <section className="due-strip" aria-labelledby="old-title">
      <div className="due-head">
        <h2 id="old-title">{old.length === 1 ? 'One meeting was' : `${counted(old.length, 'meeting')} were`} a long time ago</h2>
        <div className="row">
          <Button className="button small" onPress={onNotes}>Open Notes</Button>
          <Button className="button small quiet" onPress={() => void ask('privacy.notToday').then(() => setOld([]), fail)}>Not today</Button>
        </div>
      </div>
      <p className="muted">What is kept of {old.length === 1 ? 'it' : 'them'} can be exported or deleted there. Nothing is deleted by itself.</p>
      <ul>
        {old.slice(0, MOST_SHOWN).map(({ id, title, date }) => <li key={id}>{title} <span className="muted">{printDate(date)}</span></li>)}
        {old.length > MOST_SHOWN && <li className="muted">and {old.length - MOST_SHOWN} more</li>}
      </ul>
    </section>
  );
}
