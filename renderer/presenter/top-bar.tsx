import type { PresenterShow, PresentState } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { WHY_OWN } from '../../core/slides/pictured/said.ts';
import { ConsoleButtons } from './console-buttons.tsx';
import type { Deeds } from './deeds.ts';
import type { InkTool } from './use-ink-tool.ts';
import { clockText, elapsedText, useClock } from './use-clock.ts';

interface TopBarProps {
  show: PresenterShow;
  state: PresentState;
  deeds: Deeds;
  isPointing: boolean;
  tool: InkTool | undefined;
}

/** Where we are, how long it has taken, and what concerns the room screen. */
export function TopBar({ show, state, deeds, isPointing, tool }: TopBarProps) {
  const now = useClock();
  const minutes = show.slides[state.index]?.minutes;
  const builds = show.slides[state.index]?.builds ?? 0;
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
          {builds > 0 && ` · step ${state.build} of ${builds}`}
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
      <ConsoleButtons state={state} deeds={deeds} isPointing={isPointing} tool={tool} />
    </header>
  );
}
