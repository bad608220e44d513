import type { Figure } from '../figures/model.ts';
import { numberIn } from '../figures/number-in.ts';
import { pairsOf, type OpenRow } from './check-rows.ts';
import type { Report } from './report.ts';

/** Figures that count one another's: a whole with all its parts. */
function clustersOf(pairs: readonly (readonly [string, string])[]): Set<string>[] {
  const clusters: Set<string>[] = [];
  for (const pair of pairs) {
    const met = clusters.filter((cluster) => pair.some((id) => cluster.has(id)));
    for (const each of met) clusters.splice(clusters.indexOf(each), 1);
    clusters.push(new Set([...met.flatMap((each) => [...each]), ...pair]));
  }
  return clusters;
}

/**
 * Leaves out what goes with a value that was left out where the branch has an older one, so that no part of this term stands
 * beside a whole of another; and what would, with what the branch has, make a part larger than its whole.
 * @param isOpen whether something is still to be answered of a cell
 */
export function leaveOutClusters(rows: readonly OpenRow[], figures: readonly Figure[], isOpen: (at: string) => boolean, report: Report): void {
  const pairs = pairsOf(figures);
  const clusters = clustersOf(pairs);
  const labels = new Map(figures.map(({ id, label }) => [id, label]));
  for (const row of rows) {
    const had = (id: string): number | undefined => numberIn(row.known?.figures, id);
    const then = (id: string): number | undefined => {
      const value = row.values.get(id);
      return typeof value === 'number' ? value : had(id);
    };
    for (const cluster of clusters) {
      const given = [...cluster].filter((id) => row.values.has(id));
      if (given.length === 0 || [...cluster].some((id) => isOpen(row.cells.get(id)?.at ?? ''))) continue;
      const leftOut = [...cluster].find((id) => !row.values.has(id) && (row.cells.get(id)?.kind ?? 'blank') !== 'blank' && had(id) !== undefined);
      const above = pairs.find(([part, whole]) => cluster.has(part) && (row.values.has(part) || row.values.has(whole)) && (then(part) ?? 0) > (then(whole) ?? Infinity));
      const why = leftOut ?? above?.[0];
      if (why === undefined) continue;
      row.leftOut = new Set([...row.leftOut ?? [], ...cluster]);
      for (const id of given) {
        row.values.delete(id);
        const cell = row.cells.get(id);
        const because = leftOut === undefined ? `With what the branch has, “${labels.get(why) ?? why}” would be more than it is out of.` : `It goes with “${labels.get(why) ?? why}”, which is left out.`;
        if (cell !== undefined) report(cell, 'left-out-with', { level: 'says', message: `This is left out as well, and what the branch has stays. ${because}` });
      }
    }
  }
}
