import { Button } from 'react-aria-components';
import type { PresenterSlide } from '../../../bridge/contract.ts';
import { Icon } from '../../controls/icon.tsx';
import { ItemNote } from '../../meeting/parts/item-note.tsx';
import { useMeeting } from '../../meeting/parts/live-meeting.ts';
import { ask } from '../use-show.ts';
import { currentItem, type NumberedItem } from './next-item.ts';
import { StagePart } from './stage-part.tsx';

interface ItemPartProps {
  /** Of this version, in their order. */
  slides: readonly PresenterSlide[];
  onFailure: (thrown: unknown) => void;
}

/** The agenda, and what belongs to the item that is being taken. */
export function ItemPart({ slides, onFailure }: ItemPartProps) {
  const { meeting, act } = useMeeting();
  const now = currentItem(meeting);
  return (
    <>
      <StagePart onFailure={onFailure} />
      {now ? <ItemNow now={now} slides={slides} onFailure={onFailure} /> : <p className="quiet">No item is being taken. {meeting.items.length === 0 ? 'This meeting has no agenda; it can be given one in the desk window, under Meetings.' : ''}</p>}
      {meeting.items.length > 0 && (
        <ol className="meeting-items">
          {meeting.items.map((item) => (
            <li key={item.id} aria-current={item.id === meeting.current ? 'step' : undefined}>
              <span>{item.title}{item.taken.length > 0 && item.id !== meeting.current && <span className="quiet"> · taken</span>}</span>
              {meeting.stage === 'open' && item.id !== meeting.current && <Button className="button small" aria-label={`Take ${item.title}`} onPress={() => void act({ do: 'take', item: item.id })}>Take</Button>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function ItemNow({ now: { number, item }, slides, onFailure }: ItemPartProps & { now: NumberedItem }) {
  const { meeting } = useMeeting();
  // A slide of the deck may be shown in several parts: its first is gone to.
  const linked = item.slides.map((id) => slides.findIndex(({ deckSlide }) => deckSlide.id === id)).filter((at) => at >= 0);
  return (
    <>
      <h3>{number}. {item.title}</h3>
      {(linked.length > 0 || item.papers.length > 0) && (
        <div className="row">
          {linked.map((at) => <Button key={at} className="button small meeting-slide" onPress={() => void ask('present.go', { to: at }).catch(onFailure)}>Go to slide {at + 1}: {slides[at]?.label}</Button>)}
          {item.papers.map((paper) => !paper.hasFile
            ? <span key={paper.id}>{paper.name}</span>
            : <Button key={paper.id} className="text-button" onPress={() => void ask('meeting.openPaper', { meetingId: meeting.id, paper: paper.id }).catch(onFailure)}><Icon name="file" /> {paper.name}</Button>)}
        </div>
      )}
      <ItemNote item={item} rows={6} />
    </>
  );
}
