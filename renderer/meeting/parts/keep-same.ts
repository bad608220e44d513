const isPart = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Puts into what came anew the very objects of before wherever they say the same. A window that is told a whole meeting after each
 * press then holds one of it, and what changed, however much React and its own parts remember of before.
 * @param after plain values from the bridge that nobody else has; it is changed
 * @returns `before` where all is the same
 */
export function keepSame<T>(before: unknown, after: T): T;
export function keepSame(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (!isPart(before) || !isPart(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const keys = Object.keys(after);
  const were = Object.keys(before);
  // Their order counts: notes stand in the one in which they were begun.
  let isSame = keys.length === were.length && keys.every((key, at) => key === were[at]);
  for (const key of keys) {
    if (!Object.hasOwn(before, key)) continue;
    // An equal text is the one of before too.
    after[key] = keepSame(before[key], after[key]);
    if (!Object.is(after[key], before[key])) isSame = false;
  }
  return isSame ? before : after;
}
