import type { MeetingCard } from '../../bridge/meeting-calls.ts';
import type { ActionPoint, Meeting } from '../../core/meeting/model.ts';

/** Whether a meeting said that an action was done or no longer needed. */
const settles = ({ matters }: Meeting, meeting: Meeting, { id }: ActionPoint): boolean =>
  matters.some((matter) => matter.meeting.id === meeting.id && matter.action === id && matter.became !== 'carried');

/** A meeting in the list, with what of it is still to be done. @param all every meeting: a later one may have settled an action */
export const cardOf = (meeting: Meeting, all: readonly Meeting[]): MeetingCard => ({
  id: meeting.id,
  title: meeting.title,
  kind: meeting.kind,
  date: meeting.date,
  time: meeting.time,
  deckTitle: meeting.deck.title,
  stage: meeting.stage,
  items: meeting.items.length,
  openActions: meeting.actions.filter((action) => action.done === undefined && !all.some((other) => settles(other, meeting, action))).length,
});
