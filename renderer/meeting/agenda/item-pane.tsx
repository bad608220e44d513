import { Button } from 'react-aria-components';
import { ITEM_KINDS, type Item } from '../../../core/meeting/model.ts';
import { CountField } from '../../controls/count-field.tsx';
import { Icon } from '../../controls/icon.tsx';
import { Picker } from '../../controls/picker.tsx';
import { KIND_NAMES } from '../parts/kind-names.ts';
import { ItemNote } from '../parts/item-note.tsx';
import { KeptField } from '../parts/kept-field.tsx';
import { useMeeting } from '../parts/live-meeting.ts';
import { ItemPapers } from './item-papers.tsx';
import { ItemSlides } from './item-slides.tsx';

const MOST_MINUTES = 600;
const KINDS = ITEM_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));

/** One item of the agenda, changed in place. */
export function ItemPane({ item, number, onDrop }: { item: Item; number: number; onDrop: () => void }) {
  const { meeting, act } = useMeeting();
  return (
    <section className="item-pane" aria-label={`Item ${number}`}>
      <KeptField label={`Item ${number}`} value={item.title} onKeep={(title) => act({ do: 'item-change', item: item.id, what: { title } })} />
      <div className="form-pair">
        <Picker label="What it is" options={KINDS} value={item.kind} onChange={(kind) => void act({ do: 'item-change', item: item.id, what: { kind } })} />
        <CountField
          label="Minutes planned"
          value={item.minutes ?? 0}
          least={0}
          most={MOST_MINUTES}
          onChange={(minutes) => void act({ do: 'item-change', item: item.id, what: { minutes: minutes === 0 ? null : minutes } })}
        />
      </div>
      <ItemSlides item={item} />
      <ItemPapers item={item} />
      <ItemNote item={item} />
      <div className="row">
        {meeting.stage === 'open' && meeting.current !== item.id && (
          <Button className="button small primary" onPress={() => void act({ do: 'take', item: item.id })}>Take this item now</Button>
        )}
        <Button className="button small danger" onPress={onDrop}><Icon name="close" />Take it off the agenda</Button>
      </div>
    </section>
  );
}
