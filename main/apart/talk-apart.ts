import type { AppError } from '../../core/errors.ts';
import { failureOf, type ApartWords } from './run-apart.ts';
import type { Apart } from './start-apart.ts';

/** A process apart that keeps what it has read, and does one order after the other. */
export interface Talk<Order, Done> {
  /** Throws what the order throws, and else what the words say. */
  ask(order: Order): Promise<Done>;
  /** Ends it; an order that is under way is cancelled. */
  end(): void;
}

/** Starts a process for a job with several steps, so that a file that brings it down brings down nothing else. */
export function talkApart<Order, Done>(start: () => Apart<Order, never, Done>, words: ApartWords): Talk<Order, Done> {
  const apart = start();
  let waiting: { resolve: (done: Done) => void; reject: (error: AppError) => void } | undefined;
  let [ended, cancelled] = [false, false];
  let last: Promise<unknown> = new Promise<void>((resolve) => {
    apart.listen((message) => {
      if (message.is === 'ready') resolve();
      else if (message.is === 'done') waiting?.resolve(message.done);
      else if (message.is === 'failed') waiting?.reject(failureOf(message, words));
    });
    apart.ended(() => {
      ended = true;
      resolve();
      waiting?.reject(gone());
    });
  });
  const gone = (): AppError => (cancelled ? words.cancelled() : words.ended());

  return {
    ask(order) {
      const next = last.then(() => new Promise<Done>((resolve, reject) => {
        if (ended) return reject(gone());
        waiting = { resolve, reject };
        return apart.say({ is: 'order', order });
      }));
      last = next.catch(() => undefined);
      return next;
    },
    end() {
      cancelled = true;
      apart.end();
    },
  };
}
