/** At least so long is worked at a time, however busy the window is: it must come to an end. */
const SLICE_MS = 12;
/** And no idle moment is waited for longer. */
const WAIT_MS = 100;

/** Goes through steps in the window's idle moments, then calls `done`. @returns what stops it */
export function inIdle(steps: Iterator<unknown>, done: () => void): () => void {
  let waiting = 0;
  const work = (idle: IdleDeadline): void => {
    const from = performance.now();
    do {
      if (steps.next().done) return done();
    } while (idle.timeRemaining() > 1 || performance.now() - from < SLICE_MS);
    waiting = requestIdleCallback(work, { timeout: WAIT_MS });
  };
  waiting = requestIdleCallback(work, { timeout: WAIT_MS });
  return () => cancelIdleCallback(waiting);
}
