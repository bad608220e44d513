import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalHead, journalLine, readJournal, type JournalLine } from '../../core/batch/journal.ts';
import { AppError } from '../../core/errors.ts';
import { readFailure } from '../read-text.ts';
import { systemCode } from '../system-error.ts';
import { writeBeside } from '../write-beside.ts';

/** Lies in the folder that a batch writes into. */
export const JOURNAL = '.branchdeck-batch.jsonl';

/** The journal of a batch that is running. */
export interface BatchJournal {
  /** Adds a line. One that can't be written costs no more than that its file is made again. */
  add(line: JournalLine): void;
  /** Writes it anew with these alone, whole or not at all. */
  finish(lines: readonly JournalLine[]): Promise<void>;
}

/** What a batch before wrote down in this folder; undefined where none did. */
export async function readBatchJournal(folder: string): Promise<Map<string, JournalLine> | undefined> {
  const path = join(folder, JOURNAL);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw readFailure(error, JOURNAL);
  }
  // Nothing at all, or a head that was cut short: it stopped before its first file.
  if (journalHead.startsWith(text)) return new Map();
  const read = readJournal(text);
  if (read === undefined) throw new AppError('bad-input', `${JOURNAL} in that folder is not the list of a batch.`, 'Nothing was written. Choose another folder, or --replace to begin anew.');
  return read;
}

const textOf = (lines: readonly JournalLine[]): string => journalHead + lines.map(journalLine).join('');

/** Begins a journal with what is known already. */
export async function beginJournal(folder: string, known: readonly JournalLine[]): Promise<BatchJournal> {
  const path = join(folder, JOURNAL);
  await writeBeside(path, textOf(known));
  let last: Promise<void> = Promise.resolve();
  const append = async (line: JournalLine): Promise<void> => {
    const file = await open(path, 'a');
    try {
      await file.appendFile(journalLine(line));
      await file.sync();
    } finally {
      await file.close();
    }
  };
  return {
    // One after the other, so that no line stands in another.
    add: (line) => void (last = last.then(() => append(line)).catch(() => undefined)),
    finish: async (lines) => {
      await last;
      await writeBeside(path, textOf(lines));
    },
  };
}
