import { KeptParts } from '../../core/powerpoint/kept-parts.ts';
import { KeptProof } from '../../core/proof/kept-proof.ts';
import { Keeper } from '../../core/kept.ts';
import { exportVersion, type ExportedFile, type ExportOrder } from './export-version.ts';
import type { Kept } from './kept.ts';

/** Makes any number of exports, two at once at most. */
export interface Exporter {
  /** As `exportVersion`, with the same bytes: what was made for an export before and is the same here is not made again. */
  export(order: ExportOrder): Promise<ExportedFile>;
}

/**
 * Opens an exporter for many branches: each pays only for what differs. Make their editions from the very same sources. It
 * holds what a few exports need, however many it makes, and is let go with its last. Two exports may run at once.
 */
export function openExporter(): Exporter {
  const keeper = new Keeper();
  const kept: Kept = { powerPoint: new KeptParts(keeper), proof: new KeptProof(keeper) };
  return {
    export(order) {
      keeper.turn();
      return exportVersion(order, kept);
    },
  };
}
