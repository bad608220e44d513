import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UpdateNow, UpdateOfBranch } from '../../../bridge/update-calls.ts';
import type { Choice } from '../../../core/merge/model.ts';
import { ask, listen } from '../../desk/ask.ts';
import { useUndoTarget } from '../../desk/undo-target.ts';

/** An update that is looked at. */
export interface UpdateUse {
  /** Undefined while it is looked at; null where every branch is on this version. */
  now: UpdateNow | null | undefined;
  progress: { done: number; all: number } | undefined;
  /** The branch that is shown, whole. */
  branch: UpdateOfBranch | undefined;
  show: (slug: string) => Promise<void>;
  choose: (slide: string, choice: Choice | null) => void;
  /** Null opens again what was answered so. */
  chooseAll: (choice: 'ours' | 'theirs' | 'combined' | null) => void;
}

/** Looks at an update when it is first shown, and stops where it is left. Undo and redo go through what was decided. */
export function useUpdate(fail: (thrown: unknown) => void, say: (text: string) => void): UpdateUse {
  const [now, setNow] = useState<UpdateNow | null>();
  const [progress, setProgress] = useState<UpdateUse['progress']>();
  const [branch, setBranch] = useState<UpdateOfBranch>();

  // The arrow keys may go on before a branch is there: the last that was asked for is shown.
  const wanted = useRef('');
  const show = useCallback(async (slug: string) => {
    wanted.current = slug;
    try {
      const found = await ask('update.branch', { slug });
      if (wanted.current === slug) setBranch(found);
    } catch (thrown) {
      fail(thrown);
    }
  }, [fail]);
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
        if (first) void show(first.slug);
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
      // Unless the arrow keys have gone on meanwhile.
      if (slug !== undefined && wanted.current === slug) void show(slug);
    } catch (thrown) {
      fail(thrown);
    }
  }, [slug, show, fail]);
  const choose = useCallback((slide: string, choice: Choice | null) => {
    if (slug !== undefined) void decide(() => ask('update.choose', { slug, slide, choice }));
  }, [slug, decide]);
  const chooseAll = useCallback((choice: 'ours' | 'theirs' | 'combined' | null) => void decide(() => ask('update.chooseAll', { choice })), [decide]);

  const canStep = now?.undoes === true || now?.redoes === true;
  const step = useCallback(async (direction: 'undo' | 'redo') => {
    try {
      const done = await ask('update.step', { direction });
      setNow(done.now);
      const shown = done.slug ?? slug;
      if (shown !== undefined) await show(shown);
      say(direction === 'undo' ? 'Your last decision was taken back.' : 'Decided again.');
    } catch (thrown) {
      fail(thrown);
    }
  }, [slug, show, fail, say]);
  useUndoTarget(useMemo(() => (canStep ? { undo: () => void step('undo'), redo: () => void step('redo') } : undefined), [canStep, step]));

  return { now, progress, branch, show, choose, chooseAll };
}
