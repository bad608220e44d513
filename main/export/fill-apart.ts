import { AppError } from '../../core/errors.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import type { FilledOnDisk } from '../../files/fill/fill-file.ts';
import { logFailure } from '../log.ts';
import { startApart, type Apart } from '../start-apart.ts';
import type { ApartOrder, FromFillApart, ToFillApart } from './fill-messages.ts';

/** In MB: the file is held while it is read back. */
const MOST_MEMORY = 2_000;

type Filler = Apart<ToFillApart, FromFillApart>;

interface FillRun {
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
  /** Is told of a file that was not kept: what was found in it. */
  onReport: (report: HandOverReport) => void;
  start?: () => Filler;
}

const startFiller = (): Filler => startApart<ToFillApart, FromFillApart>({ bundle: 'fill-apart-process.js', serviceName: 'Branchdeck fill', mostMemory: MOST_MEMORY });

/**
 * Fills a PowerPoint file in a process of its own, so that the windows go on while 100 MB are written and read back.
 * Throws what `fillPowerPoint` throws, and `internal` where the process ended before its time.
 */
export async function fillApart(order: ApartOrder, { signal, onProgress, onReport, start = startFiller }: FillRun): Promise<FilledOnDisk> {
  if (signal.aborted) throw new AppError('cancelled', 'It was cancelled. No file was written.');
  const filler = start();
  const cancel = (): void => filler.say({ is: 'cancel' });
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await new Promise<FilledOnDisk>((resolve, reject) => {
      filler.listen((message) => {
        if (message.is === 'ready') filler.say({ is: 'fill', order });
        else if (message.is === 'progress') onProgress(message.progress);
        else if (message.is === 'report') onReport(message.report);
        else if (message.is === 'done') resolve(message.filled);
        else reject(failureOf(message));
      });
      filler.ended(() => reject(new AppError('internal', 'The PowerPoint could not be filled in: this computer ran out of memory for it, or Branchdeck was stopped.', 'The file that was there before is as it was. Close other programs and try again.')));
    });
  } finally {
    signal.removeEventListener('abort', cancel);
    filler.end();
  }
}

function failureOf({ code, message, hint }: Extract<FromFillApart, { is: 'failed' }>): AppError {
  if (code !== 'internal') return new AppError(code, message, hint);
  logFailure('fill', new Error(message));
  return new AppError('internal', 'Something went wrong inside Branchdeck while it filled this PowerPoint.', 'The file that was there before is as it was. Try again.');
}
