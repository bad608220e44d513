import * as z from 'zod';
import { AUDIENCES } from '../../core/audience/model.ts';
import { LOOK_CHOICES } from '../../core/slides/pictured/model.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';

const recentSchema = z.object({
  /** Names the deck for as long as it is listed, also where it was moved. */
  key: z.string(),
  /** Folder or loose file; '' for a bundled deck, which moves with the app. */
  place: z.string(),
  title: z.string(),
  /** The version that was opened last; '' where none was, or the deck names none. */
  version: z.string(),
  /** ISO instant, or '' where it was only pinned, added or taken off the list. */
  openedAt: z.string(),
  /** The id that the branch's changes hang on; '' for a foreign deck; undefined where an older Branchdeck listed it. */
  id: z.string().optional(),
  /** `slidePrints` of the version that was opened last; undefined where it never was. */
  slides: z.record(z.string(), z.string()).optional(),
  pinned: z.boolean().default(false),
  /** How slides that were made from a PowerPoint file are shown; undefined where nobody has chosen. */
  look: z.enum(LOOK_CHOICES).optional(),
  /** The user made it here, of a PowerPoint. */
  own: z.boolean().optional(),
  /** When the branch last presented it (ISO day), and to whom. */
  shown: z.object({ on: z.string(), to: z.enum(AUDIENCES) }).optional(),
});
export type Recent = z.output<typeof recentSchema>;

const schema = z.object({ decks: z.array(recentSchema).default([]) });
/** Pinned decks and bundled ones come on top of these and are never dropped: a bundled one would be new again. */
const MOST = 100;

/** Decks that were opened, pinned or added, the one opened last first. */
export interface Recents {
  list(): readonly Recent[];
  find(key: string): Recent | undefined;
  /** Puts a deck first; what was kept about it stays where `recent` says nothing. */
  add(recent: Omit<Recent, 'pinned'>): void;
  /** Changes what is kept about a deck that is listed. */
  change(key: string, part: Partial<Recent>): void;
  remove(key: string): void;
  /** Takes all decks off that are not pinned. Of a bundled deck, what was seen of it stays: it is not new again. */
  clear(): void;
  /** Called after every change of the list. */
  onChange(listener: () => void): void;
}

/** Drops those that were opened longest ago, and before them those that never were. */
function shorten(decks: readonly Recent[]): Recent[] {
  const kept = new Set(decks.filter(({ pinned }) => !pinned).toSorted((one, other) => other.openedAt.localeCompare(one.openedAt)).slice(0, MOST));
  return decks.filter((recent) => recent.pinned || recent.place === '' || kept.has(recent));
}

/** Opens the list of recent decks. */
export function openRecents(folder: string): Recents {
  const store: JsonStore<z.output<typeof schema>> = openJsonStore({
    folder, name: 'recent-decks', label: 'Your recent decks', parse: (value) => schema.safeParse(value).data, blank: { decks: [] },
  });
  const listeners = new Set<() => void>();
  const list = (): readonly Recent[] => store.read().decks;
  const find = (key: string): Recent | undefined => list().find((recent) => recent.key === key);
  const without = (key: string): Recent[] => list().filter((recent) => recent.key !== key);
  const write = (decks: readonly Recent[]): void => {
    try {
      store.write({ decks: shorten(decks) });
    } finally {
      for (const listener of listeners) listener();
    }
  };
  return {
    list,
    find,
    add: (recent) => write([{ pinned: false, ...find(recent.key), ...recent }, ...without(recent.key)]),
    change: (key, part) => write(list().map((recent) => (recent.key === key ? { ...recent, ...part } : recent))),
    remove: (key) => write(without(key)),
    clear: () =>
      write(list().flatMap((recent) => (recent.pinned ? [recent] : recent.place === '' ? [{ ...recent, openedAt: '' }] : []))),
    onChange: (listener) => void listeners.add(listener),
  };
}
