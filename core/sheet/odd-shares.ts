import type { Figure } from '../figures/model.ts';
import { numberIn } from '../figures/number-in.ts';
import { pairsOf, settle, type OpenRow } from './check-rows.ts';
import { median } from './median.ts';
import { isTyped } from './column-values.ts';
import type { Report } from './report.ts';

/** Rows that tell what is usual. */
const ENOUGH = 30;
/** Of fewer people any share may be. */
const LARGE = 20;
/** A part is odd where no other row's share is near: so much above it and so many times as large; and where so many are missing to the usual. */
const [GAP, TIMES, MISSING] = [0.15, 2.5, 8];
/** A whole is odd where all its parts together are so many times as far from the usual as others are, and no more than this of it. */
const [AWAY, SMALLER] = [6, 0.6];
/** As it was last time, about. */
const ALIKE = Math.log(1.6);
const PARTS = 3;

interface Part {
  id: string;
  usual: number;
  /** The smallest share behind which there is no gap. */
  least: number;
}

/**
 * Asks where a part is a fraction of what it is of its whole in all other rows, as a digit too few makes it, and where all parts of
 * a whole are, as a digit too many or digits the other way round in the whole make them. What the branch had like it before is no slip.
 */
export function askShares(rows: readonly OpenRow[], figures: readonly Figure[], report: Report): void {
  const labels = new Map(figures.map(({ id, label }) => [id, label]));
  const byWhole = new Map<string, string[]>();
  for (const [part, whole] of pairsOf(figures)) byWhole.set(whole, [...byWhole.get(whole) ?? [], part]);
  for (const [whole, ids] of byWhole) {
    const large = rows.filter(({ values }) => Number(values.get(whole) ?? 0) >= LARGE);
    const parts = ids.flatMap((id): Part[] => {
      const shares = large.flatMap((row) => shareOf(row, id, whole) ?? []).toSorted((a, b) => a - b);
      return shares.length < ENOUGH ? [] : [{ id, usual: median(shares), least: leastOf(shares) }];
    });
    if (parts.length === 0) continue;
    const odd = oddWholes(large, parts, whole);
    for (const row of odd) {
      const cell = row.cells.get(whole);
      if (cell !== undefined) settle(row, whole, 'count', report(cell, 'whole-unusual', {
        level: 'asks', message: `All that are counted out of these ${row.values.get(whole)} are far fewer than of other branches: “${labels.get(whole) ?? whole}” may be too large.`, expected: 'How many they are out of.', choices: ['keep', 'value', 'leave-out'], accepts: isTyped('count'),
      }));
    }
    for (const row of large) {
      if (odd.includes(row)) continue;
      for (const { id, usual, least } of parts) {
        const [share, all, cell] = [shareOf(row, id, whole), Number(row.values.get(whole)), row.cells.get(id)];
        if (share === undefined || cell === undefined || share >= least || (usual - share) * all < MISSING || wasAlike(row, id, whole, share)) continue;
        settle(row, id, 'count', report(cell, 'part-unusual', {
          level: 'asks', message: `${row.values.get(id)} of ${all} is far less than of any other branch, where it is about ${Math.round(usual * 100)}%.`, expected: 'How many of them.', choices: ['keep', 'value', 'leave-out'], accepts: isTyped('count'),
        }));
      }
    }
  }
}

/** @param shares the smallest first */
function leastOf(shares: readonly number[]): number {
  let at = 0;
  for (let few = 1; few <= Math.max(2, shares.length / 100); few += 1) {
    const [below, share] = [shares[few - 1] ?? 0, shares[few] ?? 0];
    if (share - below >= GAP && share >= TIMES * below) at = few;
  }
  return shares[at] ?? 0;
}

/** What a part is of its whole in a row; undefined where one of them is blank or a mistake that is told by itself. */
function shareOf({ values }: OpenRow, part: string, whole: string): number | undefined {
  const [some, all] = [values.get(part), values.get(whole)];
  return typeof some === 'number' && typeof all === 'number' && all > 0 && some <= all ? some / all : undefined;
}

const wasAlike = ({ known }: OpenRow, part: string, whole: string, share: number): boolean => {
  const [some, all] = [numberIn(known?.figures, part), numberIn(known?.figures, whole)];
  return some !== undefined && all !== undefined && all > 0 && Math.abs(Math.log((some / all + 0.02) / (share + 0.02))) < ALIKE;
};

/** Rows of which all parts are small together; none where many are so. */
function oddWholes(rows: readonly OpenRow[], parts: readonly Part[], whole: string): OpenRow[] {
  if (parts.length < PARTS) return [];
  const scored = rows.flatMap((row) => {
    const shares = parts.flatMap(({ id, usual }) => {
      const share = shareOf(row, id, whole);
      return share === undefined || usual === 0 ? [] : [share / usual];
    });
    return shares.length < PARTS ? [] : [{ row, score: shares.reduce((sum, each) => sum + each, 0) / shares.length }];
  });
  if (scored.length < ENOUGH) return [];
  const middle = median(scored.map(({ score }) => score));
  const spread = Math.max(0.05, 1.4826 * median(scored.map(({ score }) => Math.abs(score - middle))));
  const odd = scored.filter(({ row, score }) => score < SMALLER * middle && (score - middle) / spread < -AWAY && !parts.every(({ id }) => wasAlike(row, id, whole, shareOf(row, id, whole) ?? -1)));
  return odd.length <= Math.max(2, rows.length / 50) ? odd.map(({ row }) => row) : [];
}
