import { AppError } from '../../core/errors.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import type { FilledOnDisk } from '../../files/fill/fill-file.ts';
import { checkTarget } from '../../files/write-beside.ts';
import { runApart, type ApartWords } from '../apart/run-apart.ts';
import { startApart, type Apart } from '../apart/start-apart.ts';
import type { FillApartOrder, FillNews } from './fill-work.ts';

/** In MB: the file is held while it is read back. */
const MOST_MEMORY = 2_000;

interface FillRun {
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
  /** Is told of a file that was not kept: what was found in it. */
  onReport: (report: HandOverReport) => void;
  start?: () => Apart<FillApartOrder, FillNews, FilledOnDisk>;
  /** How long it may take to tidy up when it is cancelled, in milliseconds. */
  patience?: number;
}

const startFiller = (): Apart<FillApartOrder, FillNews, FilledOnDisk> => startApart({ bundle: 'fill-apart-process.js', serviceName: 'Branchdeck fill', mostMemory: MOST_MEMORY });

const WORDS: ApartWords = {
  log: 'fill',
  cancelled: () => new AppError('cancelled', 'It was cancelled. No file was written.'),
  ended: () => new AppError('internal', 'The PowerPoint could not be filled in: this computer ran out of memory for it, or Branchdeck was stopped.', 'The file that was there before is as it was. Close other programs and try again.'),
  broken: () => new AppError('internal', 'Something went wrong inside Branchdeck while it filled this PowerPoint.', 'The file that was there before is as it was. Try again.'),
};

/**
 * Fills a PowerPoint file in a process of its own, so that the windows go on while 100 MB are written and read back.
 * Throws what `fillPowerPoint` throws, and `internal` where the process ended before its time; nothing is left then.
 */
export async function fillApart(order: FillApartOrder, { signal, onProgress, onReport, start = startFiller, patience }: FillRun): Promise<FilledOnDisk> {
  // A link leads elsewhere, and what is held goes beside under another name: what is begun lies beside that.
  const makes = await checkTarget(order.target, order.ifHeld);
  const onNews = (news: FillNews): void => ('progress' in news ? onProgress(news.progress) : onReport(news.report));
  return runApart(order, { start, words: WORDS, signal, onNews, makes, patience });
}
