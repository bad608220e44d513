import { AppError } from '../core/errors.ts';

/** Runs one piece of work at a time, which can be cancelled; null when it was. @param busy what is said to a second one */
export function oneAtATime(busy: string) {
  let running: AbortController | undefined;
  return {
    cancel: (): void => running?.abort(),
    async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
      if (running !== undefined) throw new AppError('usage', busy, 'Wait until it is done, or cancel it.');
      const stop = new AbortController();
      running = stop;
      try {
        return await work(stop.signal);
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') return null;
        throw error;
      } finally {
        running = undefined;
      }
    },
  };
}
