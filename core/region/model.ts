import type { BranchLayer, Profile } from '../branch/model.ts';

/** One branch of a region: who it is, and its changes to each deck. */
export interface BranchInRegion {
  /** The name of its folder, unique in the region: small letters, digits and hyphens. */
  slug: string;
  profile: Profile;
  /** By the deck's id. Each has the branch's profile. */
  layers: Readonly<Record<string, BranchLayer>>;
}

/** A region: its own changes to each deck, which stand between the national deck and its branches, and its branches. */
export interface Region {
  name: string;
  /** By the deck's id. Their profile holds the region's name and nothing else. */
  layers: Readonly<Record<string, BranchLayer>>;
  /** In the order of their slugs. */
  branches: readonly BranchInRegion[];
}

/** A deck that a region has worked with. */
export interface KnownDeck {
  id: string;
  /** The national version that the region's and its branches' changes were last merged with. */
  version: string;
  /** Where it was opened, for a person to read: nothing is ever read from there unasked. */
  opened: string;
}

/** What `region.yaml` holds. */
export interface RegionFile {
  name: string;
  decks: readonly KnownDeck[];
  /** Which column of a spreadsheet is which figure or detail, by the spreadsheet: as whoever reads spreadsheets left it. */
  mappings: Readonly<Record<string, unknown>>;
  /** Keys of a later version, kept as they are. */
  rest: Readonly<Record<string, unknown>>;
}

/** The format of a region's folder that this version writes. */
export const REGION_FORMAT = 1;

export const blankRegionFile = (name: string): RegionFile => ({ name, decks: [], mappings: {}, rest: {} });
