import { afterEach, expect, it, vi } from 'vitest';
import { openPause } from '../../files/export/pause.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('lets others have their turn where they have waited for more than a moment, and counts anew from there', async () => {
  let now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pause = openPause();
  /** Whether somebody who waits gets a turn by the next call. */
  const letsIn = async (at: number): Promise<boolean> => {
    now = at;
    let had = false;
    const waiting = setImmediate(() => { had = true; });
    await pause();
    clearImmediate(waiting);
    return had;
  };
  const turns: boolean[] = [];
  for (const at of [1000, 1005, 1007.9, 1008, 1009, 1015.9, 1030, 1037]) turns.push(await letsIn(at));
  expect(turns).toEqual([false, false, false, true, false, false, true, false]);
});
