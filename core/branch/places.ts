import type { TextPlace } from '../yaml-places.ts';

/** Where the parts of a branch's file stand, for findings. */
export interface LayerPlaces {
  /** The branch's file, for the texts in it. */
  file: string;
  /** File and line of a part; the figures may come from a file of their own. */
  at(path: readonly PropertyKey[]): { file: string; line: number };
  textAt(path: readonly PropertyKey[]): TextPlace;
}

/** Places of changes that lie in the app's store and have no lines. */
export const NO_PLACES: LayerPlaces = { file: 'branch.yaml', at: () => ({ file: 'branch.yaml', line: 1 }), textAt: () => ({ line: 1, runs: false }) };
