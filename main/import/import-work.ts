import { importPresentation, type Imported, type ImportOrder as WholeOrder, type ImportProgress } from '../../files/import/import-presentation.ts';
import type { Work } from '../apart/work-apart.ts';

/** What is to be imported, as it is handed to the process that does it. */
export type ImportOrder = Omit<WholeOrder, 'signal' | 'onProgress'>;

/** The import, as it is done by a process of its own. */
export const importWork: Work<ImportOrder, ImportProgress, Imported> = (order, { signal, tell }) => importPresentation({ ...order, signal, onProgress: tell });
