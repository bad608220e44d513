import { useEffect, useMemo, useState } from 'react';
import type { DeckSources } from '../../../core/deck/model.ts';
import { AppError } from '../../../core/errors.ts';
import { planOwn, type OwnPlan } from '../../../core/merge/plan-own.ts';
import { ask } from '../../desk/ask.ts';
import type { Session } from '../../desk/session.tsx';

/** Why nothing can be planned. */
export interface NoPlan {
  message: string;
  hint: string | undefined;
}

/**
 * What taking the open deck's changes to the version that is here would do; undefined until the older version has been read.
 * @param wanted they were made from another version
 */
export function usePlan({ key, layer, sources }: Session, wanted: boolean, fail: (thrown: unknown) => void): OwnPlan | NoPlan | undefined {
  const version = layer.baseVersion;
  const [older, setOlder] = useState<{ key: string; version: string; sources: DeckSources | null }>();
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    ask('update.older', { key, version }).then((found) => {
      if (!gone) setOlder({ key, version, sources: found });
    }, fail);
    return () => {
      gone = true;
    };
  }, [wanted, key, version, fail]);
  return useMemo(() => {
    if (!wanted || older?.key !== key || older.version !== version) return undefined;
    try {
      return planOwn(layer, older.sources, sources);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { message: error.message, hint: error.hint };
    }
  }, [wanted, older, key, version, layer, sources]);
}
