import { writeEntry, writeJournal } from '../../core/journal/line.ts';
import type { JournalEntry, JournalHeader } from '../../core/journal/model.ts';
import { systemCode } from '../system-error.ts';
import { appendAt } from './append.ts';
import { putWhole } from './put-whole.ts';

/** How far a file is written: the sum of its last line, and its bytes. */
export interface Written {
  sum: number;
  length: number;
}

/** One file of a journal's lines: the journal, or its copy. */
export interface LineFile {
  /**
   * Puts entries behind those that it has, or writes it anew of `all` where something is missing of it.
   * @param all may get more at its end meanwhile, and is never copied unless it has to be
   * @param count how many of `all` are to be in it; all of them where not said
   */
  write(entries: readonly JournalEntry<object>[], all: readonly JournalEntry<object>[], count?: number): Promise<void>;
  /** Has the next `write` write all of it anew. */
  startAnew(): void;
}

/** How a file is written at the moment: its first line, and what becomes of an entry. */
export interface Form {
  header: JournalHeader;
  seal: (entry: JournalEntry<object>) => JournalEntry<object>;
}

/** Entries as they are. */
export const plainForm = (header: JournalHeader): Form => ({ header, seal: (entry) => entry });

/**
 * A file of lines at its place.
 * @param form asked at every write; where it changes, `startAnew` has to be called
 * @param written what lies there; undefined where nothing does, or nothing that can be gone on from
 * @param flush whether what is written is on the disk before `write` says so
 */
export function openLineFile(path: string, form: () => Form, written: Written | undefined, flush: boolean): LineFile {
  let now = written;
  let anew = false;
  const append = async (entries: readonly JournalEntry<object>[], before: Written): Promise<boolean> => {
    let { sum } = before;
    const { seal } = form();
    const lines: string[] = [];
    for (const entry of entries) {
      const line = writeEntry(seal(entry), sum);
      lines.push(line.text);
      ({ sum } = line);
    }
    const bytes = Buffer.from(lines.join(''));
    try {
      if (!(await appendAt(path, before.length, bytes, flush))) return false;
    } catch (error) {
      // Taken away by somebody: what was in it is known.
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    }
    now = { sum, length: before.length + bytes.length };
    return true;
  };
  return {
    startAnew: () => void (anew = true),
    async write(entries, all, count = all.length) {
      if (!anew && now !== undefined && (entries.length === 0 || (await append(entries, now)))) return;
      anew = false;
      now = undefined;
      const { header, seal } = form();
      const { text, sum } = writeJournal(header, all.slice(0, count).map(seal));
      await putWhole(path, text);
      now = { sum, length: Buffer.byteLength(text) };
    },
  };
}
