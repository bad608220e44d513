import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RepliesNow } from '../../bridge/replies-calls.ts';
import type { EmployerChange } from '../../core/replies/change.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

/** Does something that answers with how things are afterwards; null where nothing was done. False where it failed or nothing was done. */
export type RunReply = (work: () => Promise<RepliesNow | null>) => Promise<boolean>;

export interface RepliesUse {
  /** Undefined until main has answered. */
  now: RepliesNow | undefined;
  run: RunReply;
  change: (employerId: string, change: EmployerChange) => Promise<boolean>;
  undo: () => void;
  redo: () => void;
}

/** What is recorded of employers, and how to change it. */
export function useReplies(): RepliesUse {
  const { fail } = useMessages();
  const [now, setNow] = useState<RepliesNow>();
  const look = useCallback(() => ask('replies.now').then(setNow, fail), [fail]);
  useEffect(() => void look(), [look]);
  const run = useCallback<RunReply>(async (work) => {
    try {
      const next = await work();
      if (next) setNow(next);
      return next !== null;
    } catch (thrown) {
      fail(thrown);
      // On disk or not, main has the newest.
      await look();
      return false;
    }
  }, [fail, look]);
  return useMemo(() => ({
    now,
    run,
    change: (employerId, change) => run(() => ask('replies.change', { employerId, change })),
    undo: () => void run(() => ask('replies.undo')),
    redo: () => void run(() => ask('replies.redo')),
  }), [now, run]);
}
