import { AppError } from '../../core/errors.ts';
import type { Proof, HandOverReport } from '../../core/proof/report.ts';

interface Run {
  signal: AbortSignal;
  /** Is told of a file that was not kept. */
  onReport: (report: HandOverReport) => void;
}

/** Runs one export at a time, which can be cancelled; null when it was. */
export function oneAtATime() {
  let running: AbortController | undefined;
  return {
    cancel: () => running?.abort(),
    async run<T>(work: (run: Run) => Promise<T | null>): Promise<T | { removed: Proof } | null> {
      if (running !== undefined) throw new AppError('usage', 'An export is already running.', 'Wait until it is done, or cancel it.');
      const stop = new AbortController();
      running = stop;
      let notKept: HandOverReport | undefined;
      const onReport = (found: HandOverReport): void => {
        notKept = found;
      };
      try {
        return await work({ signal: stop.signal, onReport });
      } catch (error) {
        if (error instanceof AppError && error.code === 'cancelled') return null;
        if (error instanceof AppError && error.code === 'withheld' && notKept !== undefined) return { removed: notKept.proof };
        throw error;
      } finally {
        running = undefined;
      }
    },
  };
}
