import { useCallback, useState } from 'react';
import type { OfferedPowerPoint, Opened, OpenedDeck } from '../../bridge/contract.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { Session } from './session.tsx';
import type { Over, View } from './views.ts';

interface OpeningOptions {
  session: Session | undefined;
  /** Holds a deck from now on. */
  open: (opened: OpenedDeck, layer?: BranchLayer) => Promise<void>;
  /** Answers when the page that a deck is changed on has been read. */
  readEditor: () => Promise<unknown>;
  go: (view: View) => void;
  /** A deck is about to be shown: nothing of the one before may stay. */
  onShow: () => void;
  onOver: (over: Over) => void;
  /** Says why nothing may take the place of what is shown now, where that is so. */
  mustStay: () => boolean;
  onFailed: (thrown: unknown) => void;
}

/** Opening is always the same: wait for the answer, show the deck, or say why not and stay. A presentation is asked about first. */
export function useOpening({ session, open, readEditor, go, onShow, onOver, mustStay, onFailed }: OpeningOptions) {
  const [offered, setOffered] = useState<OfferedPowerPoint>();
  const show = useCallback(
    async (opened: OpenedDeck, layer?: BranchLayer) => {
      await readEditor();
      await open(opened, layer);
      onShow();
      go('customise');
    },
    [open, go, readEditor, onShow],
  );
  const showTaken = useCallback((opened: OpenedDeck) => show(opened, opened.layer), [show]);
  const take = useCallback(
    async (opened: Opened) => {
      if (!('powerPoint' in opened)) return show(opened);
      setOffered(opened.powerPoint);
      go('import');
    },
    [show, go],
  );
  const openFrom = useCallback(
    async (answer: () => Promise<Opened | null>, then?: 'present' | 'update') => {
      if (mustStay()) return;
      try {
        await session?.flush();
        const opened = await answer();
        if (opened) await take(opened);
        if (opened && then === 'present') onOver(then);
        if (opened && then === 'update') go('update');
      } catch (thrown) {
        onFailed(thrown);
      }
    },
    [session, take, go, onOver, onFailed, mustStay],
  );
  return { offered, show, showTaken, take, openFrom };
}
