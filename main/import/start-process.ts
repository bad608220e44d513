import { startApart } from '../start-apart.ts';
import type { FromImporter, ToImporter } from './messages.ts';
import type { Importer } from './run-import.ts';

/** In MB: a presentation of 100 MB takes a third of it. A file that makes a process hold more is made to do that. */
const MOST_MEMORY = 700;

/** Starts the process that imports. */
export const startProcess = (): Importer =>
  startApart<ToImporter, FromImporter>({ bundle: 'import-process.js', serviceName: 'Branchdeck import', mostMemory: MOST_MEMORY });
