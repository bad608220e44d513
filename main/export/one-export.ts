import { AppError } from '../../core/errors.ts';
import type { Proof, HandOverReport } from '../../core/proof/report.ts';
import { oneAtATime } from '../one-at-a-time.ts';

interface Run {
  signal: AbortSignal;
  /** Is told of a file that was not kept. */
  onReport: (report: HandOverReport) => void;
}

/** Runs one export at a time, which can be cancelled; null when it was, and `removed` where its file was not kept. */
export function oneExportAtATime() {
  const exports = oneAtATime('An export is already running.');
  return {
    cancel: exports.cancel,
    run: <T>(work: (run: Run) => Promise<T | null>): Promise<T | { removed: Proof } | null> => exports.run(async (signal) => {
      let notKept: HandOverReport | undefined;
      const onReport = (found: HandOverReport): void => {
        notKept = found;
      };
      try {
        return await work({ signal, onReport });
      } catch (error) {
        if (error instanceof AppError && error.code === 'withheld' && notKept !== undefined) return { removed: notKept.proof };
        throw error;
      }
    }),
  };
}
