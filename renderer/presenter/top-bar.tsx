import type { PresenterShow, PresentState } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { WHY_OWN } from '../../core/slides/pictured/said.ts';
import { ConsoleButtons } from './console-buttons.tsx';
import type { Deeds } from './deeds.ts';
import type { InkTool } from './use-ink-tool.ts';
import { PaceTimes } from './pace-times.tsx';

interface TopBarProps {
  show: PresenterShow;
  state: PresentState;
  /** When this window heard of that state, by `performance.now()`. */
  heardAt: number;
  deeds: Deeds;
  isPointing: boolean;
  tool: InkTool | undefined;
}

/** Where we are, how long it has taken, and what concerns the room screen. */
export function TopBar({ show, state, heardAt, deeds, isPointing, tool }: TopBarProps) {
  const ownLook = show.slides[state.index]?.ownLook;
  const look = ownLook && ownLook !== 'not-drawn' ? `This slide is in Branchdeck’s own look. ${WHY_OWN[ownLook]}` : state.look;

  return (
    <header className="top-bar">
      <div className="where">
        <h1 className="visually-hidden">Presenting {show.title}</h1>
        <p className="number">
          Slide {state.index + 1} of {state.count}
        </p>
        <p className="quiet">
          {show.rehearsal ? 'Rehearsal, for' : 'Version for'} {AUDIENCE_NAMES[show.audience]}
        </p>
        {look !== '' && <p className="quiet look">{look}</p>}
      </div>
      <PaceTimes slides={show.slides} state={state} heardAt={heardAt} />
      <ConsoleButtons state={state} deeds={deeds} isPointing={isPointing} tool={tool} rehearsal={show.rehearsal} />
    </header>
  );
}
