import * as z from 'zod';
import { keptTimes, NEVER_REHEARSED, type Rehearsed } from '../../core/present/rehearsal.ts';
import { openJsonStore } from './json-store.ts';

const times = z.record(z.string(), z.number().min(0));
const schema = z.object({
  decks: z.record(z.string(), z.object({ last: z.object({ on: z.string(), times }).optional(), kept: times.optional() })),
});

/** How long the slides of each deck took when they were rehearsed. The deck's own text is never changed. */
export interface Rehearsals {
  of(key: string): Rehearsed;
  /** Remembers a rehearsal as the last one. @param on ISO day */
  remember(key: string, spent: Readonly<Record<string, number>>, on: string): void;
  /** Makes the times of the last one the planned ones. */
  keep(key: string): void;
}

/** Opens what is kept of rehearsals. */
export function openRehearsals(folder: string): Rehearsals {
  const store = openJsonStore<z.output<typeof schema>>({
    folder, name: 'rehearsals', label: 'The times of your rehearsals', parse: (value) => schema.safeParse(value).data, blank: { decks: {} },
  });
  const find = (key: string): Rehearsed => ({ ...NEVER_REHEARSED, ...store.read().decks[key] });
  const set = (key: string, { last, kept }: Rehearsed): void =>
    store.write({ decks: { ...store.read().decks, [key]: { ...(last && { last }), ...(kept && { kept }) } } });
  return {
    of: find,
    remember: (key, spent, on) => set(key, { ...find(key), last: { on, times: Object.fromEntries(Object.entries(spent).map(([id, ms]) => [id, Math.round(ms)])) } }),
    keep(key) {
      const known = find(key);
      if (known.last) set(key, { ...known, kept: { ...known.kept, ...keptTimes(known.last.times) } });
    },
  };
}
