import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BatchNow, BatchState } from '../../../bridge/batch-calls.ts';
import type { BatchLine } from '../../../core/batch/branch-lines.ts';
import { ask, listen } from '../../desk/ask.ts';

/** Every branch's files as they are being made, and whatever was left unmade. */
export interface BatchUse {
  /** Undefined until it was asked for. */
  state: BatchState | undefined;
  /** Does something that answers with how it is then; false where it failed. */
  run: (work: () => Promise<BatchState>) => Promise<boolean>;
}

const isRunning = (now: BatchNow | undefined): boolean => now?.stage === 'making' || now?.stage === 'stopping';

function withLines(before: readonly BatchLine[], changed: readonly BatchLine[]): readonly BatchLine[] {
  if (changed.length === 0) return before;
  const fresh = new Map(changed.map((line) => [line.key, line]));
  return before.map((line) => fresh.get(line.key) ?? line);
}

/** Asks anew for each region and follows what is told. */
export function useBatch(regionId: string | undefined, fail: (thrown: unknown) => void): BatchUse {
  const [state, setState] = useState<BatchState>();
  useEffect(() => listen('batch.changed', ({ now, lines }) => {
    setState((before) => before && { ...before, now, lines: withLines(before.lines, lines) });
    // Whatever is left unmade is known when it has ended.
    if (!isRunning(now)) void ask('batch.state').then(setState, fail);
  }), [fail]);
  useEffect(() => void ask('batch.state').then(setState, fail), [regionId, fail]);
  const run = useCallback(async (work: () => Promise<BatchState>) => {
    try {
      setState(await work());
      return true;
    } catch (thrown) {
      fail(thrown);
      return false;
    }
  }, [fail]);
  return useMemo(() => ({ state, run }), [state, run]);
}
