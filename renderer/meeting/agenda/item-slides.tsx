import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Item } from '../../../core/meeting/model.ts';
import { Frame } from '../../controls/frame.tsx';
import { Icon } from '../../controls/icon.tsx';
import { Tick } from '../../controls/tick.tsx';
import { useMeeting } from '../parts/live-meeting.ts';
import { useMeetingSlides, type MeetingSlide } from './use-meeting-slides.ts';

const nameOf = (slides: readonly MeetingSlide[], id: string): string => {
  const slide = slides.find((each) => each.id === id);
  return slide ? `${slide.number}. ${slide.label}` : `${id} (not in the open deck)`;
};

/** The slides that go with an item. */
export function ItemSlides({ item }: { item: Item }) {
  const { meeting, act } = useMeeting();
  const slides = useMeetingSlides(meeting);
  const [choosing, setChoosing] = useState(false);
  const link = (ids: readonly string[]) => void act({ do: 'item-change', item: item.id, what: { slides: ids } });

  return (
    <div className="item-links">
      <h2>Slides</h2>
      <ul className="link-list">
        {item.slides.map((id) => (
          <li key={id}>
            <span>{nameOf(slides, id)}</span>
            <Button className="button quiet icon-only" aria-label={`Unlink ${nameOf(slides, id)}`} onPress={() => link(item.slides.filter((each) => each !== id))}><Icon name="close" /></Button>
          </li>
        ))}
      </ul>
      {slides.length > 0
        ? <div className="row"><Button className="button small" onPress={() => setChoosing(true)}><Icon name="slides" />Choose slides…</Button></div>
        : <p className="muted">{meeting.deck.title === '' ? 'This meeting has no deck.' : `Open “${meeting.deck.title}” to choose slides of it.`}</p>}
      {choosing && (
        <Frame title={`Slides for ${item.title}`} onClose={() => setChoosing(false)} guide="meeting" foot={<Button className="button primary" onPress={() => setChoosing(false)}>Done</Button>}>
          <div className="slide-ticks">
            {slides.map(({ id, number, label }) => (
              // In the order of the deck, whatever order they are ticked in.
              <Tick key={id} isSelected={item.slides.includes(id)} onChange={(on) => link(slides.filter((each) => (each.id === id ? on : item.slides.includes(each.id))).map((each) => each.id))}>
                {number}. {label}
              </Tick>
            ))}
          </div>
        </Frame>
      )}
    </div>
  );
}
