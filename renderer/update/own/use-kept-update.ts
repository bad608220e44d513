import { useCallback, useMemo, useState } from 'react';
import type { CalledOut, Choice, Conflict } from '../../../core/merge/model.ts';

/** What was decided about the open deck's update, and what is still to be looked at after it: kept while the deck is open, and never saved. */
export interface KeptUpdate {
  /** By slide. */
  chosen: ReadonlyMap<string, Choice>;
  choose: (slide: string, choice: Choice | null) => void;
  /** What the last update called out, and the version that it was to; undefined where there was none, or it was put away. */
  after: { to: string; calledOut: readonly CalledOut[] } | undefined;
  setAfter: (after: KeptUpdate['after']) => void;
}

interface Kept {
  key: string | undefined;
  chosen: ReadonlyMap<string, Choice>;
  after: KeptUpdate['after'];
}

const nothing = (key: string | undefined): Kept => ({ key, chosen: new Map(), after: undefined });

/** Of these conflicts, what was chosen that still can be: the text may have been changed since, and both in one be gone. */
export const choicesFor = (conflicts: readonly Conflict[], chosen: KeptUpdate['chosen']): ReadonlyMap<string, Choice> =>
  new Map(conflicts.flatMap(({ slide, combined }) => {
    const choice = chosen.get(slide);
    return choice === undefined || (choice === 'combined' && combined === undefined) ? [] : [[slide, choice] as const];
  }));

/** @param key of the open deck in the version that is here: what was decided stays for undo, and not for the next version */
export function useKeptUpdate(key: string | undefined): KeptUpdate {
  const [kept, setKept] = useState<Kept>(() => nothing(key));
  const now = kept.key === key ? kept : nothing(key);
  if (now !== kept) setKept(now);
  const choose = useCallback((slide: string, choice: Choice | null) => setKept((was) => {
    const chosen = new Map(was.chosen);
    if (choice === null) chosen.delete(slide);
    else chosen.set(slide, choice);
    return { ...was, chosen };
  }), []);
  const setAfter = useCallback((after: KeptUpdate['after']) => setKept((was) => ({ ...was, after })), []);
  return useMemo(() => ({ chosen: now.chosen, after: now.after, choose, setAfter }), [now, choose, setAfter]);
}
