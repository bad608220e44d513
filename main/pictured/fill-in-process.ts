import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { ToDraw } from '../../files/fill/fill-to-draw.ts';

export interface ToFiller {
  path: string;
  toDraw: ToDraw;
}
export type FromFiller = { is: 'filled'; bytes: Uint8Array } | { is: 'failed'; why: string };

/** In MB: the file is held twice, beside one of its parts. */
const MOST_MEMORY = 2_000;
/** In milliseconds. */
const LOOK_EVERY = 250;
const LONGEST_MS = 120_000;

/**
 * Fills a PowerPoint file to be drawn in a process of its own, so that the windows go on while a long one is filled and a file
 * that brings the process down brings down nothing else. Fails where that process does.
 */
export function fillInProcess(order: ToFiller): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'fill-process.js'), [], { serviceName: 'Branchdeck fill', stdio: 'ignore' });
    const looking = setInterval(() => {
      const own = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      if (own !== undefined && own.memory.workingSetSize > MOST_MEMORY * 1024) child.kill();
    }, LOOK_EVERY);
    const limit = setTimeout(() => child.kill(), LONGEST_MS);
    child.once('message', (said: FromFiller) => {
      if (said.is === 'filled') resolve(said.bytes);
      else reject(new Error(said.why));
      child.kill();
    });
    child.once('exit', () => {
      clearInterval(looking);
      clearTimeout(limit);
      reject(new Error('The process that fills the file ended before it was done.'));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process of ours, not a window
    child.postMessage(order);
  });
}
