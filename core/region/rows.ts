import type { Audience } from '../audience/model.ts';
import { isIsoDay } from '../figures/dates.ts';

/** How far a branch is with a deck; all of them nothing: it is ready. */
export interface BranchTally {
  /** Whether anything was ever put in for this deck. */
  begun: boolean;
  /** Figures and details that slides wait for. */
  blank: number;
  /** Figures of its own that may be out of date. */
  stale: number;
  /** Everything else to check in what the branch put in. */
  check: number;
}

/** What was exported for a branch last. */
export interface LastExport {
  /** ISO day. */
  day: string;
  /** Each for whom a file was made on that day. */
  audiences: readonly Audience[];
  /** The deck, a slide or a figure in one of them has changed since. */
  older: boolean;
}

/** A branch as a line of a region's table. */
export interface BranchLine {
  slug: string;
  name: string;
  employer: string;
  /** ISO day, or as it was typed. */
  meeting: string;
  /** Undefined until it was looked at. */
  state: BranchTally | undefined;
  /** Undefined: none, or it was not looked at. */
  last: LastExport | undefined;
}

export const BRANCH_FILTERS = ['all', 'not-begun', 'blank', 'stale', 'check', 'ready'] as const;
export type BranchFilter = (typeof BRANCH_FILTERS)[number];

export const BRANCH_FILTER_NAMES: Record<BranchFilter, string> = {
  all: 'All',
  'not-begun': 'Not begun',
  blank: 'Blanks',
  stale: 'May be out of date',
  check: 'To check',
  ready: 'Ready',
};

export const BRANCH_COLUMNS = ['name', 'employer', 'meeting', 'state', 'export'] as const;
export type BranchColumn = (typeof BRANCH_COLUMNS)[number];

/** The one place that says when a branch is ready: nothing is blank, out of date or to be checked. */
export const isReady = ({ blank, stale, check }: BranchTally): boolean => blank + stale + check === 0;
const isUntouched = (state: BranchTally): boolean => !state.begun && !isReady(state);

/** Whether a filter shows a branch. One that nothing was put in for yet is shown as that and nothing else. */
export function isLike({ state }: BranchLine, filter: BranchFilter): boolean {
  if (filter === 'all') return true;
  if (state === undefined) return false;
  if (filter === 'ready') return isReady(state);
  if (isUntouched(state)) return filter === 'not-begun';
  return filter !== 'not-begun' && state[filter] > 0;
}

/** How many branches each filter shows. */
export function countLines(lines: readonly BranchLine[]): Record<BranchFilter, number> {
  const counts: Record<BranchFilter, number> = { all: 0, 'not-begun': 0, blank: 0, stale: 0, check: 0, ready: 0 };
  for (const line of lines) for (const filter of BRANCH_FILTERS) if (isLike(line, filter)) counts[filter] += 1;
  return counts;
}

/** The words that say how far a branch is, the one that matters most first. */
export function stateWords(state: BranchTally): string[] {
  if (isReady(state)) return ['Ready'];
  const { begun, blank, stale, check } = state;
  return [
    ...(begun ? [] : ['Not begun']),
    ...(blank > 0 ? [`${blank} blank`] : []),
    ...(stale > 0 ? [`${stale} may be out of date`] : []),
    ...(check > 0 ? [`${check} to check`] : []),
  ];
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The branches that a filter shows and whose name or employer has all of the words. */
export function filterLines<L extends BranchLine>(lines: readonly L[], filter: BranchFilter, words: string): L[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (!isLike(line, filter)) return false;
    const text = wanted.length === 0 ? '' : plain(`${line.name} ${line.employer}`);
    return wanted.every((word) => text.includes(word));
  });
}

const letters = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** What is furthest from done comes first; what was not looked at yet, last. */
function weight({ state }: BranchLine): number {
  if (state === undefined) return -1;
  if (isReady(state)) return 0;
  return (state.begun ? 0 : 1e12) + state.blank * 1e8 + state.check * 1e4 + state.stale;
}

/** Days in their order, then what is no day, then what is blank: whichever way round. */
function byMeeting(one: BranchLine, other: BranchLine, way: number): number {
  const rank = ({ meeting }: BranchLine): number => (isIsoDay(meeting) ? 0 : meeting.trim() === '' ? 2 : 1);
  return rank(one) - rank(other) || way * letters.compare(one.meeting, other.meeting);
}

/** Sorts by a column, and by name where that is the same. */
export function sortLines<L extends BranchLine>(lines: readonly L[], column: BranchColumn, descending: boolean): L[] {
  const way = descending ? -1 : 1;
  const compare = (one: L, other: L): number => {
    if (column === 'state') return way * (weight(other) - weight(one));
    if (column === 'meeting') return byMeeting(one, other, way);
    if (column === 'export') return Number(one.last === undefined) - Number(other.last === undefined) || way * letters.compare(one.last?.day ?? '', other.last?.day ?? '');
    // A blank employer comes last, whichever way round.
    return Number(one[column] === '') - Number(other[column] === '') || way * letters.compare(one[column], other[column]);
  };
  return lines.toSorted((one, other) => compare(one, other) || letters.compare(one.name, other.name) || (one.slug < other.slug ? -1 : 1));
}
