import type { FigureRow } from '../figures/book.ts';
import type { Tally } from './tally-model.ts';

/** A figure of the branch's that a show of hands gives a value. */
export interface TallyFigure {
  id: string;
  label: string;
  value: number;
}

/**
 * What a show of hands comes to as figures of the branch: the counts that were marked for one, and how many they are out of where
 * the deck computes a share of the two. Of an answer with more hands than there are people no share comes, here or there.
 * @param rows the deck's figures
 * @param minBase below so many people a count becomes no figure in per cent
 */
export function tallyFigures(tally: Tally, rows: readonly FigureRow[], minBase: number): TallyFigure[] {
  const own = new Map(rows.filter(({ scope, share }) => scope === 'local' && share === undefined).map((row) => [row.id, row]));
  const found = new Map<string, TallyFigure>();
  const give = (id: string | undefined, value: number): void => {
    const row = id === undefined ? undefined : own.get(id);
    if (row?.kind === 'count') found.set(row.id, { id: row.id, label: row.label, value });
    else if (row?.kind === 'percent' && tally.base > 0 && tally.base >= Math.max(minBase, row.minBase ?? 0)) found.set(row.id, { id: row.id, label: row.label, value: Math.round((value / tally.base) * 100) });
  };
  for (const { local, count } of tally.options) {
    if (local === undefined) continue;
    const bases = rows.flatMap(({ share }) => (share?.[0] === local ? [share[1]] : []));
    if (count > tally.base && (bases.length > 0 || own.get(local)?.kind === 'percent')) continue;
    for (const base of bases) give(base, tally.base);
    give(local, count);
  }
  return [...found.values()];
}
