import type { BranchLayer } from '../branch/model.ts';

/** What a branch or a region changed of a deck; undefined where it changed nothing. A deck may be called "constructor", which no object has to itself. */
export const layerOf = ({ layers }: { layers: Readonly<Record<string, BranchLayer>> }, deck: string): BranchLayer | undefined => (Object.hasOwn(layers, deck) ? layers[deck] : undefined);
