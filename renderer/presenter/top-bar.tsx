import { Button } from 'react-aria-components';
import type { PresenterShow, PresentState } from '../../bridge/contract.ts';
import { WHY_OWN } from '../../core/slides/pictured/said.ts';
import { useGuide } from '../guide/use-guide.ts';
import { clockText, elapsedText, useClock } from './use-clock.ts';

interface TopBarProps {
  show: PresenterShow;
  state: PresentState;
  onBlack: () => void;
  onSwap: () => void;
  onEnd: () => void;
  onSheet: () => void;
}

const VERSION_FOR = {
  members: 'Version for members',
  employer: 'Version for the employer',
  public: 'Version for the public',
} as const;

/** Where we are, how long it has taken, and the three things that concern the room screen. */
export function TopBar({ show, state, onBlack, onSwap, onEnd, onSheet }: TopBarProps) {
  const openGuide = useGuide();
  const now = useClock();
  const minutes = show.slides[state.index]?.minutes;
  const ownLook = show.slides[state.index]?.ownLook;
  const look = ownLook && ownLook !== 'not-drawn' ? `This slide is in Branchdeck’s own look. ${WHY_OWN[ownLook]}` : state.look;
  const planned = show.slides.slice(0, state.index + 1).reduce((sum, slide) => sum + (slide.minutes ?? 0), 0);

  return (
    <header className="top-bar">
      <div className="where">
        <h1 className="visually-hidden">Presenting {show.title}</h1>
        <p className="number">
          Slide {state.index + 1} of {state.count}
        </p>
        <p className="quiet">
          {VERSION_FOR[show.audience]}
          {minutes !== undefined && ` · ${minutes} min planned`}
        </p>
        {look !== '' && <p className="quiet look">{look}</p>}
      </div>
      <dl className="times">
        <div>
          <dt>Elapsed</dt>
          <dd>{elapsedText(state.startedAt, now)}</dd>
        </div>
        {planned > 0 && (
          <div>
            <dt>Planned so far</dt>
            <dd>{planned} min</dd>
          </div>
        )}
        <div>
          <dt>Clock</dt>
          <dd>{clockText(now)}</dd>
        </div>
      </dl>
      <div className="room-buttons" role="group" aria-label="Room screen">
        <Button className="button" aria-pressed={state.black} data-selected={state.black || undefined} onPress={onBlack}>
          Blackout (B)
        </Button>
        <Button className="button" onPress={onSwap} isDisabled={state.displays < 2}>
          Swap displays (S)
        </Button>
        <Button className="button" onPress={onEnd}>
          End (Esc)
        </Button>
        <Button className="button" aria-haspopup="dialog" onPress={onSheet}>
          Keys (?)
        </Button>
        <Button className="button" aria-haspopup="dialog" onPress={() => openGuide()}>
          Guide (F1)
        </Button>
      </div>
    </header>
  );
}
