import { act } from '../../../core/meeting/act.ts';
import type { MeetingAction } from '../../../core/meeting/actions.ts';
import type { Entry, JournalAction } from '../../../core/meeting/journal.ts';
import type { Meeting } from '../../../core/meeting/model.ts';

export const BEGIN: MeetingAction = { do: 'begin', id: '2025-11-27-deck', title: 'Autumn meeting', date: '2025-11-27', deck: { id: 'deck', title: 'The deck' } };

/** A minute of the evening, as an instant: 19:00 and so many minutes. */
export const minute = (after: number): string => new Date(Date.UTC(2025, 10, 27, 19, 0) + after * 60_000).toISOString();

/** A meeting in which these were done, a minute apart; the begin is entry 1, at 19:00. */
export const after = (...actions: readonly MeetingAction[]): Meeting =>
  actions.reduce<Meeting>((meeting, action, index) => act(meeting, action, minute(index + 1)), act(undefined, BEGIN, minute(0)));

/** The entries of a journal, a minute apart, after a begin. */
export const journal = (...actions: readonly JournalAction[]): Entry[] =>
  [BEGIN, ...actions].map((action, index) => ({ n: index + 1, at: minute(index), do: action }));
