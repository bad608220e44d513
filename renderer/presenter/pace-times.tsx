import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { PresenterSlide, PresentState } from '../../bridge/contract.ts';
import { roomIndex } from '../../core/present/console.ts';
import { lengthText, paceOf, paceWords, settle, type Pace } from '../../core/present/pace.ts';
import { clockText, useClock, useUptime } from './use-clock.ts';

interface PaceTimesProps {
  slides: readonly PresenterSlide[];
  state: PresentState;
  /** When this window heard of that state, by `performance.now()`. */
  heardAt: number;
}

/** "2", or "1:40" where it isn't whole minutes. @param ms a length of time */
const planText = (ms: number): string => (ms % 60_000 === 0 ? String(ms / 60_000) : lengthText(ms));

function Time({ says, late = false, children }: { says: string; late?: boolean; children: ReactNode }) {
  return (
    <div data-late={late || undefined}>
      <dt>{says}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Planned = ({ ms }: { ms: number }) => <span className="of"> of {planText(ms)}<span className="visually-hidden"> minutes planned</span></span>;

/** How long this slide and all of it have taken, against what was planned, and when it ends at this pace. */
export function PaceTimes({ slides, state, heardAt }: PaceTimesProps) {
  const now = useClock();
  const timing = settle(state.timing, useUptime() - heardAt);
  const pace = paceOf(slides, roomIndex(state), timing);
  return (
    <>
      <dl className="times">
        <Time says={pace.isOver ? 'Slide, over' : 'This slide'} late={pace.isOver}>
          {lengthText(pace.spent)}{pace.planned !== undefined && <Planned ms={pace.planned} />}
        </Time>
        <Time says="Elapsed">
          {lengthText(pace.elapsed)}{pace.total > 0 && <Planned ms={pace.total} />}
        </Time>
        {pace.left !== undefined && (
          <Time says={['Ends', paceWords(pace)].filter((part) => part !== '').join(', ')} late={pace.isLate}>{clockText(new Date(now.getTime() + pace.left))}</Time>
        )}
        <Time says="Clock">{clockText(now)}</Time>
      </dl>
      <LateOnce pace={pace} />
    </>
  );
}

/** Tells a screen reader once that the pace has slipped, and not each minute anew. */
function LateOnce({ pace }: { pace: Pace }) {
  const { isLate } = pace;
  const words = paceWords(pace);
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(isLate ? `You are ${words}.` : '');
    // oxlint-disable-next-line react/exhaustive-deps -- what it was when it slipped is what is said
  }, [isLate]);
  return <p role="status" className="visually-hidden">{said}</p>;
}
