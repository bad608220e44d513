import { Button } from 'react-aria-components';
import { isIsoDay, printDate } from '../../../core/figures/dates.ts';
import type { ActionPoint, Meeting } from '../../../core/meeting/model.ts';
import { Chip } from '../../controls/chip.tsx';
import { DateField } from '../../controls/date-field.tsx';
import { Icon } from '../../controls/icon.tsx';
import { Tick } from '../../controls/tick.tsx';
import { KeptField } from './kept-field.tsx';
import { useMeeting } from './live-meeting.ts';
import { useKeptText } from './use-kept-text.ts';
import './points.css';

/** Under which item something stands, in a few words. */
const itemName = (meeting: Meeting, item: string | undefined): string => meeting.items.find(({ id }) => id === item)?.title ?? '';

/** The decisions of a meeting, each changed in place. */
export function Decisions() {
  const { meeting, act } = useMeeting();
  if (meeting.decisions.length === 0) return <p className="empty">No decision yet.</p>;
  return (
    <ul className="points" aria-label="Decisions">
      {meeting.decisions.map(({ id, text, item }, index) => (
        <li key={id} className="point">
          <KeptField label={`Decision ${index + 1}${item ? `, under ${itemName(meeting, item)}` : ''}`} rows={1} value={text} onKeep={(next) => act({ do: 'decision-change', decision: id, text: next })} />
          <Button className="button quiet icon-only" aria-label={`Take out decision ${index + 1}`} onPress={() => void act({ do: 'decision-drop', decision: id })}><Icon name="close" /></Button>
        </li>
      ))}
    </ul>
  );
}

function DueField({ action }: { action: ActionPoint }) {
  const { act } = useMeeting();
  // Half a date stays in its field until it is one.
  const due = useKeptText(action.due, async (text) => (text === '' || isIsoDay(text) ? act({ do: 'action-change', action: action.id, what: { due: text } }) : false));
  return <div data-undo={due.typing ? 'field' : 'page'} onBlur={due.keep}><DateField label="By when" value={due.value} onChange={due.onChange} /></div>;
}

function ActionRow({ action, number }: { action: ActionPoint; number: number }) {
  const { meeting, today, act } = useMeeting();
  const { id, text, owner, due, done, item } = action;
  const change = (what: { text?: string; owner?: string; done?: string | null }) => act({ do: 'action-change', action: id, what });
  const late = done === undefined && due !== '' && due < today;
  return (
    <li className="point action-row">
      <KeptField className="action-text" label={`Action ${number}${item ? `, under ${itemName(meeting, item)}` : ''}`} rows={1} value={text} onKeep={(next) => change({ text: next })} />
      <KeptField label="Who" value={owner} onKeep={(next) => change({ owner: next })} />
      <DueField action={action} />
      <div className="action-done">
        <Tick isSelected={done !== undefined} onChange={(on) => void change({ done: on ? today : null })}>Done{done ? ` on ${printDate(done)}` : ''}</Tick>
        {late && <Chip tone="warn">Overdue</Chip>}
      </div>
      <Button className="button quiet icon-only" aria-label={`Take out action ${number}`} onPress={() => void act({ do: 'action-drop', action: id })}><Icon name="close" /></Button>
    </li>
  );
}

/** The actions of a meeting, each changed in place. */
export function Actions() {
  const { meeting } = useMeeting();
  if (meeting.actions.length === 0) return <p className="empty">No action yet.</p>;
  return <ul className="points" aria-label="Actions">{meeting.actions.map((action, index) => <ActionRow key={action.id} action={action} number={index + 1} />)}</ul>;
}
