import { sha256 } from '../../files/sha256.ts';

/** Which of a region's decks a key names. */
export interface RegionKey {
  /** `markOf` the region's folder. */
  regionId: string;
  /** `markOf` the branch's slug; undefined: the region's own changes. */
  branch: string | undefined;
  /** Of the national deck. */
  deckKey: string;
}

const FORM = /^(?:branch-([0-9a-f]{8})-([0-9a-f]{8})|region-([0-9a-f]{8}))-([a-z0-9-]+)$/;

/** A short mark of a folder or a slug, the same at every start. */
export const markOf = (text: string): string => sha256(text).slice(0, 8);

/** The key under which a deck is opened as a branch of a region has it, in every call that takes a deck's key. */
export const branchKey = (regionId: string, slug: string, deckKey: string): string => `branch-${regionId}-${markOf(slug)}-${deckKey}`;

/** The key of the region's own changes to a deck. */
export const ownKey = (regionId: string, deckKey: string): string => `region-${regionId}-${deckKey}`;

/** What a key of a region's deck names; undefined for any other deck's. */
export function readRegionKey(key: string): RegionKey | undefined {
  const [, ofBranch, branch, ofRegion, deckKey] = FORM.exec(key) ?? [];
  const regionId = ofBranch ?? ofRegion;
  return regionId === undefined || deckKey === undefined ? undefined : { regionId, branch, deckKey };
}

/** The key of the national deck: what is kept of a deck for every branch alike is kept under this. */
export const nationalKey = (key: string): string => readRegionKey(key)?.deckKey ?? key;
