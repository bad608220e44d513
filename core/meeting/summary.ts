import type { Meeting, Stage } from './model.ts';
import { byTime, openOf } from './open-actions.ts';

/** A meeting as a list shows it. */
export interface MeetingSummary {
  id: string;
  title: string;
  kind: string;
  /** ISO day and HH:MM, '' where not set. */
  date: string;
  time: string;
  deckTitle: string;
  stage: Stage;
  createdAt: string;
  updatedAt: string;
  /** The most that were in the room at once. */
  present: number;
  items: number;
  motions: number;
  /** Of this meeting's actions, those that were not said to be done or dropped, here or at another. */
  openActions: number;
  /** Edited ones are a draft until a later meeting approves them. */
  minutes: 'none' | 'draft' | 'approved';
}

/**
 * A meeting in short. There is nothing to write minutes of until it is closed, unless somebody has begun to.
 * @param all every meeting: a later one may have settled an action
 */
export const summariseMeeting = (meeting: Meeting, all: readonly Meeting[]): MeetingSummary => ({
  id: meeting.id,
  title: meeting.title,
  kind: meeting.kind,
  date: meeting.date,
  time: meeting.time,
  deckTitle: meeting.deck.title,
  stage: meeting.stage,
  createdAt: meeting.createdAt,
  updatedAt: meeting.updatedAt,
  present: meeting.attendance.log.reduce((most, { present }) => Math.max(most, present), 0),
  items: meeting.items.length,
  motions: meeting.motions.length,
  openActions: openOf(meeting, all).length,
  minutes: meeting.minutes.approved ? 'approved' : meeting.stage === 'closed' || meeting.minutes.text !== undefined ? 'draft' : 'none',
});

/** Newest first. */
export const newestFirst = (one: MeetingSummary, other: MeetingSummary): number => byTime(other, one);
