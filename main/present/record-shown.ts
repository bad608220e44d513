import type { PresentState, PresenterSlide } from '../../bridge/contract.ts';
import { roomIndex } from '../../core/present/console.ts';
import { logFailure } from '../log.ts';
import type { Meetings } from '../stores/meetings.ts';

/** Writes down in an open meeting which slides its room saw; returns what is to be told of every state of the show. */
export function recordShown(meetings: Meetings, meetingId: string, slides: readonly PresenterSlide[]): (state: PresentState) => void {
  let last: string | undefined;
  return (state) => {
    if (state.cover !== 'none' || state.wait !== undefined || state.board !== undefined) return;
    const slide = slides[roomIndex(state)]?.deckSlide;
    if (slide === undefined || slide.id === last) return;
    last = slide.id;
    const record = async (): Promise<void> => {
      // What is shown before the chair opens the meeting, and after its close, is no part of it.
      if ((await meetings.open(meetingId)).meeting.stage === 'open') await meetings.act(meetingId, { do: 'show', what: 'slide', id: slide.id, label: slide.label });
      else last = undefined;
    };
    record().catch((error: unknown) => logFailure('slide shown', error));
  };
}
