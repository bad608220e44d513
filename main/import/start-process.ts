import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { Importer } from './run-import.ts';

/** In MB: a presentation of 100 MB takes a third of it. A file that makes a process hold more is made to do that. */
const MOST_MEMORY = 700;
/** In milliseconds; a process fills no more than a few hundred MB between two looks. */
const LOOK_EVERY = 250;

/** Starts a process of the operating system's that imports: without a window, without input and output, and ended where it takes too much memory. */
export function startProcess(): Importer {
  const child = utilityProcess.fork(join(import.meta.dirname, 'import-process.js'), [], { serviceName: 'Branchdeck import', stdio: 'ignore' });
  // A limit on the command line is not heeded by a process of Electron's, and would not count the bytes of parts.
  const looking = setInterval(() => {
    const own = app.getAppMetrics().find(({ pid }) => pid === child.pid);
    if (own !== undefined && own.memory.workingSetSize > MOST_MEMORY * 1024) child.kill();
  }, LOOK_EVERY);
  child.once('exit', () => clearInterval(looking));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process of ours, not a window
    say: (message) => child.postMessage(message),
    listen: (hear) => void child.on('message', hear),
    ended: (then) => void child.once('exit', then),
    end: () => void child.kill(),
  };
}
