import { Button } from 'react-aria-components';
import { printDate } from '../../../core/figures/dates.ts';
import type { Matter } from '../../../core/meeting/model.ts';
import type { OpenAction } from '../../../core/meeting/open-actions.ts';
import { Chip } from '../../controls/chip.tsx';
import { KeptField } from './kept-field.tsx';
import { useMeeting } from './live-meeting.ts';
import './points.css';

const BECAME = { done: 'Done', carried: 'Carried forward', dropped: 'No longer needed' } as const;

const saidOf = (matters: readonly Matter[], { meeting, action }: Pick<OpenAction, 'meeting' | 'action'>): Matter | undefined =>
  matters.find((each) => each.action === action && each.meeting.id === meeting.id);

/** Actions of earlier meetings that were never said to be done, and what is said of each now. */
export function Matters({ arising }: { arising: readonly OpenAction[] }) {
  const { meeting, act } = useMeeting();
  if (arising.length === 0) return <p className="empty">No action of an earlier meeting is still to be done.</p>;
  return (
    <ul className="points" aria-label="Matters arising">
      {arising.map((each) => {
        const said = saidOf(meeting.matters, each);
        const { meeting: from, action, text, owner, due } = each;
        const say = (became: Matter['became'], note = said?.note ?? '') => act({ do: 'matter', meeting: from, action, text, owner, due, became, note });
        return (
          <li key={`${each.meeting.id} ${each.action}`} className="point matter">
            <p><strong>{text}</strong>{each.overdue && !said && <> <Chip tone="warn">Overdue</Chip></>}{said && <> <Chip tone={said.became === 'carried' ? 'accent' : 'ok'}>{BECAME[said.became]}</Chip></>}</p>
            <p className="muted">{[owner || 'Nobody named', due && `due ${printDate(due)}`, `from ${from.title}, ${printDate(from.date)}`, each.carried > 0 && `carried on ${each.carried === 1 ? 'once' : `${each.carried} times`}`].filter(Boolean).join(' · ')}</p>
            <div className="row">
              {(['done', 'carried', 'dropped'] as const).map((became) => (
                <Button key={became} className="button small" aria-pressed={said?.became === became} onPress={() => void say(became)}>{BECAME[became]}</Button>
              ))}
            </div>
            {said && <KeptField label="What was said of it" rows={1} value={said.note} onKeep={(note) => say(said.became, note)} />}
          </li>
        );
      })}
    </ul>
  );
}
