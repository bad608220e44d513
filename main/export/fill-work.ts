import type { ExportProgress } from '../../core/export/progress.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import { fillPowerPoint, type FilledOnDisk, type FillFileOrder } from '../../files/fill/fill-file.ts';
import type { Work } from '../apart/work-apart.ts';

/** What is to be filled and written, as it is handed to the process that does it. */
export type FillApartOrder = Omit<FillFileOrder, 'signal' | 'onProgress' | 'onFindings' | 'onReport'>;

/** How far it is, or the report on a file that was not kept. */
export type FillNews = { progress: ExportProgress } | { report: HandOverReport };

/** The filling, as it is done by a process of its own. */
export const fillWork: Work<FillApartOrder, FillNews, FilledOnDisk> = (order, { signal, tell }) =>
  fillPowerPoint({ ...order, signal, onProgress: (progress) => tell({ progress }), onReport: (report) => tell({ report }) });
