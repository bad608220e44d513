import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { PresenterShow, PresentState } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { canPoint } from '../../core/present/console.ts';
import { WHY_OWN } from '../../core/slides/pictured/said.ts';
import { useGuide } from '../guide/use-guide.ts';
import { clockText, elapsedText, useClock } from './use-clock.ts';

interface TopBarProps {
  show: PresenterShow;
  state: PresentState;
  onBlack: () => void;
  onWhite: () => void;
  onFreeze: () => void;
  onWait: () => void;
  isPointing: boolean;
  onPoint: () => void;
  onZoom: () => void;
  onSwap: () => void;
  onEnd: () => void;
  onSheet: () => void;
}

/** What its press does. */
const WAIT_BUTTON = { none: 'Wait', start: 'Start', sides: 'Resume', adjourned: 'Resume' } as const;

/** Said always, and shown where there is room for it. */
const KeyHint = ({ children }: { children: string }) => <span className="key-hint"> ({children})</span>;

function SwitchButton({ isOn, isDisabled = false, onPress, children }: { isOn: boolean; isDisabled?: boolean; onPress: () => void; children: ReactNode }) {
  return <Button className="button" aria-pressed={isOn} data-selected={isOn || undefined} isDisabled={isDisabled} onPress={onPress}>{children}</Button>;
}

/** Where we are, how long it has taken, and what concerns the room screen. */
export function TopBar({ show, state, onBlack, onWhite, onFreeze, onWait, isPointing, onPoint, onZoom, onSwap, onEnd, onSheet }: TopBarProps) {
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
          Version for {AUDIENCE_NAMES[show.audience]}
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
        <SwitchButton isOn={state.cover === 'black'} onPress={onBlack}>Blackout<KeyHint>B</KeyHint></SwitchButton>
        <SwitchButton isOn={state.cover === 'white'} onPress={onWhite}>White<KeyHint>W</KeyHint></SwitchButton>
        <SwitchButton isOn={state.frozenAt !== undefined} isDisabled={state.wait !== undefined} onPress={onFreeze}>Freeze<KeyHint>F</KeyHint></SwitchButton>
        <SwitchButton isOn={state.wait !== undefined} onPress={onWait}>{WAIT_BUTTON[state.wait?.for ?? 'none']}<KeyHint>H</KeyHint></SwitchButton>
        <SwitchButton isOn={isPointing} onPress={onPoint}>Pointer<KeyHint>L</KeyHint></SwitchButton>
        <SwitchButton isOn={state.zoom !== undefined} isDisabled={state.zoom === undefined && !canPoint(state)} onPress={onZoom}>Zoom<KeyHint>Z</KeyHint></SwitchButton>
        <Button className="button" onPress={onSwap} isDisabled={state.displays < 2}>
          Swap<KeyHint>S</KeyHint>
        </Button>
        <Button className="button" onPress={onEnd}>
          End<KeyHint>Esc</KeyHint>
        </Button>
        <Button className="button" aria-haspopup="dialog" onPress={onSheet}>
          Keys<KeyHint>?</KeyHint>
        </Button>
        <Button className="button" aria-haspopup="dialog" onPress={() => openGuide()}>
          Guide<KeyHint>F1</KeyHint>
        </Button>
      </div>
    </header>
  );
}
