import type { Meeting } from '../meeting/model.ts';
import type { MeetingSummary } from '../meeting/summary.ts';

/** The meetings at which minutes may have been approved: others of that day or later that have been opened. One that is only planned has approved nothing yet. */
export const approversOf = ({ id: own, date: day }: Pick<Meeting, 'id' | 'date'>, all: readonly MeetingSummary[]): MeetingSummary[] =>
  all.filter(({ id, date, stage }) => id !== own && stage !== 'planned' && (date === '' || date >= day));
