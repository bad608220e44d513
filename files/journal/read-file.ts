import { readFile, stat } from 'node:fs/promises';
import { readJournal, type ReadJournal } from '../../core/journal/read.ts';
import { systemCode } from '../system-error.ts';

/** What lies at the place of a journal. `folder` stands for all that is no file. */
export type Found = { is: 'nothing' } | { is: 'folder' } | { is: 'unreadable'; error: unknown } | { is: 'file'; read: ReadJournal };

/** Reads what lies at a place. Never throws. */
export async function readFound(path: string): Promise<Found> {
  try {
    if (!(await stat(path)).isFile()) return { is: 'folder' };
    return { is: 'file', read: readJournal(await readFile(path)) };
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(systemCode(error)) ? { is: 'nothing' } : { is: 'unreadable', error };
  }
}
