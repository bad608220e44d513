import { useState } from 'react';
import { Button } from 'react-aria-components';
import { dueTimes } from '../../../core/meeting/due-times.ts';
import { Icon } from '../../controls/icon.tsx';
import { useMessages } from '../../desk/messages.tsx';
import { LineField } from '../../controls/field.tsx';
import { useMeeting } from '../parts/live-meeting.ts';
import { OwnForm } from '../parts/own-form.tsx';
import { AgendaList } from './agenda-list.tsx';
import { ItemPane } from './item-pane.tsx';
import { PresetBar } from './preset-bar.tsx';

/** What the meeting is to go through, in which order and at what times. */
export function AgendaTab() {
  const { meeting, act } = useMeeting();
  const { items, time, current } = meeting;
  const { say } = useMessages();
  const [wanted, setWanted] = useState<string>();
  const [title, setTitle] = useState('');
  const chosen = items.find(({ id }) => id === wanted) ?? items.find(({ id }) => id === current) ?? items[0];
  const end = dueTimes(items, time).at(-1);

  const add = async () => {
    const text = title.trim();
    if (text !== '' && (await act({ do: 'item-add', item: { title: text, kind: 'discussion' } }))) setTitle('');
  };

  const drop = async (id: string) => {
    const at = items.findIndex((item) => item.id === id);
    const dropped = items[at];
    const next = items[at + 1] ?? items[at - 1];
    if (!dropped || !(await act({ do: 'item-drop', item: id }))) return;
    // What is typed next goes to the item that has the ring.
    setWanted(next?.id);
    say(`${dropped.title} was taken off the agenda. Undo brings it back.`);
  };

  return (
    <div className="agenda">
      <div className="agenda-main">
        <PresetBar />
        <AgendaList chosen={chosen?.id} onChoose={setWanted} onDrop={(id) => void drop(id)} />
        {items.length > 0 && <p className="muted">{end?.after ?? 0} minutes planned{end?.at ? `, until ${end.at}` : time === '' ? '. Set the time of the start to see when each item is due' : ', and an item has no time yet'}.</p>}
        {meeting.stage !== 'closed' && (
          <OwnForm label="New item" className="plain one-line" onSubmit={() => void add()}>
            <LineField label="New item" value={title} onChange={setTitle} autoComplete="off" />
            <Button type="submit" className="button" isDisabled={title.trim() === ''}><Icon name="plus" />Add</Button>
          </OwnForm>
        )}
      </div>
      {chosen && <ItemPane key={chosen.id} item={chosen} number={items.indexOf(chosen) + 1} onDrop={() => void drop(chosen.id)} />}
    </div>
  );
}
