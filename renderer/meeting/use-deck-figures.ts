import { useMemo } from 'react';
import type { FigureRow } from '../../core/figures/book.ts';
import { tallyChoices, type KnownShare, type TallyFigures } from '../../core/meeting/figure-choices.ts';
import { useMaybeSession } from '../desk/session.tsx';

const NO_ROWS: readonly FigureRow[] = [];

/** What the figures of a meeting's deck are to its shows of hands, while that deck is open. */
export function useFigureChoices(deckId: string | undefined): TallyFigures {
  const edition = useMaybeSession()?.edition;
  const rows = edition && deckId && edition.national.meta.id === deckId ? edition.book.rows : NO_ROWS;
  return useMemo(() => tallyChoices(rows), [rows]);
}

/** National figures by their ids, for shows of hands to be shown beside. */
export function useDeckFigures(deckId: string | undefined): ReadonlyMap<string, KnownShare> {
  const { known } = useFigureChoices(deckId);
  return useMemo(() => new Map(known.map((figure) => [figure.id, figure])), [known]);
}
