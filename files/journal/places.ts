import { join } from 'node:path';

/** What the name of a journal's file ends with. */
export const JOURNAL_ENDING = '.jsonl';

/** Where a journal, its copy and what became damaged of it lie. */
export interface JournalPlaces {
  journal: string;
  /** The same bytes, written after them. */
  copy: string;
  /** A place for a damaged file, with the time in its name. */
  damaged(now: string): string;
}

/** The places of one journal. @param id [a-z0-9-]+ */
export const journalPlaces = (folder: string, id: string): JournalPlaces => ({
  journal: join(folder, `${id}${JOURNAL_ENDING}`),
  copy: join(folder, 'last-good', `${id}${JOURNAL_ENDING}`),
  damaged: (now) => join(folder, 'damaged', `${id} ${now.replaceAll(':', '.')}${JOURNAL_ENDING}`),
});
