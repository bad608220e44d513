import type { TextPlace } from '../yaml.ts';

/** Where the parts of a branch's file stand, for findings. */
export interface LayerPlaces {
  file: string;
  lineAt(path: readonly PropertyKey[]): number;
  textAt(path: readonly PropertyKey[]): TextPlace;
}

/** Places of changes that lie in the app's store and have no lines. */
export const NO_PLACES: LayerPlaces = { file: 'branch.yaml', lineAt: () => 1, textAt: () => ({ line: 1, runs: false }) };
