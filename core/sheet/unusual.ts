/** Fewer values than this say nothing of what is usual. */
const ENOUGH = 12;

const median = (sorted: readonly number[]): number => {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** How far each lies from the median, in the robust measure of spread (1.4826 × median absolute deviation). */
function scores(values: readonly number[]): number[] {
  const middle = median(values.toSorted((a, b) => a - b));
  const away = values.map((value) => Math.abs(value - middle));
  // Where most are the same, half of the middle value is the spread.
  const spread = 1.4826 * median(away.toSorted((a, b) => a - b)) || Math.max(Math.abs(middle) / 4, 0.25);
  return values.map((value) => (value - middle) / spread);
}

/**
 * Which values lie so far from the others that somebody should look: far by a robust measure both of their roots and their
 * magnitudes, and with a gap before them, as a digit too many makes. Large branches among small ones are none.
 * @returns indexes
 */
export function unusual(values: readonly number[]): number[] {
  if (values.length < ENOUGH || values.some((value) => value < 0)) return [];
  const [roots, logs] = [scores(values.map(Math.sqrt)), scores(values.map((value) => Math.log1p(value)))];
  const order = values.map((_, index) => index).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const most = Math.max(3, Math.ceil(values.length / 50));
  let from = 0;
  for (let place = 0; place < Math.min(most, order.length - 1); place += 1) {
    const [index, next] = [order[place] ?? 0, order[place + 1] ?? 0];
    if ((roots[index] ?? 0) < 4 || (logs[index] ?? 0) < 2.2) break;
    if ((values[index] ?? 0) >= 1.8 * Math.max(1, values[next] ?? 0)) from = place + 1;
  }
  // Far below the others, as a digit too few makes; a few at most.
  const low = values.flatMap((_, index) => ((roots[index] ?? 0) < -4.5 && (logs[index] ?? 0) < -4.5 ? [index] : []));
  // And a thousandth of them, which roots of amounts so far apart don't show: with a gap before it, and never nothing at all.
  const rising = order.toReversed().filter((index) => (values[index] ?? 0) > 0);
  const gap = rising.findLastIndex((index, place) => place < most && (logs[index] ?? 0) < -6 && (values[rising[place + 1] ?? 0] ?? 0) >= 4 * (values[index] ?? 0));
  const tiny = rising.slice(0, gap + 1).filter((index) => !low.includes(index));
  return [...order.slice(0, from), ...(low.length <= most ? low : []), ...tiny];
}

/** The same of per cents, which have no magnitudes: far to either side, and a few at most. @returns indexes */
export function unusualShares(values: readonly number[]): number[] {
  if (values.length < ENOUGH) return [];
  const far = scores(values).flatMap((score, index) => (Math.abs(score) >= 6 ? [index] : []));
  return far.length <= Math.max(1, values.length / 50) ? far : [];
}

/**
 * Which values are beyond all others by more than ten times and a thousand: no branch is so large. Few of them may be so together.
 * @returns indexes
 */
export function outlandish(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const most = Math.min(Math.max(1, Math.ceil(values.length / 50)), order.length - 2);
  for (let from = most; from > 0; from -= 1) {
    const [least, next] = [values[order[from - 1] ?? 0] ?? 0, Math.max(0, values[order[from] ?? 0] ?? 0)];
    if (least > 10 * next && least - next > 1_000) return order.slice(0, from);
  }
  return [];
}
