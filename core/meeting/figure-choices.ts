import { maySee, type Audience } from '../audience/model.ts';
import type { FigureRow } from '../figures/book.ts';

/** A figure that a count can be shown beside, or that it can become. */
export interface FigureChoice {
  id: string;
  label: string;
}

/** A national figure, as a show of hands is shown beside it. */
export interface KnownShare extends FigureChoice {
  /** As it is printed: "more than 89%". */
  printed: string;
  /** In per cent. */
  share: number | undefined;
}

/** What a deck's figures are to shows of hands. */
export interface TallyFigures {
  known: readonly KnownShare[];
  national: readonly FigureChoice[];
  local: readonly FigureChoice[];
}

const isCounted = ({ kind, share }: FigureRow): boolean => (kind === 'count' || kind === 'percent') && share === undefined;

/** Which figures of a deck a show of hands can be shown beside, and which of the branch's own it can become. @param audience who sees it; absent: nothing is withheld */
export function tallyChoices(rows: readonly FigureRow[], audience?: Audience): TallyFigures {
  const known = rows.filter((row) => row.scope === 'national' && row.printed !== '' && (audience === undefined || maySee(row.audience, audience)));
  return {
    known: known.map(({ id, label, printed, kind, value }) => ({ id, label, printed, share: kind === 'percent' && typeof value === 'number' ? value : undefined })),
    national: known.filter(({ kind }) => kind === 'percent').map(({ id, label, printed }) => ({ id, label: `${label}: ${printed}` })),
    local: rows.filter((row) => row.scope === 'local' && isCounted(row)).map(({ id, label }) => ({ id, label })),
  };
}
