/** Where to go among the slides: a step, an end, or an index from 0. */
export type GoTo = 'next' | 'previous' | 'first' | 'last' | number;

/** Where a move leads: never before the first slide nor after the last. */
export function moveTo(index: number, count: number, to: GoTo): number {
  const wanted = { next: index + 1, previous: index - 1, first: 0, last: count - 1 };
  const target = typeof to === 'number' ? to : wanted[to];
  return Math.max(0, Math.min(count - 1, target));
}
