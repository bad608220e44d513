import { AppError } from '../../core/errors.ts';
import type { HandOverReport } from '../../core/proof/report.ts';

/** The files that were exported since the app was started, with what is to be said about each. */
export interface WrittenFiles {
  add(path: string, report?: HandOverReport): void;
  /** The same path where it was written here: a window can't have any other place of the disk shown or opened. */
  known(path: string): string;
  reportOn(path: string): HandOverReport;
}

const unknown = (): AppError => new AppError('not-found', 'This file was not exported since Branchdeck was started.', 'Look for it where you saved it.');

/** Starts with none. */
export function trackWrittenFiles(): WrittenFiles {
  const reports = new Map<string, HandOverReport | undefined>();
  return {
    add: (path, report) => void reports.set(path, report),
    known(path) {
      if (!reports.has(path)) throw unknown();
      return path;
    },
    reportOn(path) {
      const report = reports.get(path);
      if (report === undefined) throw unknown();
      return report;
    },
  };
}
