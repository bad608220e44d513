import * as z from 'zod';
import type { MadePapers } from '../../core/ready/deck-facts.ts';
import { logFailure } from '../log.ts';
import { openJsonStore } from './json-store.ts';

const schema = z.object({ decks: z.record(z.string(), z.record(z.string(), z.string())).default({}) });

/** When each deck's letters and packs were made last, so that somebody who packs for a meeting knows what they have. */
export interface PapersMade {
  of(key: string): MadePapers;
  /** @param paper from `paperId` @param on ISO day */
  note(key: string, paper: string, on: string): void;
}

/** Opens what is kept of papers that were made. */
export function openMadePapers(folder: string): PapersMade {
  const store = openJsonStore<z.output<typeof schema>>({
    folder, name: 'made-papers', label: 'What is known of papers that were made', parse: (value) => schema.safeParse(value).data, blank: { decks: {} },
  });
  return {
    of: (key) => store.read().decks[key] ?? {},
    note(key, paper, on) {
      const { decks } = store.read();
      try {
        store.write({ decks: { ...decks, [key]: { ...decks[key], [paper]: on } } });
      } catch (error) {
        // The paper is made; that it was is worth no failure.
        logFailure('made papers', error);
      }
    },
  };
}
