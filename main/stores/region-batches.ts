import * as z from 'zod';
import { batchChoices, batchWish } from '../batch-requests.ts';
import { openJsonStore, type JsonStore } from './json-store.ts';

const unfinished = z.object({
  deckKey: z.string().min(1),
  title: z.string(),
  folder: z.string().min(1),
  /** ISO day that its files are made for. */
  day: z.iso.date(),
  all: z.number(),
  wish: batchWish,
});

const ofRegion = z.object({
  /** The folder that files went into last; '' where none was chosen. */
  folder: z.string().default(''),
  last: batchChoices.optional(),
  unfinished: unfinished.optional(),
});
export type RegionBatch = z.output<typeof ofRegion>;

const schema = z.object({ regions: z.record(z.string().regex(/^[0-9a-f]{8}$/), ofRegion).default({}) });

/** What is kept of making every branch's files, by the region's id: places of this computer, which a region's own folder never names. */
export interface RegionBatches {
  read(regionId: string): RegionBatch;
  write(regionId: string, part: Partial<RegionBatch>): void;
}

/** Opens what is kept of batches. */
export function openRegionBatches(folder: string): RegionBatches {
  const store: JsonStore<z.output<typeof schema>> = openJsonStore({
    folder, name: 'region-batches', label: 'What was made last for regions', parse: (value) => schema.safeParse(value).data, blank: { regions: {} },
  });
  const read = (regionId: string): RegionBatch => store.read().regions[regionId] ?? { folder: '' };
  return {
    read,
    write: (regionId, part) => store.write({ regions: { ...store.read().regions, [regionId]: { ...read(regionId), ...part } } }),
  };
}
