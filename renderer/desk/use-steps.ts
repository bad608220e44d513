import { useMemo } from 'react';
import type { Described } from '../../core/branch/describe-change.ts';
import type { Edition } from '../../core/branch/edition.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { History } from './history.ts';
import { outsideFirst } from './outside-step.ts';
import type { KeptStep } from './outside-step.ts';
import { describeStep, stepBack, stepForward } from './steps.ts';
import type { StepBetween } from './steps.ts';

export interface Stepped extends Described {
  way: 'undo' | 'redo';
  /** The same step taken twice is told apart by this. */
  at: BranchLayer;
}

/** What was done to the open deck, and the step that was undone or done again last. */
export interface Steps {
  history: History;
  stepped: { way: Stepped['way']; step: StepBetween } | undefined;
  outside: KeptStep | undefined;
}

/** What undo and redo would do, and did last, in words. */
export function useSteps(state: Steps | undefined, edition: Edition | undefined): { undoes: Described | undefined; redoes: Described | undefined; stepped: Stepped | undefined } {
  const next = useMemo(() => {
    if (!state || !edition) return undefined;
    const said = (step: StepBetween | undefined) => step && describeStep(step, edition);
    return { undo: outsideFirst(state) ?? said(stepBack(state.history)), redo: said(stepForward(state.history)) };
  }, [state, edition]);
  const stepped = useMemo((): Stepped | undefined => {
    if (!state?.stepped || !edition) return undefined;
    const { way, step } = state.stepped;
    return { way, at: step.before, ...describeStep(step, edition) };
    // The words of a step that is done stay what they were.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state?.stepped]);
  return { undoes: next?.undo, redoes: next?.redo, stepped };
}
