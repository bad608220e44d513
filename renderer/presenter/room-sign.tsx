import type { PresenterSlide } from '../../bridge/contract.ts';
import { canPoint, roomBuild, roomIndex, type ConsoleState } from '../../core/present/console.ts';
import { timeLeft } from '../../core/present/wait-until.ts';
import { SlideView } from '../slide/slide-view.tsx';
import { roomWords } from '../../core/present/room-words.ts';
import { useClock } from './use-clock.ts';

/** On the presenter's slide: what the room sees instead. The message above says the same to a screen reader. */
export function RoomSign({ slides, state, rehearsal }: { slides: readonly PresenterSlide[]; state: ConsoleState; rehearsal: boolean }) {
  const words = roomWords(state, rehearsal);
  const seen = state.cover === 'none' && !state.wait && roomIndex(state) !== state.index ? slides[roomIndex(state)] : undefined;
  // A part that is enlarged has a frame on the slide, which the sign would lie over.
  if (words === '' || (state.frozenAt === undefined && canPoint(state))) return null;
  return (
    <div className="room-sign" data-white={state.cover === 'white' || undefined}>
      {seen && <SlideView html={seen.html} build={roomBuild(state)} label={`The room sees slide ${roomIndex(state) + 1}: ${seen.label}`} thumbnail />}
      <p>{words}</p>
      {state.wait?.until !== undefined && <TimeLeft until={state.wait.until} />}
    </div>
  );
}

/** Not told each second to a screen reader, which can read it at any time. */
function TimeLeft({ until }: { until: string }) {
  const left = timeLeft(new Date(until), useClock());
  return <p role="timer" className="time-left">{left} <span>left</span></p>;
}
