import type { OpenedDeck } from '../../bridge/contract.ts';
import type { BranchLayer } from '../../core/branch/model.ts';

/** A change that was written into the deck itself and not among the branch's changes, and the way to take it back. */
export interface OutsideStep {
  /** As undo names it. */
  says: string;
  /** The deck as it is then. Throws where that can't be done any more. */
  back: () => Promise<OpenedDeck>;
}

/** Such a step, and the changes when it was made: while they are the same, it is what was done last. */
export interface KeptStep extends OutsideStep {
  at: BranchLayer;
}

/** The step, where undo is to take it back before any of the branch's changes. */
export const outsideFirst = ({ outside, history }: { outside: KeptStep | undefined; history: { present: BranchLayer } }): KeptStep | undefined =>
  (outside?.at === history.present ? outside : undefined);
