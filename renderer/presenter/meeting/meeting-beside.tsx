import { useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import type { PresenterShow, PresentState } from '../../../bridge/contract.ts';
import type { Board } from '../../../core/meeting/board.ts';
import { KnownFiguresProvider } from '../../meeting/parts/known-figures.ts';
import { LiveMeetingProvider } from '../../meeting/parts/live-meeting.ts';
import { RoomBoardProvider } from '../../meeting/parts/room-board.ts';
import { useLiveMeeting } from '../../meeting/parts/use-live-meeting.ts';
import { ask } from '../use-show.ts';
import { MeetingBar } from './meeting-bar.tsx';
import { MeetingPanel } from './meeting-panel.tsx';
import { nextItem } from './next-item.ts';
import { PRESENTER_LINE } from './presenter-line.ts';

/** What the keys of this window do to the meeting. */
export interface MeetingKeys {
  /** Takes the next item of the agenda. */
  takeNext(): void;
  /** It was opened and not closed yet. */
  isOpen(): boolean;
}

interface MeetingBesideProps {
  keys: Ref<MeetingKeys>;
  show: PresenterShow;
  state: PresentState;
  /** The panel is in the place of the notes. */
  isOpen: boolean;
  onToggle: () => void;
  onFailure: (thrown: unknown) => void;
}

/** The meeting in the presenter window: a bar that is always there, and a panel. */
export function MeetingBeside({ keys, show, state, isOpen, onToggle, onFailure }: MeetingBesideProps) {
  const live = useLiveMeeting({ line: PRESENTER_LINE, meetingId: show.meetingId, today: show.today, onFailure });
  const { known } = show.figures;
  const figures = useMemo(() => new Map(known.map((figure) => [figure.id, figure])), [known]);
  const { board, wait } = state;
  const withEmployer = show.audience === 'employer';
  const room = useMemo(() => ({
    shown: board, canShow: wait === undefined, withEmployer, show: (next: Board | null) => void ask('present.showBoard', { show: next }).catch(onFailure),
  }), [board, wait, withEmployer, onFailure]);
  const slideId = show.slides[state.index]?.deckSlide.id;

  const takeNext = () => {
    const next = live?.meeting.stage === 'open' ? nextItem(live.meeting) : undefined;
    if (next) void live?.act({ do: 'take', item: next.item.id });
  };
  useImperativeHandle(keys, () => ({ takeNext, isOpen: () => live?.meeting.stage === 'open' || live?.meeting.stage === 'adjourned' }));

  const bar = useRef<HTMLElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    // Where the panel had the focus, what it belongs to takes it: no button of it, which would have the keys that lead on.
    if (was.current && !isOpen && document.activeElement === document.body) bar.current?.focus();
    was.current = isOpen;
  }, [isOpen]);

  if (!live) return null;
  return (
    <LiveMeetingProvider value={live}>
      <KnownFiguresProvider value={figures}>
        <RoomBoardProvider value={room}>
          {isOpen && <MeetingPanel slideId={slideId} figures={show.figures} slides={show.slides} onFailure={onFailure} />}
          <MeetingBar ref={bar} slideId={slideId} isOpen={isOpen} onToggle={onToggle} onNextItem={takeNext} onFailure={onFailure} />
        </RoomBoardProvider>
      </KnownFiguresProvider>
    </LiveMeetingProvider>
  );
}
