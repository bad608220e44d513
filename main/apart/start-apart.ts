import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { FromApart, ToApart } from './messages.ts';

/** A process of the app's without a window, as the app sees it: what is told to it and what it says are copies. */
export interface Apart<Order, News, Done> {
  say(message: ToApart<Order>): void;
  listen(hear: (message: FromApart<News, Done>) => void): void;
  ended(then: () => void): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

interface ApartOptions {
  /** Beside main's own bundle. */
  bundle: string;
  serviceName: string;
  /** In MB; a process that takes more is ended. */
  mostMemory: number;
}

/** In milliseconds; a process fills no more than a few hundred MB between two looks. */
const LOOK_EVERY = 250;

/** Starts a process of the operating system's: without a window, without input and output, and ended where it takes too much memory. */
export function startApart<Order, News, Done>({ bundle, serviceName, mostMemory }: ApartOptions): Apart<Order, News, Done> {
  const child = utilityProcess.fork(join(import.meta.dirname, bundle), [], { serviceName, stdio: 'ignore' });
  // A limit on the command line is not heeded by a process of Electron's, and would not count the bytes of parts.
  const looking = setInterval(() => {
    const own = app.getAppMetrics().find(({ pid }) => pid === child.pid);
    if (own !== undefined && own.memory.workingSetSize > mostMemory * 1024) child.kill();
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
