import { describeChange, type Described } from '../../core/branch/describe-change.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { StepNote } from '../../core/branch/kept-history.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { History } from './history.ts';

/** A step between two states. */
export interface StepBetween {
  before: BranchLayer;
  after: BranchLayer;
  note: StepNote | undefined;
}

/** What undo takes back. */
export function stepBack({ past, present }: History): StepBetween | undefined {
  const step = past.at(-1);
  return step && { before: step.layer, after: present, note: step.note };
}

/** What redo does again. */
export function stepForward({ future: [step], present }: History): StepBetween | undefined {
  return step && { before: present, after: step.layer, note: step.note };
}

/** The step in words, and where to see it. */
export const describeStep = ({ before, after, note }: StepBetween, { national, book }: Edition): Described =>
  note ?? describeChange(before, after, national, (id) => book.row(id)?.label ?? id);
