import type { Meeting } from '../../../core/meeting/model.ts';
import { useMaybeSession } from '../../desk/session.tsx';
import { slideRows, type SlideRow } from '../../editor/slide-rows.ts';

export type MeetingSlide = Pick<SlideRow, 'id' | 'number' | 'label'>;

const NONE: readonly MeetingSlide[] = [];

/** The slides of the meeting's deck that are on; none while that deck is not open. */
export function useMeetingSlides(meeting: Meeting): readonly MeetingSlide[] {
  const edition = useMaybeSession()?.edition;
  if (!edition || meeting.deck.id === '' || edition.national.meta.id !== meeting.deck.id) return NONE;
  return slideRows(edition).filter(({ on }) => on);
}
