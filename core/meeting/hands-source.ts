import { printDate } from '../figures/dates.ts';
import { dayOf } from './local-time.ts';
import type { Meeting } from './model.ts';
import type { Tally } from './tally-model.ts';

/** The day on which hands were counted: the meeting's, or the one of the question where none is set. */
export const handsDay = ({ date }: Pick<Meeting, 'date'>, { openedAt }: Pick<Tally, 'openedAt'>): string => date || dayOf(openedAt);

/** Where a figure that was counted by hand comes from, as slides print it: "Show of hands, Autumn meeting, 27 November 2025, indicative". */
export function handsSource(meeting: Pick<Meeting, 'title' | 'date'>, tally: Pick<Tally, 'openedAt'>): string {
  const title = meeting.title.replace(/\s+/g, ' ').trim();
  return ['Show of hands', title, printDate(handsDay(meeting, tally)), 'indicative'].filter((part) => part !== '').join(', ');
}
