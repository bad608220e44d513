import { z } from 'zod';
import { openJsonStore, type JsonStore } from './json-store.ts';

const recentSchema = z.object({
  key: z.string(),
  /** Folder or loose file; '' for a bundled deck, which moves with the app. */
  place: z.string(),
  title: z.string(),
  version: z.string(),
  openedAt: z.string(),
});
export type Recent = z.output<typeof recentSchema>;

const schema = z.object({ decks: z.array(recentSchema).default([]) });
const MOST = 30;

/** Decks that were opened, newest first. */
export interface Recents {
  list(): readonly Recent[];
  add(recent: Recent): void;
  remove(key: string): void;
}

/** Opens the list of recent decks. */
export function openRecents(folder: string): Recents {
  const store: JsonStore<z.output<typeof schema>> = openJsonStore({
    folder, name: 'recent-decks', label: 'Your recent decks', parse: (value) => schema.safeParse(value).data, blank: { decks: [] },
  });
  const without = (key: string): Recent[] => store.read().decks.filter((recent) => recent.key !== key);
  return {
    list: () => store.read().decks,
    add: (recent) => store.write({ decks: [recent, ...without(recent.key)].slice(0, MOST) }),
    remove: (key) => store.write({ decks: without(key) }),
  };
}
