import type { Meeting } from '../meeting/model.ts';

/** What minutes say that the meeting itself does not know. */
export interface MinutesAbout {
  /** The branch's name; '' where it has given none. */
  branch: string;
  /** What such a meeting is called: "Annual general meeting"; '' where it has no kind. */
  kind: string;
  /** Where the clocks are, as IANA names it: Europe/London. */
  zone: string;
  /** National figures, by their ids. */
  national: Readonly<Record<string, NationalFigure>>;
  /** Earlier meetings whose minutes were approved at this one. */
  approvedHere: readonly Pick<Meeting, 'title' | 'date'>[];
  /** Actions of earlier meetings that are still to be done, and of which nothing was said at this one. */
  unreported: readonly { text: string; owner: string; due: string; meeting: Pick<Meeting, 'title' | 'date'> }[];
  /** The next meeting that is planned. */
  next: Pick<Meeting, 'title' | 'date' | 'time' | 'place'> | undefined;
}

export interface NationalFigure {
  label: string;
  /** As it would be printed: "61%". */
  printed: string;
  source: string;
  /** As it would be printed: "June 2025"; '' where nobody says. */
  asOf: string;
}

export const NOTHING_MORE: MinutesAbout = { branch: '', kind: '', zone: 'Europe/London', national: {}, approvedHere: [], unreported: [], next: undefined };
