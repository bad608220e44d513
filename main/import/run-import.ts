import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../core/errors.ts';
import type { Imported, ImportProgress } from '../../files/import/import-presentation.ts';
import { makingBeside, removeMaking } from '../../files/making.ts';
import { logFailure } from '../log.ts';
import type { Apart } from '../start-apart.ts';
import type { FromImporter, ImportOrder, ToImporter } from './messages.ts';
import { startProcess } from './start-process.ts';

/** The process that imports, as the app sees it. */
export type Importer = Apart<ToImporter, FromImporter>;

export interface ImportOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  start?: () => Importer;
  /** How long a cancelled import may take to tidy up, in milliseconds. */
  patience?: number;
}

/**
 * Imports a PowerPoint file in a process of its own, so that the window stays alive and a file that brings the process down
 * brings down nothing else. Throws what `importPresentation` throws, and `bad-input` where the process ended before its time;
 * nothing is left then.
 */
export async function runImport(order: ImportOrder, { signal, onProgress, start = startProcess, patience = 3_000 }: ImportOptions = {}): Promise<Imported> {
  if (signal?.aborted) throw cancelled();
  const before = await makingBeside(order.folder);
  const importer = start();
  const gone = new Promise<void>((resolve) => importer.ended(resolve));
  let waiting: NodeJS.Timeout | undefined;
  const cancel = (): void => {
    importer.say({ is: 'cancel' });
    // One that is busy with a single huge part hears nothing.
    waiting = globalThis.setTimeout(() => importer.end(), patience);
  };
  try {
    return await new Promise<Imported>((resolve, reject) => {
      importer.listen((message) => {
        if (message.is === 'ready') importer.say({ is: 'import', order });
        else if (message.is === 'progress') onProgress?.(message.progress);
        else if (message.is === 'done') resolve(message.imported);
        else reject(failureOf(message));
      });
      void gone.then(() => reject(signal?.aborted === true ? cancelled() : new AppError('bad-input', 'This presentation could not be read: it is larger or stranger than Branchdeck can hold.', 'Nothing was changed. Open it in PowerPoint, save it under another name, without videos and with smaller pictures, and try once more.')));
      signal?.addEventListener('abort', cancel, { once: true });
    });
  } catch (error) {
    importer.end();
    // What it was writing may come back while it still runs.
    await Promise.race([gone, setTimeout(patience)]);
    await removeMaking(order.folder, before);
    throw error;
  } finally {
    clearTimeout(waiting);
    signal?.removeEventListener('abort', cancel);
    importer.end();
  }
}

const cancelled = (): AppError => new AppError('cancelled', 'The import was cancelled. Nothing was written.');

function failureOf({ code, message, hint }: Extract<FromImporter, { is: 'failed' }>): AppError {
  if (code !== 'internal') return new AppError(code, message, hint);
  logFailure('import', new Error(message));
  return new AppError('internal', 'Something went wrong inside Branchdeck while it read this presentation.', 'Nothing was changed. Open the file in PowerPoint, save it again and try once more.');
}
