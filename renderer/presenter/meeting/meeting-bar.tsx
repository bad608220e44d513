import type { KeyboardEvent, Ref } from 'react';
import { Button } from 'react-aria-components';
import { Headcount } from '../../meeting/parts/headcount.tsx';
import { useMeeting } from '../../meeting/parts/live-meeting.ts';
import { QuorumLine } from '../../meeting/parts/quorum-line.tsx';
import { takenWords } from '../../meeting/parts/taken-words.ts';
import { currentItem, nextItem, slideItem } from './next-item.ts';
import { useAdjournment } from './stage-part.tsx';

interface MeetingBarProps {
  ref: Ref<HTMLElement>;
  /** The slide of the deck that is shown. */
  slideId: string | undefined;
  isOpen: boolean;
  onToggle: () => void;
  onNextItem: () => void;
  onFailure: (thrown: unknown) => void;
}

const SAID = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved yet: it is kept and tried again' } as const;

/** Enter and Esc leave the number, which counts then: the next key is the slides'. */
function leaveNumber(event: KeyboardEvent): void {
  if ((event.key !== 'Enter' && event.key !== 'Escape') || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.blur();
}

/** What has to be in view through the whole meeting: how many are there, whether that is a quorum, and which item it is at. */
export function MeetingBar({ ref, slideId, isOpen, onToggle, onNextItem, onFailure }: MeetingBarProps) {
  const { meeting, saved, act } = useMeeting();
  const { resume } = useAdjournment(onFailure);
  const now = currentItem(meeting);
  const next = nextItem(meeting);
  const ofSlide = slideItem(meeting, slideId);
  return (
    <section ref={ref} tabIndex={-1} className="meeting-bar" aria-label="Meeting">
      <div role="presentation" onKeyDownCapture={leaveNumber}><Headcount isDisabled={meeting.stage === 'closed'} /></div>
      <QuorumLine />
      <div className="bar-item">
        {meeting.stage === 'planned' && meeting.items.length > 0 && <Button className="button" onPress={() => void act({ do: 'open' })}>Open the meeting</Button>}
        {meeting.stage === 'adjourned' && <Button className="button" onPress={resume}>Resume the meeting</Button>}
        {now && <p className="bar-now" title={now.item.title}><strong>{now.number}. {now.item.title}</strong> <span className="quiet">{takenWords(now.item)}{now.item.minutes ? `, ${now.item.minutes} min planned` : ''}</span></p>}
        {meeting.stage === 'open' && ofSlide && (
          <Button className="button quiet bar-next" onPress={() => void act({ do: 'take', item: ofSlide.item.id })}><span className="bar-next-name">Take {ofSlide.number}. {ofSlide.item.title}</span></Button>
        )}
        {meeting.stage === 'open' && next && (
          <Button className="button bar-next" onPress={onNextItem}>
            <span className="bar-next-name">{now ? 'Next' : 'Take'}: {next.number}. {next.item.title}</span><span className="key-hint"> (N)</span>
          </Button>
        )}
      </div>
      <p className="bar-saved quiet" role="status" data-failed={saved === 'failed' || undefined}>{SAID[saved]}</p>
      <Button className="button" aria-expanded={isOpen} data-selected={isOpen || undefined} onPress={onToggle}>{isOpen ? 'Your notes' : 'Meeting'}<span className="key-hint"> (M)</span></Button>
    </section>
  );
}
