import { useCallback, useMemo, useState } from 'react';
import { decide, type Decision } from '../../../core/merge/decisions.ts';
import type { CalledOut, Choice, Conflict } from '../../../core/merge/model.ts';

/** What was decided about the open deck's update, and what is still to be looked at after it: kept while the deck is open, and never saved. */
export interface KeptUpdate {
  /** By slide: `standingChoices` says which of it still can be used. */
  decided: ReadonlyMap<string, Decision>;
  choose: (conflict: Conflict, choice: Choice | null) => void;
  /** What the last update called out, and the version that it was to; undefined where there was none, or it was put away. */
  after: { to: string; calledOut: readonly CalledOut[] } | undefined;
  setAfter: (after: KeptUpdate['after']) => void;
}

interface Kept {
  key: string | undefined;
  decided: ReadonlyMap<string, Decision>;
  after: KeptUpdate['after'];
}

const nothing = (key: string | undefined): Kept => ({ key, decided: new Map(), after: undefined });

/** @param key of the open deck in the version that is here: what was decided stays for undo, and not for the next version */
export function useKeptUpdate(key: string | undefined): KeptUpdate {
  const [kept, setKept] = useState<Kept>(() => nothing(key));
  const now = kept.key === key ? kept : nothing(key);
  if (now !== kept) setKept(now);
  const choose = useCallback((conflict: Conflict, choice: Choice | null) => setKept((was) => {
    const decided = new Map(was.decided);
    if (choice === null) decided.delete(conflict.slide);
    else decided.set(conflict.slide, decide(conflict, choice));
    return { ...was, decided };
  }), []);
  const setAfter = useCallback((after: KeptUpdate['after']) => setKept((was) => ({ ...was, after })), []);
  return useMemo(() => ({ decided: now.decided, after: now.after, choose, setAfter }), [now, choose, setAfter]);
}
