import { setImmediate } from 'node:timers/promises';

/** A window that has waited no longer than this paints in time, in milliseconds. */
const LONGEST = 8;

/** What to call often in long work: lets others have their turn where they have waited for one, and costs next to nothing where they haven't. */
export function openPause(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST) return;
    await setImmediate();
    last = performance.now();
  };
}
