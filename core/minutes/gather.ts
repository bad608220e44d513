import type { BranchLayer } from '../branch/model.ts';
import type { FigureRow } from '../figures/book.ts';
import { printDate } from '../figures/dates.ts';
import type { Meeting } from '../meeting/model.ts';
import type { MinutesAbout, NationalFigure } from './about.ts';
import { kindName } from './kind-name.ts';

interface Gathered {
  branch: string;
  zone: string;
  /** Figures of the deck that is presented at it. */
  figures: readonly Pick<FigureRow, 'id' | 'label' | 'printed' | 'source' | 'asOf'>[];
  /** Every meeting of the branch. */
  meetings: readonly Meeting[];
}

/** All that minutes say and the meeting itself does not know. */
export function aboutMinutes(meeting: Meeting, { branch, zone, figures, meetings }: Gathered): MinutesAbout {
  const named = new Set(meeting.tallies.flatMap(({ options }) => options.flatMap(({ national }) => national ?? [])));
  const national = Object.fromEntries(figures.filter(({ id }) => named.has(id)).map(({ id, label, printed, source, asOf }): [string, NationalFigure] => [id, { label, printed, source, asOf: printDate(asOf) }]));
  const approvedHere = meetings.filter(({ minutes }) => minutes.approved?.meeting.id === meeting.id).map(({ title, date }) => ({ title, date }));
  return { branch, kind: kindName(meeting.kind), zone, national, approvedHere, next: nextMeeting(meeting, meetings) };
}

/** The first meeting after it that was planned. */
function nextMeeting(meeting: Meeting, meetings: readonly Meeting[]): MinutesAbout['next'] {
  const later = meetings.filter(({ id, date, stage }) => id !== meeting.id && stage === 'planned' && date > meeting.date && meeting.date !== '');
  const [next] = later.toSorted((a, b) => a.date.localeCompare(b.date) || a.time.localeCompare(b.time));
  return next && { title: next.title, date: next.date, time: next.time, place: next.place };
}

/** Names that are known beside the meeting. */
export interface OutsideNames {
  official: string;
  contact: string;
  /** Who entered figures. */
  entered: readonly string[];
}

export const NO_NAMES: OutsideNames = { official: '', contact: '', entered: [] };

/** The names in a branch's details and figures. */
export const outsideNames = ({ profile, figures }: Pick<BranchLayer, 'profile' | 'figures'>): OutsideNames => ({
  official: profile.official.name, contact: profile.employer.contact, entered: [...new Set(Object.values(figures).map(({ enteredBy }) => enteredBy))].filter((name) => name !== ''),
});
