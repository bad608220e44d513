import type { ErrorCode } from '../../core/errors.ts';
import type { ExportProgress } from '../../core/export/progress.ts';
import type { HandOverReport } from '../../core/proof/report.ts';
import type { FilledOnDisk, FillFileOrder } from '../../files/fill/fill-file.ts';

/** What is to be filled and written, as it is handed to the process that does it. */
export type ApartOrder = Omit<FillFileOrder, 'signal' | 'onProgress' | 'onFindings' | 'onReport'>;

/** What the app says to the process that fills. */
export type ToFillApart = { is: 'fill'; order: ApartOrder } | { is: 'cancel' };

/** What that process says; the last two end it. `report` is of a file that was not kept. */
export type FromFillApart =
  | { is: 'ready' }
  | { is: 'progress'; progress: ExportProgress }
  | { is: 'report'; report: HandOverReport }
  | { is: 'done'; filled: FilledOnDisk }
  | { is: 'failed'; code: ErrorCode; message: string; hint: string | undefined };
