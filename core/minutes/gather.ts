import type { BranchLayer } from '../branch/model.ts';
import { isPlaceInSheet } from '../branch/place-in-sheet.ts';
import type { FigureRow } from '../figures/book.ts';
import { printDate } from '../figures/dates.ts';
import type { Entry } from '../meeting/journal.ts';
import type { Meeting } from '../meeting/model.ts';
import { openActions } from '../meeting/open-actions.ts';
import type { MinutesAbout, NationalFigure } from './about.ts';
import { kindName } from './kind-name.ts';
import { namesAt } from './known-names.ts';
import { namesEver } from './names-ever.ts';

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
  return { branch, kind: kindName(meeting.kind), zone, national, approvedHere, unreported: unreported(meeting, meetings), next: nextMeeting(meeting, meetings) };
}

/** Actions of earlier meetings that are still to be done, and of which nothing was said here. */
function unreported(meeting: Meeting, meetings: readonly Meeting[]): MinutesAbout['unreported'] {
  const said = new Set(meeting.matters.map((matter) => `${matter.meeting.id} ${matter.action}`));
  return openActions(meetings, meeting, meeting.date)
    .filter((each) => !said.has(`${each.meeting.id} ${each.action}`))
    .map(({ text, owner, due, meeting: { title, date } }) => ({ text, owner, due, meeting: { title, date } }));
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
  /** Who entered figures, and whom the branch’s meetings name or ever named. */
  others: readonly string[];
}

export const NO_NAMES: OutsideNames = { official: '', contact: '', others: [] };

/**
 * The names in a branch's details and figures, where there are some, and those of all its meetings.
 * @param journals every step of these meetings: whoever was renamed or taken out since may still stand in a text
 */
export function outsideNames(layer: Pick<BranchLayer, 'profile' | 'figures'> | undefined, meetings: readonly Meeting[], journals: readonly (readonly Entry[])[]): OutsideNames {
  const entered = Object.values(layer?.figures ?? {}).map(({ enteredBy }) => enteredBy).filter((name) => !isPlaceInSheet(name));
  const others = new Set([...entered, ...meetings.flatMap(namesAt), ...journals.flatMap(namesEver)].filter((name) => name.trim() !== ''));
  return { official: layer?.profile.official.name ?? '', contact: layer?.profile.employer.contact ?? '', others: [...others] };
}
