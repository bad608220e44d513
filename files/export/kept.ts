import type { KeptProof } from '../../core/proof/kept-proof.ts';
import type { KeptParts } from '../../core/powerpoint/kept-parts.ts';

/** What one export leaves to the next. */
export interface Kept {
  powerPoint: KeptParts;
  proof: KeptProof;
}
