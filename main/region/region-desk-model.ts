import type { RegionNow, RemovedRow, RegionsKnown } from '../../bridge/region-calls.ts';
import type { Working } from './working.ts';

/** The region that is worked with, and those that were. */
export interface RegionDesk {
  known(): RegionsKnown;
  now(): Promise<RegionNow | null>;
  make(folder: string, name: string): Promise<RegionNow>;
  open(folder: string): Promise<RegionNow>;
  openAgain(id: string): Promise<RegionNow>;
  reread(): Promise<RegionNow>;
  close(): RegionsKnown;
  forget(id: string): RegionsKnown;
  chooseDeck(key: string): Promise<RegionNow>;
  /** The region's folder. */
  place(): Promise<string>;
  details: Working['details'];
  add(branch: { name: string; employer: string; meeting: string }): Promise<{ slug: string; now: RegionNow }>;
  rename(slug: string, name: string): Promise<RegionNow>;
  remove(slugs: readonly string[]): Promise<RegionNow>;
  undo(): Promise<RegionNow>;
  /** The branches that were taken out and lie in the region's folder still, newest first. */
  removed(): Promise<RemovedRow[]>;
  /** Puts one of them back, whenever it was taken out. */
  putBack(kept: string): Promise<{ slug: string; now: RegionNow }>;
  /** Deletes one of them for good. */
  deleteRemoved(kept: string): Promise<RegionNow>;
  /** The region that is worked with, read where it is not yet. Throws `usage` where there is none. */
  current(): Promise<Working>;
  /** The region of that id, read where it is not yet. */
  find(id: string): Promise<Working>;
  /** The region's own changes are others now: every branch is looked at again, when nobody has typed for a moment. */
  lookAgainSoon(id: string): void;
}
