import { join } from 'node:path';
import type { ExportEntry } from '../../core/region/ledger.ts';
import { appendLedger, readLedger } from '../../files/region/ledger.ts';

const FILE = 'exports.jsonl';

/** What was exported of the user's own decks: names, days and the figures printed, and not where the files lie. */
export interface OwnExports {
  note(entries: readonly ExportEntry[]): Promise<void>;
  /** Oldest first. @param deck its id */
  of(deck: string): Promise<ExportEntry[]>;
}

/** Opens the record. What can't be read of it is passed over. */
export function openOwnExports(dataFolder: string): OwnExports {
  const path = join(dataFolder, FILE);
  return {
    note: (entries) => appendLedger(path, entries),
    of: async (deck) => (await readLedger(() => Promise.resolve(path), FILE)).entries.filter((entry) => entry.deck === deck),
  };
}
