import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../core/errors.ts';
import { makingBeside, removeMaking } from '../../files/making.ts';
import { logFailure } from '../log.ts';
import type { FromApart } from './messages.ts';
import type { Apart } from './start-apart.ts';

/** How a job ends that doesn't come to its end, in the words of that job. */
export interface ApartWords {
  /** What the log calls it. */
  log: string;
  cancelled: () => AppError;
  /** The process ended before its time: too much memory, or it was brought down. */
  ended: () => AppError;
  /** A fault of ours; what it was goes to the log. */
  broken: () => AppError;
}

export interface ApartRun<Order, News, Done> {
  start: () => Apart<Order, News, Done>;
  words: ApartWords;
  signal?: AbortSignal | undefined;
  onNews?: ((news: News) => void) | undefined;
  /** The file or folder that it makes: where it fails, nothing that was begun is left beside it. */
  makes?: string | undefined;
  /** How long a cancelled job may take to tidy up, in milliseconds. */
  patience?: number | undefined;
  /** The longest that it may take, in milliseconds. */
  longest?: number | undefined;
}

const PATIENCE = 3_000;

/**
 * Has a job done by a process of its own, so that the windows stay alive and a file that brings the process down brings
 * down nothing else. Throws what the job throws, and else what `words` says; the process is gone then, and what it had begun.
 */
export async function runApart<Order, News, Done>(order: Order, { start, words, signal, onNews, makes, patience = PATIENCE, longest }: ApartRun<Order, News, Done>): Promise<Done> {
  const before = makes === undefined ? new Set<string>() : await makingBeside(makes);
  if (signal?.aborted === true) throw words.cancelled();
  const apart = start();
  const gone = new Promise<void>((resolve) => apart.ended(resolve));
  const limits = longest === undefined ? [] : [setTimeout(() => apart.end(), longest)];
  const cancel = (): void => {
    apart.say({ is: 'cancel' });
    // One that is busy with a single huge part hears nothing.
    limits.push(setTimeout(() => apart.end(), patience));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await new Promise<Done>((resolve, reject) => {
      apart.listen((message) => {
        if (message.is === 'ready') apart.say({ is: 'order', order });
        else if (message.is === 'news') onNews?.(message.news);
        else if (message.is === 'done') resolve(message.done);
        else reject(failureOf(message, words));
      });
      void gone.then(() => reject(signal?.aborted === true ? words.cancelled() : words.ended()));
    });
  } catch (error) {
    apart.end();
    // What it was writing may come back while it still runs.
    await Promise.race([gone, wait(patience)]);
    if (makes !== undefined) await removeMaking(makes, before);
    throw error;
  } finally {
    for (const limit of limits) clearTimeout(limit);
    signal?.removeEventListener('abort', cancel);
    apart.end();
  }
}

/** A failure that a process apart told. */
export function failureOf({ code, message, hint }: Extract<FromApart<unknown, unknown>, { is: 'failed' }>, { log, broken }: ApartWords): AppError {
  if (code !== 'internal') return new AppError(code, message, hint);
  logFailure(log, new Error(message));
  return broken();
}
