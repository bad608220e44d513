import { useCallback, useEffect, useState } from 'react';
import type { UpdateNow, UpdateOfBranch } from '../../../bridge/update-calls.ts';
import type { Choice } from '../../../core/merge/model.ts';
import { ask, listen } from '../../desk/ask.ts';

/** An update that is looked at. */
export interface UpdateUse {
  /** Undefined while it is looked at; null where every branch is on this version. */
  now: UpdateNow | null | undefined;
  progress: { done: number; all: number } | undefined;
  /** The branch that is shown, whole. */
  branch: UpdateOfBranch | undefined;
  show: (slug: string) => void;
  choose: (slide: string, choice: Choice | null) => void;
  /** Null opens again what was answered so. */
  chooseAll: (choice: 'ours' | 'theirs' | 'combined' | null) => void;
}

/** Looks at an update when it is first shown, and stops where it is left. */
export function useUpdate(fail: (thrown: unknown) => void): UpdateUse {
  const [now, setNow] = useState<UpdateNow | null>();
  const [progress, setProgress] = useState<UpdateUse['progress']>();
  const [branch, setBranch] = useState<UpdateOfBranch>();

  const show = useCallback((slug: string) => void ask('update.branch', { slug }).then(setBranch, fail), [fail]);
  useEffect(() => listen('update.progress', setProgress), []);
  useEffect(() => {
    let gone = false;
    void (async () => {
      try {
        const found = await ask('update.look');
        if (gone) return;
        setNow(found);
        // The first that somebody has to do something about.
        const first = found?.lines.find(({ open }) => open > 0) ?? found?.lines.find(({ calledOut }) => calledOut > 0) ?? found?.lines[0];
        if (first) show(first.slug);
      } catch (thrown) {
        if (!gone) fail(thrown);
      }
    })();
    return () => {
      gone = true;
      void ask('update.stop').catch(() => undefined);
    };
  }, [fail, show]);

  const slug = branch?.slug;
  const decide = useCallback(async (work: () => Promise<UpdateNow>) => {
    try {
      setNow(await work());
      if (slug !== undefined) show(slug);
    } catch (thrown) {
      fail(thrown);
    }
  }, [slug, show, fail]);
  const choose = useCallback((slide: string, choice: Choice | null) => {
    if (slug !== undefined) void decide(() => ask('update.choose', { slug, slide, choice }));
  }, [slug, decide]);
  const chooseAll = useCallback((choice: 'ours' | 'theirs' | 'combined' | null) => void decide(() => ask('update.chooseAll', { choice })), [decide]);

  return { now, progress, branch, show, choose, chooseAll };
}
