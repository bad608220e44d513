import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RepliesNow } from '../../bridge/replies-calls.ts';
import { dueWords, remindersOf } from '../../core/replies/reminders.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';
import './due-strip.css';

const MOST_SHOWN = 4;

interface DueStripProps {
  /** ISO day. */
  today: string;
  /** To an employer, or to the list. */
  onReplies: (employerId?: string) => void;
}

/** What is due with employers, until it is put away for the day. Nothing where nothing is due. */
export function DueStrip({ today, onReplies }: DueStripProps) {
  const { fail } = useMessages();
  const [now, setNow] = useState<RepliesNow>();
  useEffect(() => void ask('replies.now').then(setNow, fail), [today, fail]);
  if (!now || now.dismissedOn === today) return null;
  const due = remindersOf(now.employers, today, now.rules);
  if (due.length === 0) return null;
  return (
    <section className="due-strip" aria-labelledby="due-title">
      <div className="due-head">
        <h2 id="due-title">{due.length === 1 ? 'One thing is' : `${counted(due.length, 'thing')} are`} due with employers</h2>
        <div className="row">
          <Button className="button small" onPress={() => onReplies()}>Open Replies</Button>
          <Button className="button small quiet" onPress={() => void ask('replies.dismiss').then(setNow, fail)}>Not today</Button>
        </div>
      </div>
      <ul>
        {due.slice(0, MOST_SHOWN).map(({ employerId, name, step }) => (
          <li key={`${employerId} ${step.name}`}>
            <Button className="link-button" onPress={() => onReplies(employerId)}>{name}: {step.title.charAt(0).toLowerCase() + step.title.slice(1)}</Button>
            <span className="muted">{dueWords(step.due, today)}</span>
          </li>
        ))}
        {due.length > MOST_SHOWN && <li className="muted">and {due.length - MOST_SHOWN} more</li>}
      </ul>
    </section>
  );
}
