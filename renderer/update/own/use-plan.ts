import { useEffect, useMemo, useState } from 'react';
import type { OlderVersion } from '../../../bridge/update-calls.ts';
import { AppError } from '../../../core/errors.ts';
import { compareVersions } from '../../../core/merge/compare-versions.ts';
import { planOwn, type OwnPlan } from '../../../core/merge/plan-own.ts';
import { readVersion } from '../../../core/merge/version.ts';
import { filesToSend, type FileToSend } from '../../../core/region/files-to-send.ts';
import { ask } from '../../desk/ask.ts';
import type { Session } from '../../desk/session.tsx';

/** A plan, with the files that were exported before a figure was corrected or retired. */
export interface Planned extends OwnPlan {
  again: readonly FileToSend[];
}

/** Why nothing can be planned. */
export interface NoPlan {
  message: string;
  hint: string | undefined;
}

/**
 * What taking the open deck's changes to the version that is here would do; undefined until the older version has been read.
 * @param wanted they were made from another version
 */
export function usePlan({ key, layer, sources }: Session, wanted: boolean, fail: (thrown: unknown) => void): Planned | NoPlan | undefined {
  const version = layer.baseVersion;
  const [older, setOlder] = useState<{ key: string; version: string; found: OlderVersion }>();
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    ask('update.older', { key, version }).then((found) => {
      if (!gone) setOlder({ key, version, found });
    }, fail);
    return () => {
      gone = true;
    };
  }, [wanted, key, version, fail]);
  return useMemo(() => {
    if (!wanted || older?.key !== key || older.version !== version) return undefined;
    try {
      const plan = planOwn(layer, older.found.sources, sources);
      const after = readVersion(sources);
      // Files may have been exported of a text that was corrected where it lay, before the one that the changes go on from.
      const since = older.found.others.map((other) => compareVersions(readVersion(other), after));
      return { ...plan, again: filesToSend(older.found.exports, plan.layer.deck, [plan.changes, ...since]) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { message: error.message, hint: error.hint };
    }
  }, [wanted, older, key, version, layer, sources]);
}
