/** What many runs of the same thing took, in milliseconds. */
export interface Interval {
  median: number;
  p95: number;
  runs: number;
}

/** The middle and the slow end of samples. */
export function interval(samples: readonly number[]): Interval {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

type Run = () => number | Promise<number>;

/**
 * Runs several ways of doing a thing in turn, so that a busy machine slows them all down alike.
 * @param ways each gives how long it took, in milliseconds
 * @param warmUps rounds that don't count
 */
export async function inTurn<K extends string>(ways: Readonly<Record<K, Run>>, runs: number, warmUps = 1): Promise<Record<K, number[]>> {
  const names = Object.keys(ways) as K[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUps; round < runs; round += 1) {
    for (const name of names) {
      const took = await ways[name]();
      if (round >= 0) samples[name].push(took);
    }
  }
  return samples;
}

/** How long a step takes, in milliseconds. */
export async function timed(step: () => unknown): Promise<number> {
  const from = performance.now();
  await step();
  return performance.now() - from;
}
