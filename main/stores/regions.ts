import * as z from 'zod';
import { openJsonStore, type JsonStore } from './json-store.ts';

const regionSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  /** Its real folder. */
  root: z.string().min(1),
  name: z.string(),
  /** ISO instant. */
  openedAt: z.string(),
  /** Key of the deck that its table is about; '' until one was chosen. */
  deckKey: z.string().default(''),
});
export type KeptRegion = z.output<typeof regionSchema>;

const schema = z.object({ open: z.string().default(''), regions: z.array(regionSchema).default([]) });
export type KeptRegions = z.output<typeof schema>;

/** Opens what is kept of regions: where they lie, and which is worked with. */
export const openRegions = (folder: string): JsonStore<KeptRegions> => openJsonStore({
  folder, name: 'regions', label: 'Your list of regions', parse: (value) => schema.safeParse(value).data, blank: { open: '', regions: [] },
});
