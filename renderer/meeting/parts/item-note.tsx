import type { Item } from '../../../core/meeting/model.ts';
import { KeptField } from './kept-field.tsx';
import { useMeeting } from './live-meeting.ts';

/** What is written down under an item. */
export function ItemNote({ item, rows = 2 }: { item: Item; rows?: number }) {
  const { meeting, act } = useMeeting();
  return (
    <KeptField
      key={item.id}
      label="Notes under this item"
      rows={rows}
      value={meeting.notes.items[item.id]?.text ?? ''}
      onKeep={(text) => act({ do: 'note', at: { item: item.id }, label: item.title, text })}
    />
  );
}
