import { readLine } from './line.ts';
import { JOURNAL_FORMAT, JOURNAL_VERSION, type JournalEntry, type JournalHeader } from './model.ts';

/** As much of a journal as is as it was written. */
export interface ReadJournal {
  /** Undefined where not even the first line is sound. */
  header: JournalHeader | undefined;
  /** Of a newer Branchdeck: nothing of it is read, and nothing is wrong with it. */
  newer: boolean;
  entries: JournalEntry<object>[];
  /** The sum of the last sound line. */
  sum: number;
  /** Bytes up to the end of the last sound line. */
  length: number;
  /** The last line has no end: it was being written and was never said to be saved. */
  torn: boolean;
  /** The first line, from 1, that is not as it was written. Nothing from there on is read. */
  damagedAt: number | undefined;
}

const LINE_FEED = 10;

/** Reads a journal's bytes. Never throws: what is wrong is in the answer, and all before it is read. */
export function readJournal(bytes: Uint8Array): ReadJournal {
  const read: ReadJournal = { header: undefined, newer: false, entries: [], sum: 0, length: 0, torn: false, damagedAt: undefined };
  for (let number = 1; read.length < bytes.length; number += 1) {
    const feed = bytes.indexOf(LINE_FEED, read.length);
    if (feed === -1) return { ...read, torn: true };
    const line = readLine(bytes.subarray(read.length, feed), read.sum);
    if (line === undefined || !take(read, line.value)) return { ...read, damagedAt: number };
    if (read.newer) return read;
    read.sum = line.sum;
    read.length = feed + 1;
  }
  // Not even a header: whatever emptied it, it was written once.
  return read.header === undefined ? { ...read, damagedAt: 1 } : read;
}

/** Takes what a line says; false where it is no line of a journal in that place. */
function take(read: ReadJournal, value: Readonly<Record<string, unknown>>): boolean {
  if (read.header === undefined) {
    const { format, version, kind, id, made, locked } = value;
    if (format !== JOURNAL_FORMAT || typeof version !== 'number' || typeof kind !== 'string' || typeof id !== 'string' || typeof made !== 'string') return false;
    read.newer = version > JOURNAL_VERSION;
    read.header = { kind, id, made, ...(typeof locked === 'string' && { locked }) };
    return true;
  }
  const { n, at, do: what } = value;
  const last = read.entries.at(-1)?.n ?? 0;
  if (typeof n !== 'number' || n <= last || typeof at !== 'string' || typeof what !== 'object' || what === null) return false;
  read.entries.push({ n, at, do: what });
  return true;
}
