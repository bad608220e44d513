import type { Audience } from '../audience/model.ts';

export const FIGURE_KINDS = ['count', 'percent', 'money', 'date', 'text'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A figure as `figures.yaml` defines it. */
export interface Figure {
  id: string;
  label: string;
  kind: FigureKind;
  scope: 'national' | 'local';
  /** The national value; undefined for a local or computed figure. */
  value: number | string | undefined;
  /** Printed before the value: "more than". */
  qualifier: string;
  /** Id of the figure that it is a share of. */
  base: string | undefined;
  source: string;
  /** ISO date, or ''. */
  asOf: string;
  /** "24 months", or '' when it does not age. */
  staleAfter: string;
  /** Ids of part and whole, for a computed share. */
  share: readonly [part: string, whole: string] | undefined;
  required: boolean;
  audience: readonly Audience[] | undefined;
  /** A share of fewer people than this is not printed. */
  minBase: number | undefined;
  /** Id of a figure that it can hardly be more than, though it counts something else. */
  atMost?: string | undefined;
  /** Why it may no longer be used, where the deck keeps it so that old uses can be named; absent or '' otherwise. */
  retired?: string;
  /** What was put right in its value, where the deck says so. */
  corrected?: string;
  file: string;
  line: number;
}
