import { AppError } from '../../core/errors.ts';
import type { Imported, ImportProgress } from '../../files/import/import-presentation.ts';
import { runApart, type ApartWords } from '../apart/run-apart.ts';
import { startApart, type Apart } from '../apart/start-apart.ts';
import type { ImportOrder } from './import-work.ts';

/** In MB: a presentation of 100 MB takes a third of it. A file that makes a process hold more is made to do that. */
const MOST_MEMORY = 700;

interface ImportOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  start?: () => Apart<ImportOrder, ImportProgress, Imported>;
  /** How long a cancelled import may take to tidy up, in milliseconds. */
  patience?: number;
}

const startImporter = (): Apart<ImportOrder, ImportProgress, Imported> => startApart({ bundle: 'import-process.js', serviceName: 'Branchdeck import', mostMemory: MOST_MEMORY });

const WORDS: ApartWords = {
  log: 'import',
  cancelled: () => new AppError('cancelled', 'The import was cancelled. Nothing was written.'),
  ended: () => new AppError('bad-input', 'This presentation could not be read: it is larger or stranger than Branchdeck can hold.', 'Nothing was changed. Open it in PowerPoint, save it under another name, without videos and with smaller pictures, and try once more.'),
  broken: () => new AppError('internal', 'Something went wrong inside Branchdeck while it read this presentation.', 'Nothing was changed. Open the file in PowerPoint, save it again and try once more.'),
};

/**
 * Imports a PowerPoint file in a process of its own. Throws what `importPresentation` throws, and `bad-input` where the
 * process ended before its time; nothing is left then.
 */
export const runImport = (order: ImportOrder, { signal, onProgress, start = startImporter, patience }: ImportOptions = {}): Promise<Imported> =>
  runApart(order, { start, words: WORDS, signal, onNews: onProgress, makes: order.folder, patience });
