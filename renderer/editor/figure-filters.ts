import type { FigureBook, FigureRow } from '../../core/figures/book.ts';
import { rowFault } from './row-fault.ts';

export type FigureFilter = 'all' | 'blank' | 'given' | 'check';

/** A choice of the figures to show. */
export interface FilterOf {
  id: FigureFilter;
  name: string;
  fits: (row: FigureRow, book: FigureBook) => boolean;
  /** Said where no figure fits. */
  none: string;
}

const ALL: FilterOf = { id: 'all', name: 'All', fits: () => true, none: 'This deck has no figures.' };
const hasFault = (row: FigureRow, book: FigureBook): boolean => !['ok', 'blank'].includes(rowFault(row, book).state);

const OF_BRANCH: readonly FilterOf[] = [
  ALL,
  { id: 'blank', name: 'Blank', fits: ({ state }) => state === 'blank', none: 'No figure is blank.' },
  { id: 'check', name: 'To check', fits: hasFault, none: 'No figure is out of range, may be out of date or counts too few people.' },
];

// What is blank there is each branch's to give: what is worth finding is what is printed for all of them.
const OF_REGION: readonly FilterOf[] = [
  ALL,
  { id: 'given', name: 'Given for all', fits: ({ scope, share, state }) => scope === 'local' && share === undefined && state !== 'blank', none: 'No figure is given here for all branches: each branch gives its own.' },
  { id: 'check', name: 'To check', fits: (row, book) => hasFault(row, book) || (row.scope === 'national' && row.state === 'blank'), none: 'No figure is out of range, may be out of date or counts too few people, and no national one is blank.' },
];

/** The filters of the figures' page. @param ofRegion for the changes that a region makes for all of its branches */
export const figureFilters = (ofRegion: boolean): readonly FilterOf[] => (ofRegion ? OF_REGION : OF_BRANCH);
