import { useMemo } from 'react';
import type { FigureRow } from '../../core/figures/book.ts';
import { useMaybeSession } from '../desk/session.tsx';
import type { KnownShare } from './parts/known-figures.ts';
import type { FigureChoice } from './parts/tally-form.tsx';

const NO_ROWS: readonly FigureRow[] = [];

/** The figures of a meeting's deck while that deck is open. */
function useRows(deckId: string | undefined): readonly FigureRow[] {
  const edition = useMaybeSession()?.edition;
  return edition && deckId && edition.national.meta.id === deckId ? edition.book.rows : NO_ROWS;
}

const isCounted = ({ kind, share }: FigureRow): boolean => (kind === 'count' || kind === 'percent') && share === undefined;

/** National figures by their ids, for shows of hands to be shown beside. */
export function useDeckFigures(deckId: string | undefined): ReadonlyMap<string, KnownShare> {
  const rows = useRows(deckId);
  return useMemo(() => new Map(rows.filter(({ scope, printed }) => scope === 'national' && printed !== '').map(({ id, label, printed, kind, value }) =>
    [id, { label, printed, share: kind === 'percent' && typeof value === 'number' ? value : undefined }])), [rows]);
}

/** Which national figures a count can be shown beside, and which of the branch's own it can become. */
export function useFigureChoices(deckId: string): { national: readonly FigureChoice[]; local: readonly FigureChoice[] } {
  const rows = useRows(deckId);
  return useMemo(() => ({
    national: rows.filter(({ scope, kind, printed }) => scope === 'national' && kind === 'percent' && printed !== '').map(({ id, label, printed }) => ({ id, label: `${label}: ${printed}` })),
    local: rows.filter((row) => row.scope === 'local' && isCounted(row)),
  }), [rows]);
}
