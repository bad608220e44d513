import type { KeyboardEvent } from 'react';
import { Button, GridList, GridListItem, Text } from 'react-aria-components';
import { dueTimes } from '../../../core/meeting/due-times.ts';
import type { Item, Meeting } from '../../../core/meeting/model.ts';
import { Chip } from '../../controls/chip.tsx';
import { Icon } from '../../controls/icon.tsx';
import { useMessages } from '../../desk/messages.tsx';
import { counted } from '../../editor/words.ts';
import { KIND_NAMES } from '../parts/kind-names.ts';
import { useMeeting } from '../parts/live-meeting.ts';
import { takenWords } from '../parts/taken-words.ts';
import { useItemDrag } from './use-item-drag.tsx';
import './agenda.css';

/** The item before which one comes to stand when it is moved by so many places; undefined: last. */
function placeFor(items: readonly Item[], id: string, by: number): string | undefined {
  const from = items.findIndex((item) => item.id === id);
  const others = items.filter((item) => item.id !== id);
  return others[Math.max(0, Math.min(others.length, from + by))]?.id;
}

/** An agenda in its order, with the time at which each item is due. */
export function AgendaList({ chosen, onChoose, onDrop }: { chosen: string | undefined; onChoose: (id: string) => void; onDrop: (id: string) => void }) {
  const { meeting, act } = useMeeting();
  const { items } = meeting;
  const { say } = useMessages();
  const move = async (id: string, by: number): Promise<void> => {
    const from = items.findIndex((item) => item.id === id);
    const place = Math.max(0, Math.min(items.length - 1, from + by));
    if (place === from) say(by < 0 ? 'This is the first item.' : 'This is the last item.');
    else if (await act({ do: 'item-move', item: id, before: placeFor(items, id, by) })) say(`${items[from]?.title ?? ''}: moved to ${place + 1} of ${items.length}.`);
  };
  const drag = useItemDrag(items, onChoose, (item, before) => void act({ do: 'item-move', item, before }));

  // Taken before the list's own, which move the focus.
  const keys = (event: KeyboardEvent) => {
    if (chosen === undefined) return;
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1, Home: -items.length, End: items.length }[event.key] : undefined;
    if (by === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    event.stopPropagation();
    if (by === undefined) onDrop(chosen);
    else void move(chosen, by);
  };

  if (items.length === 0) return <p className="empty">No item yet. Begin with an agenda above, or add the first item.</p>;
  return (
    <div onKeyDownCapture={keys}>
      <GridList
        className="agenda-list"
        aria-label="Agenda"
        aria-describedby="agenda-keys"
        items={rowsOf(meeting)}
        dragAndDropHooks={drag}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(set) => {
          const [id] = set === 'all' ? [] : set;
          if (id !== undefined) onChoose(String(id));
        }}
      >
        {(row) => <AgendaRow {...row} />}
      </GridList>
      <p id="agenda-keys" className="visually-hidden">Alt and the up or down arrow move an item, Alt and Home or End move it to the start or the end, Delete takes it out.</p>
    </div>
  );
}

interface Row {
  id: string;
  item: Item;
  number: number;
  due: string;
  now: boolean;
}

function rowsOf({ items, time, current }: Meeting): Row[] {
  const due = dueTimes(items, time);
  return items.map((item, index) => ({ id: item.id, item, number: index + 1, due: due[index]?.at ?? '', now: item.id === current }));
}

function AgendaRow({ id, item, number, due, now }: Row) {
  const taken = takenWords(item);
  const extra = [item.slides.length > 0 && counted(item.slides.length, 'slide'), item.papers.length > 0 && counted(item.papers.length, 'paper')].filter((each) => each !== false);
  return (
    <GridListItem id={id} textValue={`${number}. ${item.title}`} className={now ? 'agenda-item now' : 'agenda-item'}>
      <Button slot="drag" className="slide-handle" aria-label={`Move item ${number} by dragging`}><Icon name="grip" /></Button>
      <span className="agenda-due">{due || '–'}</span>
      <div className="agenda-words">
        <Text className="agenda-title">{number}. {item.title}</Text>
        <span className="agenda-about muted">{[KIND_NAMES[item.kind] !== item.title.trim() && KIND_NAMES[item.kind], ...extra, taken].filter(Boolean).join(' · ')}</span>
      </div>
      {now && <Chip tone="accent">Now</Chip>}
      <span className="agenda-minutes">{item.minutes ? `${item.minutes} min` : ''}</span>
    </GridListItem>
  );
}
