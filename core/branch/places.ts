import type { TextPlace } from '../yaml-places.ts';

/** Where the parts of a branch's file stand, for findings. */
export interface LayerPlaces {
  /** The branch's file, for the texts in it. */
  file: string;
  /** File and line of a part; the figures may come from a file of their own. */
  at(path: readonly PropertyKey[]): { file: string; line: number };
  textAt(path: readonly PropertyKey[]): TextPlace;
}

/** The same of a branch's changes and its region's. */
export interface EditionPlaces extends LayerPlaces {
  region?: LayerPlaces;
}

/** Places of changes that lie in the app's store and have no lines. */
export const NO_PLACES: LayerPlaces = { file: 'branch.yaml', at: () => ({ file: 'branch.yaml', line: 1 }), textAt: () => ({ line: 1, runs: false }) };

/** Places of a region's changes of which nobody says where they stand. */
const NO_REGION_PLACES: LayerPlaces = { file: 'region.yaml', at: () => ({ file: 'region.yaml', line: 1 }), textAt: () => ({ line: 1, runs: false }) };

/** Where the parts of the region's changes stand. */
export const placesOfRegion = ({ region }: EditionPlaces): LayerPlaces => region ?? NO_REGION_PLACES;
