import type { ErrorCode } from '../../core/errors.ts';
import type { Imported, ImportOrder as WholeOrder, ImportProgress } from '../../files/import/import-presentation.ts';

/** What is to be imported, as it is handed to the process that does it. */
export type ImportOrder = Omit<WholeOrder, 'signal' | 'onProgress'>;

/** What the app says to the process that imports. */
export type ToImporter = { is: 'import'; order: ImportOrder } | { is: 'cancel' };

/** What that process says; the last two end it. */
export type FromImporter =
  | { is: 'ready' }
  | { is: 'progress'; progress: ImportProgress }
  | { is: 'done'; imported: Imported }
  | { is: 'failed'; code: ErrorCode; message: string; hint: string | undefined };
