import * as z from 'zod';
import type { BranchLayer } from './model.ts';
import { applyPatch, makePatch, type Patch } from './patch.ts';
import { readLayer } from './schema.ts';

/** A state of a branch's changes that undo or redo can go to, and what the step between was. */
export interface Step {
  layer: BranchLayer;
  note: StepNote | undefined;
}

/** What a step was, where looking at the two states would not tell. */
export interface StepNote {
  /** "replaced 12 in 5 slides" */
  says: string;
  /** Id of the slide that it is about. */
  slide?: string | undefined;
}

/** What can be undone and done again, as it lies beside the changes: small differences, each from the state nearer to now. */
export interface KeptHistory {
  /** The last one leads from now to the step before. */
  past: readonly KeptStep[];
  /** The first one leads from now to the step that was undone last. */
  future: readonly KeptStep[];
}

interface KeptStep {
  patch: Patch;
  note?: StepNote | undefined;
}

export const NO_HISTORY: KeptHistory = { past: [], future: [] };

const MOST_STEPS = 100;
/** In characters of JSON. */
const MOST_TEXT = 500_000;

const editSchema = z.union([
  z.strictObject({ at: z.array(z.string()), set: z.unknown() }),
  z.strictObject({ at: z.array(z.string()), drop: z.literal(true) }),
  z.strictObject({ at: z.array(z.string()), from: z.int().min(0), cut: z.int().min(0), put: z.union([z.string(), z.array(z.unknown())]) }),
]);
const stepSchema = z.strictObject({ patch: z.array(editSchema), note: z.strictObject({ says: z.string().max(500), slide: z.string().max(200).optional() }).optional() });

/** A history as it crosses the bridge or lies on disk. */
export const keptHistorySchema = z.strictObject({ past: z.array(stepSchema).max(MOST_STEPS), future: z.array(stepSchema).max(MOST_STEPS) });

/** Between the same two states there is always the same difference. */
const made = new WeakMap<BranchLayer, { to: BranchLayer; patch: Patch; size: number }[]>();
const NEIGHBOURS = 4;

function difference(from: BranchLayer, to: BranchLayer): { patch: Patch; size: number } {
  const known = made.get(from) ?? [];
  const same = known.find((each) => each.to === to);
  if (same) return same;
  const patch = makePatch(from, to);
  const found = { to, patch, size: JSON.stringify(patch).length };
  made.set(from, [...known, found].slice(-NEIGHBOURS));
  return found;
}

/** The steps nearest to now, as many as may be kept. @param past oldest first @param future nearest first */
export function keepHistory(past: readonly Step[], present: BranchLayer, future: readonly Step[]): KeptHistory {
  let left = MOST_TEXT;
  const keep = (steps: readonly Step[]): KeptStep[] => {
    const kept: KeptStep[] = [];
    let from = present;
    for (const { layer, note } of steps.slice(0, MOST_STEPS)) {
      const { patch, size } = difference(from, layer);
      left -= size;
      if (left < 0) break;
      kept.push(note === undefined ? { patch } : { patch, note });
      from = layer;
    }
    return kept;
  };
  return { past: keep(past.toReversed()).toReversed(), future: keep(future) };
}

/** The steps around the present state; undefined where the history is of another one. */
export function readHistory(kept: KeptHistory, present: BranchLayer): { past: Step[]; future: Step[] } | undefined {
  const read = (steps: readonly KeptStep[]): Step[] | undefined => {
    const out: Step[] = [];
    let layer = present;
    for (const { patch, note } of steps) {
      const value = applyPatch(layer, patch);
      if (!('layer' in readLayer(value))) return undefined;
      // Not as it was read: what a step left alone stays the same object, which costs nothing to keep.
      layer = value as BranchLayer;
      out.push({ layer, note });
    }
    return out;
  };
  const past = read(kept.past.toReversed());
  const future = read(kept.future);
  return past && future && { past: past.toReversed(), future };
}
