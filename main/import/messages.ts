import type { ErrorCode } from '../../core/errors.ts';
import type { Imported, ImportProgress } from '../../files/import/import-presentation.ts';

/** What is to be imported, as it is handed to the process that does it. */
export interface ImportOrder {
  /** The PowerPoint file. */
  file: string;
  /** The deck's folder, to be made. */
  folder: string;
  /** Keeps the file itself in the deck's folder. */
  keepOriginal: boolean;
}

/** What the app says to the process that imports. */
export type ToImporter = { is: 'import'; order: ImportOrder } | { is: 'cancel' };

/** What that process says; the last two end it. */
export type FromImporter =
  | { is: 'ready' }
  | { is: 'progress'; progress: ImportProgress }
  | { is: 'done'; imported: Imported }
  | { is: 'failed'; code: ErrorCode; message: string; hint: string | undefined };
